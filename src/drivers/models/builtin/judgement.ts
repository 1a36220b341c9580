import type { Verdict } from '../../../domain/icp-fit';

/** What one judge says of one criterion; `textIndex` and `quote` are null exactly when the verdict is unknown. */
export interface Judgement {
  readonly verdict: Verdict;
  /** One plain sentence of at most 400 characters. */
  readonly text: string;
  readonly textIndex: number | null;
  /** At most 400 characters, as they stand in the text. */
  readonly quote: string | null;
}

const longestSentence = 400;

/** A verdict that rests on words of a text. */
export function decided(met: boolean, sentence: string, textIndex: number, quote: string): Judgement {
  return { verdict: met ? 'met' : 'not met', text: clip(sentence, longestSentence), textIndex, quote };
}

/** No verdict, and why. */
export function unknown(sentence: string): Judgement {
  return { verdict: 'unknown', text: clip(sentence, longestSentence), textIndex: null, quote: null };
}

/** A value in quotation marks, cut to 100 characters, on one line and without control or direction marks. */
export function shown(value: string): string {
  const start = value
    .slice(0, 400)
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, (found) => (/\s/u.test(found) ? ' ' : ''));
  return `"${clip(start.trim(), 100)}"`;
}

/** The first `length` characters, with an ellipsis when something was left off; no character is cut in half. */
export function clip(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/u, '')}…`;
}
