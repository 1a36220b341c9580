import type { CompanyCandidate } from '../domain/company-identity';
import { literal } from './literal';
import type { LeadSubject } from './subject';

/** The question whose site was read, with what it can be answered by. */
export interface WhichCompanyView {
  readonly isDoubtful: boolean;
  readonly says: string;
  /** Host of the site that was read; empty when it cannot be named in an answer. */
  readonly site: string;
  readonly choices: readonly ChoiceView[];
}

interface ChoiceView {
  readonly name: string;
  readonly known: string;
  /** Id of the account to connect; empty when there is none, or it cannot be named in an answer. */
  readonly account: string;
  /** Host of the site to read; empty when an account answers. */
  readonly host: string;
}

/** Only such ids and hosts go back with a button. */
const plainId = /^[\w.:-]{1,64}$/;
const plainHost = /^[a-z0-9](?:[a-z0-9.-]{0,100}[a-z0-9])?$/;

/** Asks which company it is while the site that was read speaks of another one (spec section 7). */
export function whichCompanyView({ lead, research }: LeadSubject): WhichCompanyView {
  const company = research?.company;
  if (company?.status !== 'doubtful') return { isDoubtful: false, says: '', site: '', choices: [] };
  const host = company.site ?? '';
  const others = company.candidates.map((one) => literal(one.name, 60)).join(' or ');
  const instead = others ? `speaks of ${others}` : 'does not name it';
  return {
    isDoubtful: true,
    says: `The lead says ${literal(company.name || lead.fields.companyName, 80)}; ${literal(host, 80) || 'the site'} ${instead}. Nothing of that site is used until you say which it is.`,
    site: plainHost.test(host) ? host : '',
    choices: company.candidates.slice(0, 3).map(choiceView),
  };
}

function choiceView({ name, site, accountId }: CompanyCandidate): ChoiceView {
  const known = [site ? literal(site, 60) : '', accountId ? `account ${literal(accountId, 60)}` : ''];
  const account = accountId !== null && plainId.test(accountId) ? accountId : '';
  return {
    name: literal(name, 60),
    known: `\n${known.filter(Boolean).join(', ')}`,
    account,
    host: account === '' && site !== null && plainHost.test(site) ? site : '',
  };
}
