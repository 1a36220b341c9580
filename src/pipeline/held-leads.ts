import { agentOwner } from '../domain/person';
import type { Records } from '../ports/records';
import { listOf } from './effects/projection';
import type { LeadRecord } from './record';

/** Under which a lead waits until the agent is started with its playbook. */
export const heldTrigger = 'simulation-awaited';

const atOnce = 200;

/** Has every lead decided that waited for the agent to be started with its playbook; says how many. One that is missed is looked at within the hour. */
export async function releaseHeld(record: LeadRecord, records: Pick<Records, 'list'>): Promise<number> {
  let released = 0;
  for (let after: string | undefined, more = true; more;) {
    const page = await records.list<unknown>(listOf(agentOwner), { limit: atOnce, ...(after && { after }) });
    for (const { id } of page.documents) {
      await record.change(id, 'agent', ({ scheduled }) => {
        if (scheduled?.trigger !== heldTrigger) return [];
        released += 1;
        const { trigger, steps } = scheduled;
        return [{ type: 'RunRequested', trigger, steps, isScheduled: true }];
      });
    }
    after = page.next;
    more = after !== undefined;
  }
  return released;
}
