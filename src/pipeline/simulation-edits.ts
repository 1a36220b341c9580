import type { EmailDraft } from '../domain/email-draft';
import type { Lead } from '../domain/lead';
import type { Records } from '../ports/records';

/** What a person made of the first e-mail to a lead, in a simulation. */
export interface SimulationEdit extends Pick<EmailDraft, 'subject' | 'body'> {
  /** Address of the person. */
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
}

type Of = Pick<Lead, 'id' | 'playbook'>;

/** The partition of what people made of the first e-mail to a lead. */
export function simulationEditsOf(leadId: string): string {
  return `simulation-edits/${leadId}`;
}

/** Holds for one version of a playbook: another one would write something else. */
function keyOf({ id, playbook }: Of) {
  const version = `${playbook?.id ?? ''}@${playbook?.version ?? ''}`;
  return { partition: simulationEditsOf(id), id: version, sort: version };
}

/** The newest edit of the first e-mail to this lead under its playbook; undefined when nobody changed it. */
export async function simulationEdit(
  of: Of,
  records: Pick<Records, 'get'>,
): Promise<SimulationEdit | undefined> {
  return (await records.get<SimulationEdit>(keyOf(of)))?.body;
}

/** Keeps an edit in place of the one before. */
export async function keepSimulationEdit(
  of: Of,
  body: SimulationEdit,
  records: Pick<Records, 'get' | 'create' | 'replace'>,
): Promise<void> {
  const key = keyOf(of);
  for (;;) {
    const found = await records.get<SimulationEdit>(key);
    const written = found
      ? await records.replace({ ...key, body }, found.etag)
      : await records.create({ ...key, body });
    if (written !== 'conflict') return;
  }
}
