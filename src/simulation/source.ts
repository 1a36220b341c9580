import { isErased } from '../domain/erasure';
import type { LeadFields } from '../domain/lead-fields';
import type { WatchedLead } from './lead-watch';
import type { SimulatedProcess } from './process';
import type { LeadPlan, Row } from './workload';
import type { World } from './world';

/** A row that a process confirmed. */
export interface Confirmed {
  readonly leadId: string;
  readonly sourceId: string;
  readonly fields: Partial<LeadFields>;
}

export interface Source {
  readonly confirmed: readonly Confirmed[];
  /** True when every row of every lead was confirmed. */
  done(): boolean;
}

/**
 * Sends the rows of every lead, each lead's in order and each row until it is confirmed, as a source does that is told
 * nothing when the process it spoke to dies.
 */
export function openSource(
  plans: readonly LeadPlan[],
  processes: readonly SimulatedProcess[],
  world: World,
): Source {
  const { scheduler, random, note } = world;
  const confirmed: Confirmed[] = [];
  let open = plans.length;

  function send(plan: LeadPlan, position: number): void {
    const row = plan.rows[position];
    if (!row) {
      open -= 1;
      return;
    }
    scheduler.after(row.waitMs, () => {
      if (row.twice) deliver(row, () => undefined);
      deliver(row, () => send(plan, position + 1));
    });
  }

  function deliver(row: Row, next: () => void): void {
    const later = () => scheduler.after(random.between(100, 3_000), () => deliver(row, next));
    const ready = processes.filter((one) => one.takesLeads());
    if (ready.length === 0) return void later();
    const { sourceId, fields } = row;
    if (world.leadsThere) {
      note(`somebody enters ${sourceId} in the CRM`);
      world.leadsThere.enter(sourceId, fields);
      return next();
    }
    note(`source sends ${sourceId}`);
    random.pick(ready).receive({ source: 'test', sourceId, fields }, (outcome) => {
      note(`source hears ${typeof outcome === 'string' ? outcome : outcome.verdict} of ${sourceId}`);
      if (typeof outcome === 'string') return later();
      if (outcome.verdict === 'erased' && ![...world.watch.leads.values()].some(isGone))
        world.violated(`I1: ${sourceId} was refused as erased, and nobody was`);
      if (outcome.verdict === 'erased') return next();
      confirmed.push({ leadId: outcome.leadId, sourceId, fields });
      next();
    });
  }

  for (const plan of plans) send(plan, 0);
  return { confirmed, done: () => open === 0 };
}

function isGone({ document }: WatchedLead): boolean {
  return isErased(document.lead);
}
