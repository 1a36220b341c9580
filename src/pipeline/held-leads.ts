import { agentOwner } from '../domain/person';
import type { Records } from '../ports/records';
import { listOf } from './effects/projection';
import type { LeadRecord } from './record';

/** Under which a lead waits until its playbook may write. */
export const heldTrigger = 'simulation-awaited';

const atOnce = 200;

/** Has every lead decided that waited for its playbook to be simulated; says how many. One that is missed is looked at within the hour. */
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
