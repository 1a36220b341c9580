import { type RecordKind } from '../../domain/qualification';
import { isClosed, offersFor, opportunityNameFor, seenOf } from '../../domain/qualify-offers';
import type { Lead } from '../../domain/lead';
import { titleView, type TitleView } from '../lead-title';
import { literal } from '../literal';
import { namesOf } from '../qualification-words';
import type { LeadSubject, Reader } from '../subject';

export interface QualifyView extends TitleView {
  /** The records it belongs to already. */
  readonly now: string;
  /** What a person ought to know before they tick; empty when there is nothing. */
  readonly warning: string;
  readonly choices: readonly { readonly title: string; readonly value: RecordKind }[];
  readonly hasChoices: boolean;
  /** The kinds that are ticked, with commas between. */
  readonly ticked: string;
  readonly offersOpportunity: boolean;
  readonly opportunityName: string;
  /** The lead as it was when this was asked: a late answer is known by it. */
  readonly seen: string;
  readonly canConfirm: boolean;
  /** Why it cannot be qualified by this reader now; empty when it can. */
  readonly cannot: string;
}

/** The card that asks what a lead is to become in the CRM, and for a yes: it is done once (spec section 14). */
export function qualifyView(subject: LeadSubject, reader: Reader): QualifyView {
  const { lead, candidates } = subject;
  const offers = offersFor(lead);
  const names = { ...namesOf(lead), opportunity: 'named below' };
  const canConfirm = lead.phase === 'handed-over' && !isClosed(lead) && reader.may('qualify');
  const usual = offers.filter((one) => one.isUsual).map((one) => one.kind);
  return {
    ...titleView(subject, reader, 'what does it become in the CRM?'),
    now: connectedWords(subject),
    warning:
      candidates.length > 0
        ? `It may be ${candidates.map((one) => literal(one.name, 60)).join(' or ')}, which is there already. Connect it first if it is.`
        : '',
    choices: offers.map(({ kind }) => ({ title: `New ${kind}: ${names[kind]}`, value: kind })),
    hasChoices: offers.length > 0,
    ticked: usual.join(','),
    offersOpportunity: offers.some((one) => one.kind === 'opportunity'),
    opportunityName: literal(opportunityNameFor(lead)),
    seen: seenOf(lead),
    canConfirm,
    cannot: canConfirm ? '' : cannotWords(lead),
  };
}

function cannotWords(lead: Lead): string {
  return isClosed(lead)
    ? 'Somebody has qualified it already.'
    : 'It can be qualified by its seller, once it is handed over.';
}

function connectedWords({ lead, account, contact }: LeadSubject): string {
  const { accountId = null, contactId = null } = lead.connection ?? {};
  const records = [
    accountId && `account ${literal(account?.name ?? accountId, 80)}`,
    contactId && `contact ${literal(contact?.name ?? contactId, 80)}`,
  ].filter(Boolean);
  if (records.length > 0) return `It keeps the ${records.join(' and the ')}, which it is connected to.`;
  return missingWords(lead);
}

function missingWords({ fields }: Lead): string {
  return fields.companyName.trim()
    ? 'It is connected to no account and no contact yet.'
    : 'It is connected to no account and names no company: connect an account first if there is to be an opportunity.';
}
