import type { Account, Activity, Opportunity } from '../domain/account';
import type { SourceReport } from '../domain/company-research';
import type { KnowledgeSource } from '../domain/knowledge';
import type { Lead } from '../domain/lead';
import type { Crm } from '../ports/crm';
import { serves } from './reading';

export interface CrmMemory {
  /** Deals and acts that company research may tell. */
  readonly deals: readonly Opportunity[];
  readonly acts: readonly Activity[];
  /** Deals that may say who our competitors are. */
  readonly rivals: readonly Opportunity[];
  readonly reports: readonly SourceReport[];
}

/** What the CRM remembers, as far as the playbook's source `crm-history` lets it be used (spec section 7). */
export async function readCrmHistory(
  { origin }: Pick<Lead, 'origin'>,
  account: Account | undefined,
  sources: readonly KnowledgeSource[],
  crm: Pick<Crm, 'opportunities' | 'activities'>,
): Promise<CrmMemory> {
  const asked = sources.filter((one) => one.kind === 'crm-history');
  if (asked.length === 0) return { deals: [], acts: [], rivals: [], reports: [] };
  const deals = account ? await crm.opportunities(account.id) : [];
  const acts = await crm.activities(origin.sourceId);
  const forCompany = asked.some((one) => serves(one, 'company'));
  const forCompetitors = asked.some((one) => serves(one, 'competitors'));
  const documents = [
    ...deals.map((one) => ({ record: `opportunity ${one.id}`, title: one.name, date: one.closedOn })),
    ...acts.map((one) => ({ record: `activity ${one.id}`, title: one.subject, date: one.at })),
  ];
  return {
    deals: forCompany ? deals : [],
    acts: forCompany ? acts : [],
    rivals: forCompetitors ? deals : [],
    reports: asked.map(({ name, kind, purposes }) => ({ name, kind, purposes, documents, problems: [] })),
  };
}
