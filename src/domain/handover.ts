import type { BantName } from './bant';
import type { Addressee, Decision } from './decision';
import type { ReplyReading } from './engagement';
import { leadName, type LeadFields } from './lead-fields';
import { agentOwner } from './person';
import type { PurchaseInterest } from './purchase-interest';
import type { RatingLevel } from './rating';
import { personOf, type Playbook } from './playbook';

/** What a person is given with a lead (spec section 14). */
export interface Handover {
  /** Unique for ever; names the assignment ticket too. */
  readonly id: string;
  readonly to: string;
  readonly target: 'seller' | 'supervisor';
  readonly interest: PurchaseInterest;
  readonly rating: RatingLevel;
  readonly reason: string;
  /** What to do first, in one sentence. */
  readonly suggestedAction: string;
  /** What the lead asks and the answer knowledge does not cover, verbatim; at most ten. */
  readonly openQuestions: readonly string[];
  /** Parts of BANT that are not met or unknown; empty when BANT is off or nothing was read of it. */
  readonly bantGaps: readonly BantName[];
  /** Why a seller was passed over or nobody was there; null when the rule simply came to this person. */
  readonly note: string | null;
  /** ISO 8601. */
  readonly at: string;
}

/** The id of the lead's next handover; the same until that handover is made, so a repeated attempt meets the same ticket. */
export function nextHandoverId(lead: { readonly id: string; readonly handovers: number }): string {
  return `${lead.id}.h${lead.handovers + 1}`;
}

/** Most open questions kept with a handover; the reply itself holds them all. */
const mostQuestions = 10;

/** What a handover leaves open, by what was made of the lead's replies. */
export function leftOpen(reading: ReplyReading | null): Pick<Handover, 'openQuestions' | 'bantGaps'> {
  const open = (reading?.questions ?? []).filter((one) => one.answer === null);
  const gaps = (reading?.bant.parts ?? []).filter((one) => one.verdict !== 'met');
  return {
    openQuestions: open.slice(0, mostQuestions).map((one) => one.quote),
    bantGaps: gaps.map((one) => one.name),
  };
}

/** What the seller should do first, by rating, and what to answer or ask while doing it (spec section 14). */
export function suggestedAction(
  fields: LeadFields,
  rating: RatingLevel,
  open: { readonly questions: number; readonly ask: string } = { questions: 0, ask: '' },
): string {
  const first = firstStep(fields, rating).slice(0, -1);
  const answer = open.questions > 0 ? ['answer the open questions'] : [];
  const ask = open.ask ? [`ask: “${open.ask}”`] : [];
  const more = [...answer, ...ask].join(' and ');
  return more ? `${first}, and ${more}${open.ask ? '' : '.'}` : `${first}.`;
}

function firstStep(fields: LeadFields, rating: RatingLevel): string {
  const who = leadName(fields);
  const about = fields.topic ? ` about “${fields.topic}”` : '';
  switch (rating) {
    case 'hot':
      return fields.phone ? `Call ${who}${about} today.` : `Write to ${who}${about} today.`;
    case 'warm':
      return `Write to ${who}${about} within two working days.`;
    case 'cold':
      return `Read the research, then write to ${who}${about} when it suits you.`;
  }
}

/** What is known of a lead's owners. */
interface Owned {
  readonly owner: string | null;
  readonly originalSeller: string | null;
}

/** Who owns a lead that is handed back: the original seller, also one the playbook does not know, else the supervisor (spec section 5). */
export function handBackOwner(lead: Owned, playbook: Playbook): string {
  const personBefore = lead.owner === agentOwner ? null : lead.owner;
  return lead.originalSeller ?? personBefore ?? playbook.supervisor;
}

/** The addresses a decision goes to, each once, in order; `seller` is the new owner of a handover (spec sections 5 and 12). */
export function addresses(
  notify: readonly Addressee[],
  lead: Owned,
  playbook: Playbook,
  seller: string | null,
): Decision['notified'] {
  const originalSeller = () => {
    const owner = handBackOwner(lead, playbook);
    const known = personOf(playbook, owner);
    return known ? [known.email] : [owner, playbook.supervisor];
  };
  const to = notify.flatMap((one) => {
    if (one === 'seller') return [seller ?? playbook.supervisor];
    return one === 'supervisor' ? [playbook.supervisor] : originalSeller();
  });
  return [...new Set(to)];
}
