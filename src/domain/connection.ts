import type { Account } from './account';
import { isExactName, normaliseName } from './company-name';
import { registrableDomain } from './email-address';
import type { Connection } from './lead';

/** Most candidates a "which one?" shows. */
const mostCandidates = 3;

export interface ConnectionInput {
  readonly companyName: string;
  readonly email: string;
  /** Free-mail domains never match an account. */
  readonly freeMail: boolean;
  /** Accounts found by the registrable domain of the address, and by the normalised company name. */
  readonly byDomain: readonly Account[];
  readonly byName: readonly Account[];
}

/** The account a lead belongs to (spec section 6): domain beats name, an exact name beats a normalised one, a tie is left open. */
export function connectAccount(input: ConnectionInput): Omit<Connection, 'contactId'> {
  const domain = input.freeMail ? undefined : registrableDomain(input.email);
  const sameDomain = input.byDomain.filter(
    (one) => domain && registrableDomain(one.website ?? '') === domain,
  );
  if (sameDomain.length > 0) return pick(narrow(sameDomain, input.companyName), 'domain');
  const wanted = normaliseName(input.companyName);
  const sameName = input.byName.filter((one) => wanted !== '' && normaliseName(one.name) === wanted);
  return pick(narrow(sameName, input.companyName), 'name');
}

/** Of several accounts the one with exactly the lead's company name, then with the same normalised name; else all. */
function narrow(accounts: readonly Account[], companyName: string): readonly Account[] {
  const exact = accounts.filter((one) => isExactName(one.name, companyName));
  if (exact.length > 0) return exact;
  const normalised = accounts.filter((one) => normaliseName(one.name) === normaliseName(companyName));
  return normalised.length > 0 ? normalised : accounts;
}

function pick(accounts: readonly Account[], by: 'domain' | 'name'): Omit<Connection, 'contactId'> {
  const [only, another] = accounts;
  if (!only) return { accountId: null, by: null, candidates: [] };
  if (!another) return { accountId: only.id, by, candidates: [] };
  return { accountId: null, by: null, candidates: accounts.slice(0, mostCandidates).map((one) => one.id) };
}

/** True when the account's own domain is the registrable domain of the lead's work address (spec section 11). */
export function identityConfirmed(account: Account | undefined, email: string, freeMail: boolean): boolean {
  const domain = freeMail ? undefined : registrableDomain(email);
  return domain !== undefined && registrableDomain(account?.website ?? '') === domain;
}
