import { decide as firstFit, type Decision, type DecisionRow, type Situation } from '../../domain/decision';
import { addresses, handBackOwner, nextHandoverId, suggestedAction } from '../../domain/handover';
import type { Lead, StepFault } from '../../domain/lead';
import type { LeadEvent } from '../../domain/lead-event';
import type { Playbook } from '../../domain/playbook';
import type { AssignmentTicket } from '../assignment';
import type { StageNeeds, StageResult } from './stage';

/** Decides by the table of spec section 12 and assigns a lead that is handed over; a made decision is only refreshed. */
export async function decide(lead: Lead, needs: StageNeeds): Promise<StageResult> {
  const playbook = await needs.playbooks.of(lead.playbook);
  const row = firstFit(situationOf(lead, playbook));
  const at = new Date(needs.clock.now()).toISOString();
  const result = (event: LeadEvent, output: string): StageResult => ({
    status: 'completed',
    events: [event],
    inputs: [`row ${row.row} of the decision table`],
    outputs: [output],
  });
  const kept = keeps(lead, row);
  if (kept) return result({ type: 'DecisionKept', reason: kept }, kept);
  switch (row.outcome) {
    case 'hand-over': {
      const ticket = await needs.assignment.assign(playbook, lead.id, nextHandoverId(lead));
      const event = handedOver(lead, playbook, row, ticket, at);
      return result(event, `handed over to ${event.owner}: ${row.reason}`);
    }
    case 'disqualify':
      return result(
        { type: 'Disqualified', decision: decision(lead, playbook, row, null, at) },
        `disqualified: ${row.reason}`,
      );
    case 'hand-back': {
      const event = handedBack(lead, playbook, row, at, null);
      return result(event, `handed back to ${event.owner}: ${row.reason}`);
    }
    case 'send-outreach':
    case 'follow-up':
    case 'wait':
    case 'answer':
    case 'ask':
      throw new RangeError(`${row.outcome} is not possible in ${playbook.mode}`);
  }
}

/** What ends a lead whose processing failed too often (row 14); a lead that is decided already keeps its decision. */
export function giveUp(lead: Lead, playbook: Playbook, fault: StepFault, at: string): LeadEvent {
  const row = firstFit({ ...situationOf(lead, playbook), processing: 'failed-five-times' });
  const decided = lead.phase === 'handed-over' || lead.phase === 'handed-back';
  if (decided) return { type: 'DecisionKept', reason: `processing failed: ${fault.sentence}` };
  return handedBack(lead, playbook, row, at, fault);
}

/** The situation of a lead in research-only; what belongs to engagement has its resting value. */
export function situationOf(lead: Lead, { mode }: Playbook): Situation {
  return {
    mode,
    optOut: 'none',
    bounce: 'none',
    email: lead.email?.validity ?? 'unverified',
    processing: 'ok',
    fit: !lead.fit || lead.fit.insufficientData ? 'insufficient-data' : lead.fit.level,
    outreach: 'unsent',
    reply: 'awaited',
    interest: 'undetected',
    questions: 'none',
    bant: 'off',
    bantGaps: 'hand-over',
  };
}

/** Why the decision stays as it is; null when a new one is due (spec section 12, "After the decision"). */
function keeps(lead: Lead, row: DecisionRow): string | null {
  if (lead.phase === 'handed-over') return 'handed over already';
  const settled = lead.phase === 'disqualified' || lead.phase === 'handed-back';
  return settled && lead.decision?.reason === row.reason ? 'the same decision again' : null;
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
  const note = ticket.seller ? passedOver || null : `No seller is there to take it: ${passedOver}.`;
  const handover = {
    id: ticket.handoverId,
    to: owner,
    target: ticket.seller ? 'seller' : 'supervisor',
    interest: lead.rating?.interest ?? 'undetected',
    rating,
    reason: row.reason,
    suggestedAction: suggestedAction(lead.fields, rating),
    note,
    at,
  } as const;
  return { type: 'HandedOver', decision: decision(lead, playbook, row, owner, at), handover, owner } as const;
}
