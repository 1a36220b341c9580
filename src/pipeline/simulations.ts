import type { Records } from '../ports/records';
import type { ActivePlaybook } from './playbooks';

type Version = Pick<ActivePlaybook, 'playbook' | 'version'>;

/** That a version of a playbook was simulated; in engage mode the agent is not started before (spec section 16). */
interface SimulationRecord {
  /** Address of the person who did it first. */
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
  /** True until the agent was started with it. Absent in records of earlier releases, where a simulation started it. */
  readonly awaitsStart?: boolean;
}

/** How far a version of a playbook is on its way to be written by: only by one that was `started` mails are written. */
export type Readiness = 'not-simulated' | 'simulated' | 'started';

function keyOf({ playbook, version }: Version) {
  return { partition: 'simulation', id: `${playbook.id}@${version}` };
}

export async function readinessOf(of: Version, records: Pick<Records, 'get'>): Promise<Readiness> {
  const found = await records.get<SimulationRecord>(keyOf(of));
  if (!found) return 'not-simulated';
  return found.body.awaitsStart ? 'simulated' : 'started';
}

/** Remembers for ever that it was simulated; the first time counts. */
export async function keepSimulation(
  of: Version,
  body: Pick<SimulationRecord, 'by' | 'at'>,
  records: Pick<Records, 'create'>,
): Promise<void> {
  await records.create({ ...keyOf(of), body: { ...body, awaitsStart: true } });
}

/** Remembers for ever that the agent was started with it, whoever else does so meanwhile. */
export async function keepStart(
  of: Version,
  { by, at }: Pick<SimulationRecord, 'by' | 'at'>,
  records: Pick<Records, 'get' | 'create' | 'replace'>,
): Promise<void> {
  const key = keyOf(of);
  for (;;) {
    const found = await records.get<SimulationRecord>(key);
    if (found && !found.body.awaitsStart) return;
    const body: SimulationRecord = { by: found?.body.by ?? by, at: found?.body.at ?? at };
    const written = found
      ? await records.replace({ ...key, body }, found.etag)
      : await records.create({ ...key, body });
    if (written !== 'conflict') return;
  }
}
