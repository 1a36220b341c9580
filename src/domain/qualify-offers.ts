import type { Lead } from './lead';
import { leadName, type LeadFields } from './lead-fields';
import { longestOpportunityName, type QualifyProposal, type RecordKind } from './qualification';

/** Under which key a lead is qualified. */
export function qualificationKey({ id }: Pick<Lead, 'id'>): string {
  return `${id}.q`;
}

/** True from the moment a person qualified it until the CRM has answered. */
export function isBeingQualified({ qualification }: Pick<Lead, 'qualification'>): boolean {
  return qualification?.state === 'requested';
}

/** True once a lead is its CRM records' own matter: from then on nobody changes it here. */
export function isClosed(lead: Pick<Lead, 'phase' | 'qualification'>): boolean {
  return lead.phase === 'qualified' || isBeingQualified(lead);
}

/** What this person was asked to confirm and still may; null when there is nothing, or it has been overtaken. */
export function openProposal(
  lead: Pick<Lead, 'phase' | 'qualification' | 'qualifyProposal' | 'handovers'>,
  address: string,
): QualifyProposal | null {
  const { qualifyProposal: proposal, phase, handovers } = lead;
  if (!proposal || proposal.by !== address || proposal.handovers !== handovers || isClosed(lead)) return null;
  const phases =
    proposal.outcome === 'qualified' ? ['handed-over'] : ['in-progress', 'handed-back', 'handed-over'];
  return phases.includes(phase) ? proposal : null;
}

/** A record that may be created for a lead, and whether it is unless a person says otherwise. */
export interface Offer {
  readonly kind: RecordKind;
  readonly isUsual: boolean;
}

/** What can be created for a lead: account and contact when they are missing, an opportunity when there is an account for it. */
export function offersFor({ fields, connection }: Pick<Lead, 'fields' | 'connection'>): readonly Offer[] {
  const { accountId = null, contactId = null, candidates = [] } = connection ?? {};
  const hasAccount = accountId !== null;
  const isTie = candidates.length > 0;
  const account = !hasAccount && fields.companyName.trim() !== '';
  const contact = contactId === null && contactNameFor(fields) !== '';
  return [
    // While it may be one of several accounts that are there, another one is not made unasked.
    ...(account ? [{ kind: 'account', isUsual: !isTie } as const] : []),
    ...(contact ? [{ kind: 'contact', isUsual: true } as const] : []),
    ...(hasAccount || account ? [{ kind: 'opportunity', isUsual: hasAccount || !isTie } as const] : []),
  ];
}

/** Why this cannot be created for the lead, in a sentence for a person; null when it can. */
export function wrongWith(
  lead: Pick<Lead, 'fields' | 'connection'>,
  create: readonly RecordKind[],
  opportunityName: string,
): string | null {
  const offered = offersFor(lead).map((one) => one.kind);
  const { accountId = null, contactId = null } = lead.connection ?? {};
  if (create.includes('account') && !offered.includes('account'))
    return accountId
      ? 'An account is connected already.'
      : 'Without a company name no account can be created.';
  if (create.includes('contact') && !offered.includes('contact'))
    return contactId
      ? 'A contact is connected already.'
      : 'Without a name or an e-mail address no contact can be created.';
  if (!create.includes('opportunity')) return null;
  if (accountId === null && !create.includes('account'))
    return 'An opportunity needs an account: tick the account too, or connect one first.';
  return opportunityName.trim() === '' ? 'The opportunity needs a name.' : null;
}

/** What a new opportunity is called unless a person says otherwise. */
export function opportunityNameFor({ fields }: Pick<Lead, 'fields'>): string {
  const name = fields.topic.trim() || fields.companyName.trim() || leadName(fields);
  return name.slice(0, longestOpportunityName);
}

/**
 * What a person saw of a lead when they were asked, as a short word of digits: another word means that it has changed since.
 * The ids are the CRM's own words and do not stand in it.
 */
export function seenOf({ handovers, connection }: Pick<Lead, 'handovers' | 'connection'>): string {
  const ids = JSON.stringify([connection?.accountId ?? null, connection?.contactId ?? null]);
  let hash = 0;
  for (const letter of ids) hash = (Math.imul(hash, 31) + (letter.codePointAt(0) ?? 0)) >>> 0;
  return `${handovers}.${hash}`;
}

/** What a new contact is called; empty when the lead names nobody. */
export function contactNameFor(fields: LeadFields): string {
  const { firstName, lastName, email } = fields;
  return `${firstName}${lastName}${email}`.trim() === '' ? '' : leadName(fields).trim();
}
