import { decide as firstFit, type Decision, type DecisionRow } from '../../domain/decision';
import { addresses, handBackOwner, leftOpen, nextHandoverId, suggestedAction } from '../../domain/handover';
import type { Lead, StepFault } from '../../domain/lead';
import { isErased } from '../../domain/erasure';
import type { LeadEvent } from '../../domain/lead-event';
import { nextQuestion } from '../../domain/next-question';
import type { Playbook } from '../../domain/playbook';
import type { AssignmentTicket } from '../assignment';
import type { LeadDocument } from '../lead-document';
import { partitionOf } from '../shard';
import { situationOf } from '../situation';
import { engage } from './engage';
import type { StageNeeds, StageResult } from './stage';

/** How long a lead that only follows another one waits before it looks again. */
const againMs = 6 * 3_600_000;

/** Decides by the table of spec section 12 and assigns a lead that is handed over; a made decision is only refreshed. */
export async function decide(lead: Lead, needs: StageNeeds): Promise<StageResult> {
  const playbook = await needs.playbooks.of(lead.playbook);
  const now = needs.clock.now();
  const situation = situationOf(lead, playbook, now);
  const row = firstFit(situation);
  const kept = keeps(lead, row);
  if (kept) return result(row, [{ type: 'DecisionKept', reason: kept }], kept);
  if (row.target !== 'agent' || row.outcome === 'disqualify') return decided(lead, row, playbook, needs);
  const next = await engage(lead, row, playbook, needs);
  if (next === 'suppressed')
    return decided(lead, firstFit({ ...situation, optOut: 'opted-out' }), playbook, needs);
  if (next === 'same-person') return followed(lead, row, playbook, needs);
  return result(row, next.events, next.output);
}

/** Hands over, hands back or disqualifies, as the row says. */
async function decided(
  lead: Lead,
  row: DecisionRow,
  playbook: Playbook,
  needs: StageNeeds,
): Promise<StageResult> {
  const at = new Date(needs.clock.now()).toISOString();
  switch (row.outcome) {
    case 'hand-over': {
      const ticket = await needs.assignment.assign(playbook, lead.id, nextHandoverId(lead));
      const event = handedOver(lead, playbook, row, ticket, at);
      return result(row, [event], `handed over to ${event.owner}: ${row.reason}`);
    }
    case 'hand-back': {
      const event = handedBack(lead, playbook, row, at, null);
      return result(row, [event], `handed back to ${event.owner}: ${row.reason}`);
    }
    default:
      return result(
        row,
        [{ type: 'Disqualified', decision: decision(lead, playbook, row, null, at) }],
        `disqualified: ${row.reason}`,
      );
  }
}

/** A lead of somebody who was written to as another lead follows that one's outcome and owner (spec section 13). */
async function followed(
  lead: Lead,
  row: DecisionRow,
  playbook: Playbook,
  needs: StageNeeds,
): Promise<StageResult> {
  const first = await firstLead(lead, needs);
  const now = needs.clock.now();
  const because = { ...row, reason: 'same-person' };
  if (first?.phase === 'disqualified')
    return decided(lead, { ...because, outcome: 'disqualify', notify: ['supervisor'] }, playbook, needs);
  if ((first?.phase === 'handed-over' || first?.phase === 'qualified') && first.owner) {
    const at = new Date(now).toISOString();
    const ticket = { handoverId: nextHandoverId(lead), leadId: lead.id, turn: 0, skipped: [], at };
    const to: DecisionRow = {
      ...because,
      outcome: 'hand-over',
      target: 'seller-by-rule',
      notify: ['seller'],
    };
    const event = handedOver(lead, playbook, to, { ...ticket, seller: first.owner }, at);
    return result(to, [event], `handed over to ${first.owner}, as the same person was`);
  }
  // Of two that follow each other, since their addresses were changed, somebody has to decide.
  if (!first || isErased(first) || first.phase === 'handed-back' || first.engagement.sameAs === lead.id)
    return decided(
      lead,
      { ...because, outcome: 'hand-back', target: 'original-seller', notify: ['original-seller'] },
      playbook,
      needs,
    );
  const at = new Date(now + againMs).toISOString();
  const later = { type: 'RunScheduled', at, trigger: 'same-person', steps: ['decide'] } as const;
  return result(row, [later], 'waits for the other lead of the same person');
}

async function firstLead({ engagement }: Lead, { store }: StageNeeds): Promise<Lead | undefined> {
  const id = engagement.sameAs ?? '';
  const found = await store.get<LeadDocument>({ partition: partitionOf(id), id });
  return found?.body.lead;
}

function result(row: DecisionRow, events: readonly LeadEvent[], output: string): StageResult {
  return {
    status: 'completed',
    events,
    inputs: [`row ${row.row} of the decision table`],
    outputs: [output],
  };
}

/** What ends a lead whose processing failed too often (row 14); a lead that is decided already keeps its decision. */
export function giveUp(lead: Lead, playbook: Playbook, fault: StepFault, at: string): LeadEvent {
  const row = firstFit({ ...situationOf(lead, playbook, Date.parse(at)), processing: 'failed-five-times' });
  const decided = ['handed-over', 'handed-back', 'qualified'].includes(lead.phase);
  if (decided) return { type: 'DecisionKept', reason: `processing failed: ${fault.sentence}` };
  return handedBack(lead, playbook, row, at, fault);
}

/** Why the decision stays as it is; null when a new one is due (spec section 12, "After the decision"). */
function keeps(lead: Lead, row: DecisionRow): string | null {
  if (lead.phase === 'handed-over') return 'handed over already';
  if (lead.phase === 'qualified') return 'qualified already';
  // Whoever has it back reads what comes; the agent takes it again only when its address is put right.
  if (lead.phase === 'handed-back') return 'handed back already';
  if (lead.phase === 'disqualified' && saysNothingNew(lead, row)) return 'disqualified already';
  return lead.phase === 'disqualified' && lead.decision?.reason === row.reason
    ? 'the same decision again'
    : null;
}

/** What becomes of mail, or silence, is no reason to write to somebody who was given up. */
function saysNothingNew({ trigger }: Lead, { outcome }: DecisionRow): boolean {
  if (['send-outreach', 'answer', 'ask'].includes(outcome)) return trigger === 'mail-settled';
  return outcome === 'wait' || outcome === 'follow-up';
}

function decision(
  lead: Lead,
  playbook: Playbook,
  row: DecisionRow,
  seller: string | null,
  at: string,
): Decision {
  const { outcome, reason, target } = row;
  return {
    row: row.row,
    outcome,
    reason,
    target,
    notified: addresses(row.notify, lead, playbook, seller),
    at,
  };
}

function handedBack(lead: Lead, playbook: Playbook, row: DecisionRow, at: string, fault: StepFault | null) {
  const owner = handBackOwner(lead, playbook);
  return { type: 'HandedBack', decision: decision(lead, playbook, row, null, at), owner, fault } as const;
}

function handedOver(lead: Lead, playbook: Playbook, row: DecisionRow, ticket: AssignmentTicket, at: string) {
  const owner = ticket.seller ?? playbook.supervisor;
  const passedOver = ticket.skipped.map((one) => `${one.seller} is ${one.why}`).join(', ');
  const rating = lead.rating?.level ?? 'cold';
  const { reading } = lead.engagement;
  const open = leftOpen(reading);
  const note = ticket.seller ? passedOver || null : `No seller is there to take it: ${passedOver}.`;
  const handover = {
    id: ticket.handoverId,
    to: owner,
    target: ticket.seller ? 'seller' : 'supervisor',
    interest: lead.rating?.interest ?? 'undetected',
    rating,
    reason: row.reason,
    suggestedAction: suggestedAction(lead.fields, rating, {
      questions: open.openQuestions.length,
      ask: nextQuestion(playbook, reading),
    }),
    ...open,
    note,
    at,
  } as const;
  return { type: 'HandedOver', decision: decision(lead, playbook, row, owner, at), handover, owner } as const;
}
