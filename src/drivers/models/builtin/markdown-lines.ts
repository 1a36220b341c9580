import { fold } from './reading';
import type { Span } from './sentences';
import { strangersSpeakUnder, strangerSpeaks } from './strangers';

/** One line of a document in Markdown, told by what it is. */
export type Line = { readonly start: number; readonly end: number } & (
  | { readonly kind: 'blank' | 'cut' | 'rule' | 'stranger' | 'row' }
  | { readonly kind: 'heading'; readonly level: number; readonly words: string }
  | { readonly kind: 'item'; readonly bullet: number }
  | { readonly kind: 'running'; readonly length: number; readonly goesOn: boolean; readonly isRow: boolean }
);

/** A longer line is looked at no further than this to tell what it is. */
const looked = 4_000;
const longestHeading = 120;
/** A line of a PDF that ends in two numbers is a row of a table and does not go on in the next. */
const rowOfFigures = /(?:\s[(–−+-]?\d[\d.,'’]*\)?\s?%?){2}$/u;

/** Blanks out what is markup, so that every position stays what it was. */
export function mask(text: string): string {
  return text
    .replace(/\]\([^()\s]{0,500}(?:\s"[^"\n]{0,200}")?\)/gu, blank)
    .replace(/(?:https?:\/\/|www\.)[^\s|)]{1,500}/gu, blank)
    .replace(/[*_`#[\]\\>~^]|[^\S\n]|[\p{Cf}\p{Cc}](?<!\n)/gu, blank);
}

/** The lines of a document; `masked` is the same text with its markup blanked out. */
export function* linesIn(text: string, masked: string): Generator<Line> {
  for (const { start, end } of lineSpans(text)) yield lineAt(text, masked, start, end);
}

/** Where the lines of a text stand, without their ends. */
export function* lineSpans(text: string): Generator<Span> {
  for (let start = 0; start <= text.length;) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    yield { start, end };
    start = end + 1;
  }
}

function lineAt(text: string, masked: string, start: number, end: number): Line {
  const raw = text.slice(start, Math.min(end, start + looked)).trim();
  const shown = masked.slice(start, Math.min(end, start + looked)).trim();
  const at = { start, end };
  if (raw === '…' || raw === '...') return { ...at, kind: 'cut' };
  if (shown === '' || /^(?:[-=*_ ]{3,}|[|\s:-]+)$/u.test(raw))
    return { ...at, kind: shown === '' ? 'blank' : 'rule' };
  const level = /^(#{1,6})\s/u.exec(raw)?.[1]?.length ?? (/^\*\*[^*]{2,80}\*\*:?$/u.test(raw) ? 6 : null);
  const words = level !== null || shown.length <= 40 ? fold(shown.slice(0, longestHeading)) : '';
  if (level !== null) return { ...at, kind: 'heading', level, words };
  if (strangersSpeakUnder(words)) return { ...at, kind: 'heading', level: 6, words };
  if (strangerSpeaks(shown)) return { ...at, kind: 'stranger' };
  if (raw.startsWith('|') || / \| .* \| /u.test(raw)) return { ...at, kind: 'row' };
  const bullet = /^\s{0,40}(?:[-*+•·–]|\d{1,3}[.)])\s{1,10}/u.exec(text.slice(start, start + 60))?.[0].length;
  if (bullet !== undefined) return { ...at, kind: 'item', bullet };
  const isRow = shown.length < 200 && rowOfFigures.test(shown);
  return { ...at, kind: 'running', length: shown.length, goesOn: /^\p{Ll}/u.test(shown), isRow };
}

function blank(found: string): string {
  return ' '.repeat(found.length);
}
