import type { Page, Segment } from './page';

/** A sentence for people and the words of a document that say so. */
export interface Claim {
  readonly text: string;
  readonly textIndex: number;
  readonly quote: string;
}

const longestQuote = 400;

/** What a segment says, word for word; of a long one the part around `at`, counted from its start. */
export function quoteOf(page: Page, segment: Segment, at = 0): string {
  const whole = page.text.slice(segment.start, segment.end);
  if (whole.length <= longestQuote) return whole;
  const from = Math.max(0, Math.min(at - longestQuote / 2, whole.length - longestQuote));
  const start = from === 0 ? 0 : nextSpace(whole, from);
  const cut = whole.slice(start, start + longestQuote);
  const end = start + longestQuote >= whole.length ? cut.length : cut.lastIndexOf(' ');
  return clean(end > longestQuote / 2 ? cut.slice(0, end) : cut);
}

/** A claim that rests on a segment. */
export function claim(page: Page, segment: Segment, text: string, at = 0): Claim {
  return { text: oneLine(text, longestQuote), textIndex: page.index, quote: quoteOf(page, segment, at) };
}

/** Words of a document as they are shown in a sentence: on one line, without marks of Markdown, cut at a word. */
export function oneLine(text: string, length: number): string {
  const plain = text.replace(/[\p{Cc}\p{Cf}\p{Cs}|\s]+/gu, ' ').trim();
  if (plain.length <= length) return plain;
  const cut = plain.slice(0, length - 1);
  const space = cut.lastIndexOf(' ');
  return `${clean(space > length / 2 ? cut.slice(0, space) : cut).replace(/[,;:–-]+$/u, '')}…`;
}

function nextSpace(text: string, from: number): number {
  const space = text.indexOf(' ', from);
  return space < 0 || space > from + 80 ? from : space + 1;
}

/** No character is cut in half. */
function clean(text: string): string {
  return text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/gu, '').trim();
}
