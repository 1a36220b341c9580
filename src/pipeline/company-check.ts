import type { Account } from '../domain/account';
import { identityOf, type CompanyCandidate, type CompanyIdentity } from '../domain/company-identity';
import { normaliseName } from '../domain/company-name';
import type { Lead } from '../domain/lead';
import { hostOf, type LookedUpCompany } from '../domain/looked-up-company';
import type { Crm } from '../ports/crm';
import { serves, type Reading } from './reading';

const mostCandidates = 3;

/**
 * Whether what was read is about the lead's company, with candidates to choose from when that is not sure (spec section 7):
 * its site may be another's, and the CRM may know several companies of its name.
 */
export async function checkCompany(
  { fields, companySite, connection }: Pick<Lead, 'fields' | 'companySite' | 'connection'>,
  account: Account | undefined,
  company: LookedUpCompany,
  readings: readonly Reading[],
  crm: Pick<Crm, 'account' | 'accountsByName'>,
): Promise<CompanyIdentity> {
  const tied = connection?.candidates ?? [];
  if (!account && tied.length > 1) {
    const accounts = await Promise.all(tied.map((id) => crm.account(id)));
    const candidates = accounts.flatMap((one) => (one ? [candidateOf(one)] : []));
    return { name: company.name, site: null, status: 'doubtful', candidates };
  }
  const documents = readings.filter(isOwnSite).flatMap((one) => one.documents);
  const site = company.site;
  if (!site || documents.length === 0)
    return { name: company.name, site: null, status: 'unknown', candidates: [] };
  const organisations = [...new Set(documents.flatMap((one) => one.organisations))];
  const status = identityOf({
    names: [account?.name ?? '', fields.companyName],
    named: companySite?.host === site,
    site: { organisations, texts: documents.map((one) => `${one.title}\n${one.text}`) },
  });
  const name = company.name || organisations[0] || '';
  if (status !== 'doubtful') return { name, site, status, candidates: [] };
  const candidates = await candidatesFor(organisations, site, fields.companyName, account, crm);
  return { name, site, status, candidates: candidates.slice(0, mostCandidates) };
}

/** The site of the lead's own company, which is the only one that may turn out to be another's. */
function isOwnSite({ source }: Reading): boolean {
  return source.kind === 'company-website';
}

function candidateOf({ id, name, website }: Account): CompanyCandidate {
  return { name, site: hostOf(website ?? '') ?? null, accountId: id };
}

/** What may be used: nothing of a site that is another company's, and nothing at all while several have the name. */
export function usable(readings: readonly Reading[], { status, site }: CompanyIdentity): readonly Reading[] {
  if (status !== 'doubtful') return readings;
  return readings.filter((one) => (site === null ? !serves(one.source, 'company') : !isOwnSite(one)));
}

/** Whom the site speaks of, and whom the CRM knows under the names in question. */
async function candidatesFor(
  organisations: readonly string[],
  site: string,
  companyName: string,
  account: Account | undefined,
  crm: Pick<Crm, 'accountsByName'>,
): Promise<readonly CompanyCandidate[]> {
  const names = [...organisations.slice(0, 2), companyName].map(normaliseName).filter(Boolean);
  const known = (await Promise.all(names.map((name) => crm.accountsByName(name)))).flat();
  const accounts = [...(account ? [account] : []), ...known].map((one): CompanyCandidate => ({
    name: one.name,
    site: hostOf(one.website ?? '') ?? null,
    accountId: one.id,
  }));
  const own = organisations.slice(0, 1).map((name): CompanyCandidate => ({ name, site, accountId: null }));
  const seen = new Set<string>();
  return [...own, ...accounts].filter((one) => {
    const key = one.accountId ?? normaliseName(one.name);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
