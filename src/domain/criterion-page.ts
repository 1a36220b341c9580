import type { Account } from './account';
import type { Criterion } from './icp-fit';
import { registrableDomain } from './email-address';
import { passagesOf } from './passages';

type PageCriterion = Extract<Criterion, { kind: 'custom-url' }>;

/** Most characters kept of a page that was read for a criterion. */
const longestPage = 12_000;

export interface PageSubject {
  readonly companyName: string;
  readonly account: Account | undefined;
}

/**
 * The address of the page that a criterion is judged on (spec section 8), its tokens filled in and encoded; or the
 * token for which there is no value.
 */
export function criterionPage(
  { url }: PageCriterion,
  { companyName, account }: PageSubject,
): { readonly url: string } | { readonly missing: string } {
  let missing: string | undefined;
  const filled = url.replace(/\{\{([^{}]+)\}\}/gu, (_, token: string) => {
    const value = valueOf(token.trim(), companyName, account);
    if (!value) missing ??= token.trim();
    return encodeURIComponent(value ?? '');
  });
  return missing === undefined ? { url: filled } : { missing };
}

function valueOf(token: string, companyName: string, account: Account | undefined): string | undefined {
  if (token === 'Lead.Company Name') return companyName.trim();
  const column = token.replace(/^Account\./u, '');
  if (column === 'Domain') return registrableDomain(account?.website ?? '');
  return column === 'Name' ? account?.name : account?.custom[column];
}

/**
 * What is kept of a page for its criterion: all of a short one; of a long one the lines with the words asked for, or its
 * beginning when it has none of them.
 */
export function criterionPassage(text: string, { anyOf = [] }: PageCriterion): string {
  if (text.length <= longestPage) return text;
  const lower = text.toLowerCase();
  const quotes = anyOf.flatMap((words) => {
    const at = lower.indexOf(words.toLowerCase());
    return at < 0 ? [] : [text.slice(at, at + words.length)];
  });
  return passagesOf(text, quotes, longestPage) || text.slice(0, longestPage);
}
