import { phraseFinder, type FoundPhrase } from './phrases';
import type { ReplyWords } from './reply-words/reply-words';
import type { SaidSentence } from './said-sentences';
import { wordSet, type SaidWord } from './said-words';

type Said = readonly SaidWord[];
type Part = Pick<SaidSentence, 'from' | 'to'>;

/** A line with more words than this says more than one thing. */
const longestLine = 40;
const longestRefusal = 8;

/**
 * Whether a line says nothing but a phrase found in it, what is polite around it, a greeting, and that there is no
 * interest.
 */
export function saysOnly({
  polite,
  refusalHigh,
}: ReplyWords): (words: Said, line: Part, found: FoundPhrase) => boolean {
  const politeness = wordSet(polite);
  const refusal = phraseFinder(refusalHigh);
  const saysNothing = (part: Said, isBefore: boolean) => {
    const meant = part.filter((one) => !one.isMark && !politeness.has(one.key));
    if (meant.length === 0) return true;
    const first = part.find((one) => !one.isMark);
    // "Hi Noor, …": a greeting names somebody.
    if (isBefore && meant.length <= 2 && part.at(-1)?.key === ',' && politeness.has(first?.key ?? ''))
      return true;
    return part.length <= longestRefusal && refusal(part).length > 0;
  };
  return (words, { from, to }, found) =>
    to - from <= longestLine &&
    saysNothing(words.slice(from, found.from), true) &&
    saysNothing(words.slice(found.to, to), false);
}

/** The part of a line, between ends of sentences, that a phrase stands in; of a long one as much as matters. */
export function partAround(words: Said, found: FoundPhrase): Part {
  return stretch(words, found, ['.', '?', '/', '¶']);
}

/** The line that a phrase stands in; of a long one as much as matters. */
export function lineAround(words: Said, found: FoundPhrase): Part {
  return stretch(words, found, ['/', '¶']);
}

function stretch(words: Said, { from, to }: FoundPhrase, marks: readonly string[]): Part {
  const ends = (word: SaidWord | undefined) =>
    word === undefined || (word.isMark && marks.includes(word.key));
  let [first, last] = [from, to];
  while (!ends(words[first - 1]) && to - first <= longestLine) first -= 1;
  while (!ends(words[last]) && last - first <= longestLine) last += 1;
  return { from: first, to: last };
}
