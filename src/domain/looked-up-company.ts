import type { Account } from './account';
import { parseAddress } from './email-address';
import type { Lead } from './lead';

/** The company that is looked up, as far as it may be told to the outside: never a person (spec section 7, privacy). */
export interface LookedUpCompany {
  readonly name: string;
  /** Host of its web site, such as `www.bergkorn.example`; null when none is known. */
  readonly site: string | null;
}

/**
 * Whose company is researched: the connected account, else the company the lead names. Its site is the one a person
 * named, else the account's, else the domain of the lead's work address; a free-mail domain is nobody's site.
 */
export function lookedUpCompany(
  { fields, email, companySite }: Pick<Lead, 'fields' | 'email' | 'companySite'>,
  account: Account | undefined,
): LookedUpCompany {
  const name = (account?.name ?? fields.companyName).trim();
  if (companySite) return { name, site: companySite.host };
  const ofAccount = account?.website ? hostOf(account.website) : undefined;
  const ofAddress = email?.type === 'work' ? parseAddress(fields.email)?.domain : undefined;
  return { name, site: ofAccount ?? ofAddress ?? null };
}

/** The host of a web address, written with or without `https://`; undefined when it is none. */
export function hostOf(address: string): string | undefined {
  const written = address.trim();
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//iu.test(written) ? written : `https://${written}`);
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) return undefined;
  return url.hostname.includes('.') ? url.hostname : undefined;
}

export function sameCompany(one: LookedUpCompany, other: LookedUpCompany): boolean {
  return one.name === other.name && one.site === other.site;
}
