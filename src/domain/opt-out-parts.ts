import {
  combinations,
  denying,
  type Combination,
  type NeededPart,
  type WishPart,
} from './opt-out-combinations';
import { phraseFinder, type FoundPhrase, type PhraseFinder } from './phrases';
import { languages } from './reply-words/languages';
import type { ReplyWords } from './reply-words/reply-words';
import type { WishWords } from './reply-words/wish-words';
import { clausesOf, commasOf, endsInTag, lengthOf, outsideOf, runsOf } from './said-clauses';
import { wordSet, type SaidWord } from './said-words';

type Said = readonly SaidWord[];

const closest = 2;
/** Words that may follow a wish in its sentence, beyond the length of the wish. */
const longestReason = 12;
/** A sentence with more words and marks than this says more than one thing. */
const longestSentence = 60;
/** Words of a sentence that speaks of what the one before it names: "Remove it." */
const longestBack = 5;

/** Particles have no more letters. */
const longestParticle = 5;
const naming: readonly WishPart[] = [
  ...([
    'list',
    'mail',
    'address',
    'yours',
    'more',
    'my',
    'me',
    'it',
    'want',
    'leave',
    'belong',
    'move',
    'erase',
    'data',
  ] as const),
];

/** Reads a wish from the parts of a sentence, for wordings that nobody wrote down whole. */
export interface WishReader {
  /** Null when it says none, or when it may say something else as well. */
  wishOf(sentence: Said, isQuestion: boolean): Combination['wants'] | null;
  /** True when a short sentence takes off what the sentence before it names. */
  pointsBack(before: Said, sentence: Said): boolean;
  /** True when it leaves something open: it has an end itself, or asks about the product, or about others. */
  leavesOpen(sentence: Said, isQuestion: boolean, wants: Combination['wants']): boolean;
}

/** A question may have to begin its sentence, so that it stands in a clause and not in the whole. */
const dependsOnItsPlace = (part: NeededPart): boolean => part === 'request';

let polite: ReadonlySet<string> | undefined;

/** "Opt-out, grazie": some words of one language are said in all. */
function politeAnywhere(): ReadonlySet<string> {
  return (polite ??= wordSet(languages.map((one) => one.polite).join(' ')));
}

export function wishReader(wishes: WishWords, table: ReplyWords): WishReader {
  const parts = Object.fromEntries(
    Object.entries(wishes).map(([part, words]) => [
      part,
      // A question is asked for in words that stand one behind the other; the others are alone.
      phraseFinder(
        part === 'request'
          ? words.split(';').map((one: string) => one.trim())
          : [words.trim().replace(/\s+/gu, '|')],
      ),
    ]),
  ) as Record<WishPart, PhraseFinder>;
  const politeness = wordSet(table.polite);
  const named = wordSet(naming.map((part) => wishes[part].replace(/[_~]/gu, ' ')).join(' '));
  const saysNothing = (one: SaidWord): boolean => one.isMark || politeness.has(one.key);
  const namesNothing = (one: SaidWord) =>
    saysNothing(one) || one.key.length <= longestParticle || named.has(one.key);
  const vetoes = phraseFinder([
    ...table.conditions,
    ...table.footers,
    table.others.replace(/\s+/gu, '|'),
    table.limits.replace(/\s+/gu, '|'),
  ]);
  const placesOf = (needed: NeededPart, sentence: Said): readonly FoundPhrase[] =>
    needed.split('|').flatMap((part) => parts[part as WishPart](sentence));
  const has = (needed: NeededPart, sentence: Said) => placesOf(needed, sentence).length > 0;

  /** "I'd be grateful if": what turns a sentence elsewhere turns nothing in these. */
  const harmless = (sentence: Said) => [
    ...parts.joins(sentence),
    ...parts.leave(sentence),
    ...parts.wrap(sentence),
  ];

  function fits(
    { parts: needed, without = [], close, within = closest, last, bare, only, plain, longest }: Combination,
    said: Said,
  ): boolean {
    if (lengthOf(said) > longest) return false;
    if (!needed.every((part) => has(part, said)) || without.some((part) => has(part, said))) return false;
    if (last && !parts[last](said).some(({ to }) => said.slice(to).every(saysNothing))) return false;
    if (bare && !parts[bare](said).some(({ to }) => said.slice(to).every(namesNothing))) return false;
    if (only || plain) {
      const places = needed.flatMap((part) => placesOf(part, said));
      const beside = said.filter((_, at) => !places.some(({ from, to }) => from <= at && at < to));
      const isPolite = (one: SaidWord) => saysNothing(one) || politeAnywhere().has(one.key);
      if (!beside.every(only ? isPolite : namesNothing)) return false;
    }
    if (!close) return true;
    const [first, second] = close.map((part) => placesOf(part, said));
    return (first ?? []).some((one) =>
      (second ?? []).some((other) => other.from - one.to <= within && one.from - other.to <= within),
    );
  }

  /** Those that a clause or run of this sentence may be: a part that stands nowhere in the whole stands in none of them. */
  function possibleIn(sentence: Said): readonly Combination[] {
    const known = new Map<NeededPart, boolean>();
    const stands = (part: NeededPart): boolean => {
      let found = known.get(part);
      if (found === undefined) known.set(part, (found = dependsOnItsPlace(part) || has(part, sentence)));
      return found;
    };
    return combinations.filter((one) => one.parts.every(stands));
  }

  /** "Do not stop", "never hesitate": the denial is of the end. */
  function asksToGoOn(clause: Said): boolean {
    const ends = [...parts.end(clause), ...parts.hesitate(clause)];
    return parts.no(clause).some((no) => ends.some(({ from }) => from >= no.to && from - no.to <= closest));
  }

  /** It has an end itself, or wants something else instead; a "but" in front of the wish only leads over to it. */
  function turnsElsewhere(sentence: Said): boolean {
    const places = (part: WishPart) => outsideOf(parts.wrap(sentence), parts[part](sentence));
    const starts = denying.flatMap((part) => parts[part](sentence)).map((one) => one.from);
    const first = starts.length > 0 ? Math.min(...starts) : -1;
    return places('times').length > 0 || places('instead').some((one) => one.from > first);
  }

  /** "Send me no more brochures, send an offer": what follows wants something else. */
  function goesOn(sentence: Said): boolean {
    const clauses = clausesOf(sentence, commasOf(sentence));
    const first = clauses.findIndex((one) => denying.some((part) => has(part, one)));
    if (first < 0) return false;
    return clauses
      .slice(first + 1)
      .some((one) => has('prefer', one) || (has('order', one) && !denying.some((part) => has(part, one))));
  }

  return {
    wishOf(sentence, isQuestion) {
      if (sentence.length > longestSentence) return null;
      if (isQuestion && !has('request', sentence) && !endsInTag(sentence)) return null;
      const possible = possibleIn(sentence);
      if (possible.length === 0 || goesOn(sentence)) return null;
      const joins = parts.joins(sentence);
      const turns = outsideOf(harmless(sentence), vetoes(sentence));
      if (turnsElsewhere(sentence) || turns.length > 0) return null;
      const commas = commasOf(sentence);
      const clauses = clausesOf(sentence, commas);
      const runs = runsOf(sentence, [
        ...commas,
        ...joins.map((one) => one.from),
        ...parts.and(sentence).map((one) => one.from),
      ]);
      const length = lengthOf(sentence);
      const said = possible.find((one) =>
        one.parts.includes('no')
          ? // A denial holds for its own clause: "No more questions, send me the contract."
            clauses.some((clause) => !asksToGoOn(clause) && fits(one, clause))
          : // What stands around may give the reason, and deny something else: "Remove my address, I never signed up."
            length <= one.longest + longestReason && runs.some((run) => fits(one, run)),
      );
      return said?.wants ?? null;
    },
    pointsBack(before, sentence) {
      if (lengthOf(sentence) > longestBack || before.length > longestSentence) return false;
      return (
        has('takeOff', sentence) &&
        has('it', sentence) &&
        !has('no', sentence) &&
        !turnsElsewhere(sentence) &&
        has('address', before) &&
        has('no|unwanted|enough', before)
      );
    },
    leavesOpen(sentence, isQuestion, wants) {
      if (sentence.length > longestSentence) return false;
      if (has('times', sentence) || (wants === 'no-mail' && goesOn(sentence))) return true;
      if (!isQuestion) return false;
      if (vetoes(sentence).length > 0) return true;
      const asking: readonly WishPart[] =
        wants === 'erasure' ? ['request'] : ['request', 'me', 'my', 'leave'];
      return !asking.some((part) => has(part, sentence));
    },
  };
}
