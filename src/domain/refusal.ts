import { phraseGuards } from './phrase-guards';
import { phraseFinder } from './phrases';
import { asksUs } from './asked';
import { languages } from './reply-words/languages';
import type { ReplyWords } from './reply-words/reply-words';
import { quoteOf, sentencesAmong, type SaidSentence } from './said-sentences';
import { wordSet, wordsOf, type SaidWord } from './said-words';

export interface Refusal {
  readonly level: 'negative-high' | 'negative-medium';
  /** As it stands in what was said, white space folded. */
  readonly quote: string;
}

type Said = readonly SaidWord[];

const readers = languages.map(readerOf);

function readerOf(table: ReplyWords) {
  const denials = wordSet(table.denials);
  return {
    levels: [
      { level: 'negative-high' as const, find: phraseFinder(table.refusalHigh, denials) },
      { level: 'negative-medium' as const, find: phraseFinder(table.refusalMedium, denials) },
    ],
    turns: phraseFinder(table.turns),
    conditions: phraseFinder(table.conditions),
    guards: phraseGuards(table),
  };
}

/**
 * The words by which somebody refuses what is offered (spec section 9, negative); null when nobody does, or when the reply
 * says something else beside it: a condition, a "but" behind it, a wish or a question to us.
 */
export function refusalIn(said: string): Refusal | null {
  const text = said.replace(/^[ \t]*>.*$/gmu, '');
  const words = wordsOf(text);
  const sentences = sentencesAmong(words, text);
  const found = readers.flatMap((reader) => refusalsBy(reader, words, sentences));
  if (found.length === 0 || sentences.some((one) => asksUs(words, one))) return null;
  const first = found.find((one) => one.level === 'negative-high') ?? found[0];
  return first ? { level: first.level, quote: quoteOf(words, text, first.sentence, first.at) } : null;
}

interface FoundRefusal {
  readonly level: Refusal['level'];
  readonly sentence: SaidSentence;
  readonly at: number;
}

function refusalsBy(
  { levels, turns, conditions, guards }: ReturnType<typeof readerOf>,
  words: Said,
  sentences: readonly SaidSentence[],
): readonly FoundRefusal[] {
  const found = levels.flatMap(({ level, find }) =>
    find(words).flatMap((one) => {
      const sentence = sentences.find(({ from, to }) => from <= one.from && one.from < to);
      const isSaid = sentence && !sentence.isQuestion && !guards.isDenied(words, one);
      return isSaid && !guards.isOfOthers(words, one) ? [{ level, sentence, at: one.from, to: one.to }] : [];
    }),
  );
  if (found.length === 0) return [];
  const within = (one: { readonly from: number; readonly to: number }) =>
    found.some(({ at, to }) => at < one.to && one.from < to);
  const end = Math.max(...found.map((one) => one.to));
  // "Not interested in this, but …": what comes behind the last refusal counts most.
  if (turns(words).some((one) => one.from >= end)) return [];
  const conditional = conditions(words).filter((one) => !within(one));
  return found.filter(
    ({ sentence }) => !conditional.some((one) => sentence.from <= one.from && one.from < sentence.to),
  );
}
