import { phraseFinder, type PhraseFinder } from './phrases';
import type { ReplyWords } from './reply-words/reply-words';
import type { WishWords } from './reply-words/wish-words';
import type { SaidWord } from './said-words';

type Said = readonly SaidWord[];
type Part = keyof WishWords;

/** A wish as parts that stand in one sentence, in whatever order: an end and what comes by mail, and so on. */
interface Combination {
  readonly wants: 'no-mail' | 'erasure';
  readonly parts: readonly Part[];
  /** Parts that make it something else. */
  readonly without?: readonly Part[];
  /** Parts that stand side by side, but for so many words at most: two unless it says otherwise. */
  readonly close?: readonly [Part, Part];
  readonly within?: number;
  /** Most words of the sentence. */
  readonly longest: number;
}

const combinations: readonly Combination[] = [
  { wants: 'erasure', parts: ['erase', 'data', 'my'], without: ['no'], longest: 18 },
  { wants: 'no-mail', parts: ['end', 'mail'], without: ['no'], longest: 12 },
  { wants: 'no-mail', parts: ['end', 'reach', 'me'], without: ['no'], longest: 12 },
  { wants: 'no-mail', parts: ['refuse', 'mail'], without: ['no'], longest: 14 },
  { wants: 'no-mail', parts: ['refuse', 'reach'], without: ['no'], longest: 14 },
  {
    wants: 'no-mail',
    parts: ['takeOff', 'list', 'my'],
    without: ['no'],
    close: ['takeOff', 'my'],
    longest: 16,
  },
  { wants: 'no-mail', parts: ['no', 'more', 'reach', 'me'], longest: 12 },
  { wants: 'no-mail', parts: ['no', 'want', 'reach', 'me'], longest: 12 },
  { wants: 'no-mail', parts: ['no', 'want', 'more', 'mail'], longest: 14 },
  { wants: 'no-mail', parts: ['no', 'more', 'mail'], longest: 7 },
  { wants: 'no-mail', parts: ['unwanted', 'mail'], longest: 10 },
  { wants: 'no-mail', parts: ['no', 'consent', 'mail'], longest: 16 },
  { wants: 'no-mail', parts: ['no', 'want', 'hear'], longest: 12 },
  { wants: 'no-mail', parts: ['want', 'leave'], without: ['no'], longest: 8 },
  { wants: 'no-mail', parts: ['no', 'want', 'belong', 'list'], without: ['takeOff', 'leave'], longest: 14 },
  { wants: 'no-mail', parts: ['no', 'want', 'receive', 'yours'], without: ['takeOff'], longest: 12 },
  { wants: 'no-mail', parts: ['no', 'want', 'yours', 'mail'], without: ['takeOff', 'leave'], longest: 8 },
  { wants: 'no-mail', parts: ['no', 'want', 'reached'], longest: 14 },
  {
    wants: 'no-mail',
    parts: ['no', 'more', 'order'],
    without: ['self'],
    close: ['no', 'more'],
    within: 0,
    longest: 12,
  },
  { wants: 'no-mail', parts: ['decline', 'more', 'mail'], without: ['no'], longest: 10 },
  { wants: 'no-mail', parts: ['takeOff', 'more', 'mail', 'my'], without: ['no'], longest: 12 },
  { wants: 'no-mail', parts: ['enough', 'mail'], without: ['no'], longest: 8 },
];

/** What makes a sentence something else than a wish that it all end. */
const otherwise: readonly Part[] = ['times', 'instead'];
const closest = 2;
/** Words that may follow a wish in its sentence, beyond the length of the wish. */
const longestReason = 12;
/** A sentence with more words and marks than this says more than one thing. */
const longestSentence = 60;

/** Reads a wish from the parts of a sentence, for wordings that nobody wrote down whole. */
export interface WishReader {
  /** Null when it says none, or when it may say something else as well. */
  wishOf(sentence: Said, isQuestion: boolean): Combination['wants'] | null;
  /** True when it leaves something open: it has an end itself, or asks about the product, or about others. */
  leavesOpen(sentence: Said, isQuestion: boolean, wants: Combination['wants']): boolean;
}

export function wishReader(wishes: WishWords, table: ReplyWords): WishReader {
  const parts = Object.fromEntries(
    Object.entries(wishes).map(([part, words]) => [
      part,
      // A question is asked for in words that stand one behind the other; the others are alone.
      phraseFinder(part === 'request' ? [words] : [words.replace(/\s+/gu, '|')]),
    ]),
  ) as Record<Part, PhraseFinder>;
  const vetoes = phraseFinder([
    ...table.conditions,
    ...table.footers,
    table.others.replace(/\s+/gu, '|'),
    table.limits.replace(/\s+/gu, '|'),
  ]);
  const has = (part: Part, sentence: Said) => parts[part](sentence).length > 0;

  function fits(
    { parts: needed, without = [], close, within = closest, longest }: Combination,
    sentence: Said,
  ): boolean {
    if (lengthOf(sentence) > longest) return false;
    if (!needed.every((part) => has(part, sentence)) || without.some((part) => has(part, sentence)))
      return false;
    if (!close) return true;
    const [first, second] = close.map((part) => parts[part](sentence));
    return (first ?? []).some((one) =>
      (second ?? []).some((other) => other.from - one.to <= within && one.from - other.to <= within),
    );
  }

  return {
    wishOf(sentence, isQuestion) {
      if (sentence.length > longestSentence || (isQuestion && !has('request', sentence))) return null;
      const joins = parts.joins(sentence);
      const turns = vetoes(sentence).filter(({ from }) => !joins.some((one) => one.from === from));
      if (otherwise.some((part) => has(part, sentence)) || turns.length > 0) return null;
      const clauses = clausesOf(sentence);
      const length = lengthOf(sentence);
      const openings = openingsOf(sentence, joins);
      const said = combinations.find((one) =>
        one.parts.includes('no')
          ? // A denial holds for its own clause: "No more questions, send me the contract."
            clauses.some((clause) => fits(one, clause))
          : // What follows may give the reason, and deny something else: "Remove my address, I never signed up."
            length <= one.longest + longestReason && openings.some((opening) => fits(one, opening)),
      );
      return said?.wants ?? null;
    },
    leavesOpen(sentence, isQuestion, wants) {
      if (sentence.length > longestSentence) return false;
      if (has('times', sentence)) return true;
      if (!isQuestion) return false;
      if (vetoes(sentence).length > 0) return true;
      const asking: readonly Part[] = wants === 'erasure' ? ['request'] : ['request', 'me', 'my', 'leave'];
      return !asking.some((part) => has(part, sentence));
    },
  };
}

function lengthOf(sentence: Said): number {
  return sentence.filter((one) => !one.isMark).length;
}

/** The sentence up to the end of each of its clauses. */
function openingsOf(sentence: Said, joins: ReturnType<PhraseFinder>): readonly Said[] {
  const commas = sentence.flatMap(({ key, isMark }, at) => (isMark && key === ',' ? [at] : []));
  const ends = [...commas, ...joins.map((one) => one.from), sentence.length].sort(
    (one, other) => one - other,
  );
  return ends.map((end) => sentence.slice(0, end));
}

function clausesOf(sentence: Said): readonly Said[] {
  const ends = sentence.flatMap(({ key, isMark }, at) => (isMark && key === ',' ? [at] : []));
  return [...ends, sentence.length].map((end, at) => sentence.slice((ends[at - 1] ?? -1) + 1, end));
}
