import type { Finding } from '../domain/research';

/** A quote is found again by its first and last words. */
const wordsAtEachEnd = 3;
const longestEnd = 40;
/** Longest part of an address that says where on the page, in characters. */
const longestFragment = 160;

/**
 * The address of the page that a finding quotes, so that a browser scrolls to the quote (Text Fragments of the W3C
 * community). Only https, and of the finding's own record; empty for a record of any other kind or shape, and for an address
 * of more than `most` characters: such a receipt opens as its passage.
 */
export function pageUrl({ source, record, quote }: Finding, most: number): string {
  if (source !== 'website' && source !== 'feed') return '';
  const page = pageOf(record);
  if (page?.protocol !== 'https:') return '';
  page.hash = '';
  const address = encoded(page.href);
  if (address.length > most) return '';
  const fragment = textFragment(quote);
  return address.length + fragment.length > most ? address : `${address}${fragment}`;
}

/** Host and path of a page, as people read an address; the record itself when it is none. */
export function pageWords(record: string): string {
  const page = pageOf(record);
  return page ? `${page.host}${page.pathname}`.replace(/^www\./, '').replace(/\/$/, '') : record;
}

function pageOf(record: string): URL | undefined {
  if (!/^https?:\/\/[^\s\p{C}\\]+$/iu.test(record) || !URL.canParse(record)) return undefined;
  const page = new URL(record);
  return page.username || page.password ? undefined : page;
}

/** Characters that a URL may hold and that mean something to those who show it. */
function encoded(address: string): string {
  return address.replace(/[{}|^`<>"\\]/g, encodeURIComponent);
}

function textFragment(quote: string): string {
  const words = quote.slice(0, 1000).split(/\s+/u).map(bare).filter(Boolean);
  const whole = words.join(' ');
  if (words.length <= 2 * wordsAtEachEnd && whole.length <= 2 * longestEnd) return fragmentOf([whole]);
  const first = fitting(words.slice(0, wordsAtEachEnd));
  const last = fitting(words.slice(-wordsAtEachEnd).reverse());
  return fragmentOf([first.join(' '), last.reverse().join(' ')]);
}

/** Empty when there is nothing to find, or it would be too long. */
function fragmentOf(ends: readonly string[]): string {
  const parts = ends.map((one) =>
    encodeURIComponent(one.replace(/\p{Surrogate}/gu, '')).replace(/-/g, '%2D'),
  );
  const fragment = `#:~:text=${parts.join(',')}`;
  return parts.includes('') || fragment.length > longestFragment ? '' : fragment;
}

/** A word as the page shows it: marks of Markdown stand in the text only. */
function bare(word: string): string {
  const shown = word.replace(/^[*_#>|`~[\](-]+|[*_|`~[\]]+$/gu, '');
  return /[\p{L}\p{N}]/u.test(shown) && !shown.includes('](') ? shown : '';
}

/** As many of the words as are short enough together, in their order. */
function fitting(words: readonly string[]): string[] {
  let length = 0;
  return words.filter((word) => (length += word.length + 1) <= longestEnd);
}
