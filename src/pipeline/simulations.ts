import type { Records } from '../ports/records';
import type { ActivePlaybook } from './playbooks';

type Version = Pick<ActivePlaybook, 'playbook' | 'version'>;

/** That a version of a playbook was simulated; in engage mode the agent is not started before (spec section 16). */
interface SimulationRecord {
  /** Address of the person who did it first. */
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
}

function keyOf({ playbook, version }: Version) {
  return { partition: 'simulation', id: `${playbook.id}@${version}` };
}

export async function wasSimulated(of: Version, records: Pick<Records, 'get'>): Promise<boolean> {
  return (await records.get<SimulationRecord>(keyOf(of))) !== undefined;
}

/** Remembers it for ever; the first time counts. */
export async function keepSimulation(
  of: Version,
  body: SimulationRecord,
  records: Pick<Records, 'create'>,
): Promise<void> {
  await records.create({ ...keyOf(of), body });
}
