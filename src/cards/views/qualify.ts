import { type QualifyProposal, type RecordKind } from '../../domain/qualification';
import { isClosed, offersFor, opportunityNameFor, seenOf } from '../../domain/qualify-offers';
import type { Lead } from '../../domain/lead';
import { titleView, type TitleView } from '../lead-title';
import { literal } from '../literal';
import { namesOf } from '../qualification-words';
import type { LeadSubject, Reader } from '../subject';
import { dateTimeWords } from '../words';

export interface QualifyView extends TitleView {
  /** Who asked for this and when, where it was another assistant; empty when the reader opened it themselves. */
  readonly asked: string;
  /** The records it belongs to already; empty where it is to be disqualified. */
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
  /** True where it asks whether the lead is not a fit. */
  readonly canDisqualify: boolean;
  /** Why it is not a fit, as it was asked for. */
  readonly reason: string;
  /** Why it cannot be qualified by this reader now; empty when it can. */
  readonly cannot: string;
}

/**
 * The card that asks what a lead is to become in the CRM, and for a yes: it is done once (spec section 14). With a proposal,
 * or `null` where it is over, it stands in the chat because another assistant asked for it (section 17).
 */
export function qualifyView(
  subject: LeadSubject,
  reader: Reader,
  proposal?: QualifyProposal | null,
): QualifyView {
  const { lead, candidates } = subject;
  const offers = offersFor(lead);
  const names = { ...namesOf(lead), opportunity: 'named below' };
  const isOpen = proposal !== null && !isClosed(lead);
  const disqualifies = proposal?.outcome === 'disqualified';
  const canDisqualify = isOpen && disqualifies && reader.may('disqualify');
  const canConfirm = isOpen && !disqualifies && lead.phase === 'handed-over' && reader.may('qualify');
  const ticked = offers.filter((one) =>
    proposal?.create ? proposal.create.includes(one.kind) : one.isUsual,
  );
  const question = disqualifies ? 'is it not a fit?' : 'what does it become in the CRM?';
  return {
    ...titleView(subject, reader, proposal === null ? undefined : question),
    asked: proposal
      ? `You asked for this through another assistant, ${dateTimeWords(proposal.at, reader.timeZone)}. Nothing is done until you press the button.`
      : '',
    now: disqualifies || proposal === null ? '' : connectedWords(subject),
    warning:
      canConfirm && candidates.length > 0
        ? `It may be ${candidates.map((one) => literal(one.name, 60)).join(' or ')}, which is there already. Connect it first if it is.`
        : '',
    choices: offers.map(({ kind }) => ({ title: `New ${kind}: ${names[kind]}`, value: kind })),
    hasChoices: offers.length > 0,
    ticked: ticked.map((one) => one.kind).join(','),
    offersOpportunity: offers.some((one) => one.kind === 'opportunity'),
    opportunityName: literal(opportunityNameFor(lead)),
    seen: seenOf(lead),
    canConfirm,
    canDisqualify,
    reason: literal(proposal?.reason ?? '', 500),
    cannot: canConfirm || canDisqualify ? '' : cannotWords(lead, proposal),
  };
}

function cannotWords(lead: Lead, proposal: QualifyProposal | null | undefined): string {
  if (isClosed(lead)) return 'Somebody has qualified it already.';
  if (proposal === null) return 'There is nothing left to confirm here.';
  return 'It can be qualified by its seller, once it is handed over.';
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
