import { phraseGuards } from './phrase-guards';
import { phraseFinder, type PhraseFinder } from './phrases';
import { languages } from './reply-words/languages';
import type { ReplyWords } from './reply-words/reply-words';
import { quoteOf, sentencesAmong, type SaidSentence } from './said-sentences';
import { wordsOf, type SaidWord } from './said-words';

export type OptOutWish = 'no-mail' | 'erasure' | 'source-of-address';

export interface OptOut {
  /** As it stands in what was said, white space folded. */
  readonly quote: string;
  readonly wants: OptOutWish;
}

interface Reader {
  readonly wishes: readonly { readonly wants: OptOutWish; readonly find: PhraseFinder }[];
  readonly alone: PhraseFinder;
  readonly refusal: PhraseFinder;
  readonly polite: ReadonlySet<string>;
  readonly guards: ReturnType<typeof phraseGuards>;
}

const readers = languages.map(readerOf);
/** Of several wishes the one that asks for most. */
const order: readonly OptOutWish[] = ['erasure', 'no-mail', 'source-of-address'];

function readerOf(table: ReplyWords): Reader {
  return {
    wishes: [
      { wants: 'erasure', find: phraseFinder(table.erasure) },
      { wants: 'no-mail', find: phraseFinder(table.noMail) },
      { wants: 'source-of-address', find: phraseFinder(table.sourceOfAddress) },
    ],
    alone: phraseFinder(table.alone),
    refusal: phraseFinder(table.refusalHigh),
    polite: new Set(table.polite.split(/\s+/u)),
    guards: phraseGuards(table),
  };
}

/**
 * The words by which somebody forbids further mail, asks for erasure or where the address came from; null when none says
 * so (row 11). Only what was said, never quoted text. Any of the languages we read.
 */
export function optOutIn(said: string): OptOut | null {
  const text = withoutQuotedLines(said);
  const words = wordsOf(text);
  const sentences = sentencesAmong(words, text);
  const found = readers.flatMap((reader) => [
    ...wishesIn(reader, words, sentences).map(({ wants, sentence, at }) => ({
      wants,
      quote: quoteOf(words, text, sentence, at),
    })),
    ...sentences
      .flatMap((sentence) => linesOf(words, sentence))
      .filter(
        (line) => saysAlone(reader, words, line) && !reader.guards.isFooter(words, ...wholeLine(words, line)),
      )
      .map((line) => ({ wants: 'no-mail' as const, quote: quoteOf(words, text, line) })),
  ]);
  for (const wants of order) {
    const first = found.find((one) => one.wants === wants && one.quote !== '');
    if (first) return first;
  }
  return null;
}

function wishesIn(
  { wishes, guards }: Reader,
  words: readonly SaidWord[],
  sentences: readonly SaidSentence[],
): readonly { readonly wants: OptOutWish; readonly sentence: SaidSentence; readonly at: number }[] {
  return wishes.flatMap(({ wants, find }) =>
    find(words).flatMap((found) => {
      const first = sentences.find((one) => one.from <= found.from && found.from < one.to);
      const last = sentences.find((one) => one.from < found.to && found.to <= one.to) ?? first;
      if (!first || !last) return [];
      const sentence = { ...first, to: Math.max(last.to, found.to) };
      if (guards.isDenied(words, found) || guards.isOfOthers(words, found)) return [];
      if (guards.isFooter(words, sentence.from, sentence.to)) return [];
      return [{ wants, sentence, at: found.from }];
    }),
  );
}

/** True when a line says nothing but such words, what is polite around them, and that there is no interest. */
function saysAlone(
  { alone, refusal, polite }: Reader,
  words: readonly SaidWord[],
  { from, to }: Pick<SaidSentence, 'from' | 'to'>,
): boolean {
  const line = words.slice(from, to);
  const [found] = alone(line).toSorted((one, other) => other.to - other.from - (one.to - one.from));
  if (!found) return false;
  const parts = [line.slice(0, found.from), line.slice(found.to)];
  return parts.every((part, at) => {
    const meant = part.filter((one) => !one.isMark && !polite.has(one.key));
    if (meant.length === 0) return true;
    // "Hi Noor, …": a greeting names somebody.
    const isGreeting =
      at === 0 && meant.length <= 2 && part.at(-1)?.key === ',' && polite.has(part[0]?.key ?? '');
    return isGreeting || (part.length <= 8 && refusal(part).length > 0);
  });
}

/** The lines of a sentence, however it was wrapped. */
function linesOf(
  words: readonly SaidWord[],
  { from, to }: SaidSentence,
): readonly { readonly from: number; readonly to: number }[] {
  const ends = words.slice(from, to).flatMap(({ key }, at) => (key === '/' ? [from + at] : []));
  return [from, ...ends].map((start, at) => ({ from: start, to: ends[at] ?? to }));
}

/** The sentences beside one on its line. */
function wholeLine(
  words: readonly SaidWord[],
  { from, to }: { readonly from: number; readonly to: number },
): [number, number] {
  const ends = (one: SaidWord | undefined) => one === undefined || one.key === '/' || one.key === '¶';
  let [first, last] = [from, to];
  while (!ends(words[first - 1])) first -= 1;
  while (!ends(words[last])) last += 1;
  return [first, last];
}

/** Whoever took out quoted text may have left some; its words are somebody else's. */
function withoutQuotedLines(said: string): string {
  return said.replace(/^[ \t]*>.*$/gmu, '');
}
