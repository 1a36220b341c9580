import { domainToUnicode } from 'node:url';
import { registrableDomain } from '../../../domain/email-address';

/** Letters of a name that are looked for. */
const mostLetters = 40;

/** True for what can be the id of a record; nothing else is ever put into an address. */
export function isGuid(id: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu.test(id);
}

/** A text as a literal of a filter; encoded for an address. */
export function literalOf(text: string): string {
  return encodeURIComponent(`'${text.replaceAll("'", "''")}'`);
}

/** The registrable domain of accounts to look for, and the filter that finds them and some others. */
export function domainFilter(
  domain: string,
): { readonly domain: string; readonly filter: string } | undefined {
  const ascii = registrableDomain(domain);
  if (ascii === undefined) return undefined;
  const forms = [...new Set([ascii, domainToUnicode(ascii)])].filter(Boolean);
  const written = forms.map((one) => `contains(websiteurl,${literalOf(one)})`).join(' or ');
  return { domain: ascii, filter: `(${written})` };
}

/**
 * Finds every name that may be this one once it is normalised, and some others: the letters in this order with anything
 * between them, because Dataverse takes `%` in `contains` for that, and looks at neither case nor accents.
 */
export function nameFilter(normalisedName: string): string {
  const letters = Array.from(normalisedName.replaceAll(/[%_[\]^\s]/gu, '')).slice(0, mostLetters);
  return `contains(name,${literalOf(letters.join('%'))})`;
}
