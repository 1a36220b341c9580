import type { Lead } from '../../domain/lead';
import type { LeadEvent, StepStatus } from '../../domain/lead-event';
import type { AddressBook } from '../address-book';
import type { AgentControl } from '../agent-control';
import type { Assignment } from '../assignment';
import type { Outside } from '../outside';
import type { Playbooks } from '../playbooks';
import type { SendSlots } from '../send-slots';

/** What a stage found out: events to be recorded, and what it read and concluded, in words for the run log. */
export interface StageResult {
  readonly status: Exclude<StepStatus, 'failed' | 'pending retry'>;
  readonly events: readonly LeadEvent[];
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
}

/** All that a stage may use. */
export interface StageNeeds extends Outside {
  readonly playbooks: Playbooks;
  readonly assignment: Assignment;
  readonly agent: AgentControl;
  readonly addressBook: AddressBook;
  readonly sendSlots: SendSlots;
}

/** One step of the agent: reads the lead and the outside, changes nothing but through the events it returns. */
export type Stage = (lead: Lead, needs: StageNeeds) => Promise<StageResult>;

export function skipped(because: string): StageResult {
  return { status: 'skipped', events: [], inputs: [], outputs: [because] };
}

/** True when the address can be written to, verified or not. */
export function usableEmail(lead: Lead): boolean {
  return lead.email?.validity === 'valid' || lead.email?.validity === 'unverified';
}
