import type { Amount } from './amounts';
import type { Page } from './page';

const marks: readonly (readonly [string, RegExp])[] = [
  ['EUR', /€|(?<!\p{L})(?:EUR|euros?)(?!\p{L})/iu],
  ['USD', /(?<![A-Z])\$|(?<!\p{L})USD(?!\p{L})/u],
  ['GBP', /£|(?<!\p{L})GBP(?!\p{L})/u],
  ['CHF', /(?<!\p{L})(?:CHF|Franken)(?!\p{L})/u],
  ['SEK', /(?<!\p{L})(?:M?SEK|Mkr)(?!\p{L})/u],
  ['NOK', /(?<!\p{L})M?NOK(?!\p{L})/u],
  ['DKK', /(?<!\p{L})M?DKK(?!\p{L})/u],
  ['PLN', /(?<!\p{L})(?:PLN|zł)(?!\p{L})/u],
];
const known = new WeakMap<Page, string | null>();

/** The one currency that a page names; null when it names several or none. */
export function onlyCurrencyOf(page: Page): string | null {
  const before = known.get(page);
  if (before !== undefined) return before;
  const named = marks.filter(([, pattern]) => pattern.test(page.text));
  const only = named.length === 1 ? (named[0]?.[0] ?? null) : null;
  known.set(page, only);
  return only;
}

/** "The profit is 2.2 million.": millions of nothing else are money, in the one currency of the page. */
export function withCurrency(amount: Amount, text: string, page: Page): Amount {
  if (amount.currency !== null || amount.isPercent || (amount.factor ?? 1) < 1e6) return amount;
  const isBare = /^\s?(?:[.,;:()–—]|$)/u.test(text.slice(amount.end));
  return isBare ? { ...amount, currency: onlyCurrencyOf(page) } : amount;
}
