import type { SaidWord } from './said-words';

/** The words of one sentence and the mark that ends it, as positions among all words; `to` is not included. */
export interface SaidSentence {
  readonly from: number;
  readonly to: number;
  readonly isQuestion: boolean;
}

/** A line this long was broken by the program that wrote it. */
const wrapped = 45;

/**
 * The sentences among the words of a text. A line end ends one, too, unless the line was wrapped: it is long, or the next
 * one goes on in lower case.
 */
export function sentencesAmong(words: readonly SaidWord[], text: string): readonly SaidSentence[] {
  const found: SaidSentence[] = [];
  let from = 0;
  let lineStart = 0;
  const close = (to: number) => {
    if (words.slice(from, to).some((one) => !one.isMark))
      found.push({ from, to, isQuestion: words[to - 1]?.key === '?' });
    from = to;
  };
  words.forEach(({ key, isMark, start, end }, at) => {
    if (!isMark) return;
    if (key === '.' || key === '?') close(at + 1);
    if (key === '¶' || (key === '/' && !isWrapped(text, lineStart, start, end))) close(at);
    if (key === '¶' || key === '/') lineStart = end;
  });
  close(words.length);
  return found;
}

function isWrapped(text: string, lineStart: number, end: number, next: number): boolean {
  if (/[:,]\s*$/u.test(text.slice(lineStart, end)) && end - lineStart < wrapped) return false;
  return end - lineStart >= wrapped || /^\s*\p{Ll}/u.test(text.slice(next, next + 8));
}

/** The longest quote that is taken. */
const longestQuote = 400;

/** The words as they stand in the text, white space folded; at most 400 characters, those from `first` on. */
export function quoteOf(
  words: readonly SaidWord[],
  text: string,
  { from, to }: Pick<SaidSentence, 'from' | 'to'>,
  first = from,
): string {
  const start = words[from]?.start ?? 0;
  const end = words[to - 1]?.end ?? start;
  const whole = folded(text.slice(start, end));
  if (whole.length <= longestQuote) return whole;
  return folded(text.slice(words[first]?.start ?? start, end))
    .slice(0, longestQuote)
    .replace(/[\uD800-\uDBFF]$/u, '')
    .trim();
}

function folded(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
