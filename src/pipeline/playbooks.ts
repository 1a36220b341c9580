import { createHash } from 'node:crypto';
import { Fault } from '../domain/fault';
import type { PinnedPlaybook } from '../domain/lead';
import { playbookSchema, type Playbook } from '../domain/playbook';
import type { Clock } from '../ports/clock';
import type { Records } from '../ports/records';

/** A playbook in force, with the version its leads are pinned to and when its agent was started. */
export interface ActivePlaybook {
  readonly playbook: Playbook;
  readonly version: string;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
}

interface Started {
  readonly startedAt: number;
}

export interface Playbooks {
  /** Keeps the versions of these playbooks and puts them in force, by priority. */
  activate(playbooks: readonly Playbook[]): Promise<void>;
  /** Those in force, the one to be tried first in front. */
  active(): readonly ActivePlaybook[];
  /** The version a lead is pinned to, also when a newer one is in force; the first in force for a lead without one. */
  of(pinned: PinnedPlaybook | null): Promise<Playbook>;
}

/** Versions of playbooks are kept for ever, under the hash of what they say. */
export function createPlaybooks(records: Records, clock: Clock): Playbooks {
  let inForce: readonly ActivePlaybook[] = [];
  const read = new Map<string, Playbook>();
  const partition = (id: string) => `playbook/${id}`;

  async function keep(playbook: Playbook): Promise<ActivePlaybook> {
    const version = versionOf(playbook);
    const at = clock.now();
    await records.create({
      partition: partition(playbook.id),
      id: version,
      sort: new Date(at).toISOString(),
      body: playbook,
    });
    const started: Started = { startedAt: at };
    const key = { partition: 'agent', id: playbook.id };
    await records.create({ ...key, body: started });
    const kept = await records.get<Started>(key);
    read.set(`${playbook.id}@${version}`, playbook);
    return { playbook, version, startedAt: kept?.body.startedAt ?? at };
  }

  return {
    async activate(playbooks) {
      const byPriority = [...playbooks].sort((one, other) => one.priority - other.priority);
      const kept: ActivePlaybook[] = [];
      for (const playbook of byPriority) kept.push(await keep(playbook));
      inForce = kept;
    },
    active: () => inForce,
    async of(pinned) {
      if (!pinned) {
        const [first] = inForce;
        if (first) return first.playbook;
        throw new Fault('playbook-invalid', {
          sentence: 'No playbook is in force.',
          todo: 'Name one with --playbook.',
        });
      }
      const name = `${pinned.id}@${pinned.version}`;
      const known = read.get(name);
      if (known) return known;
      const stored = await records.get({ partition: partition(pinned.id), id: pinned.version });
      const parsed = playbookSchema.safeParse(stored?.body);
      if (!parsed.success) {
        throw new Fault('playbook-invalid', {
          sentence: `Version ${pinned.version} of the playbook ${pinned.id} is missing from the store or unreadable.`,
          todo: 'Restore the store from its backup.',
        });
      }
      read.set(name, parsed.data);
      return parsed.data;
    },
  };
}

/** The first 12 hexadecimal digits of the hash of the playbook, whatever the order of its keys. */
export function versionOf(playbook: Playbook): string {
  const known = versions.get(playbook);
  if (known !== undefined) return known;
  const version = createHash('sha256').update(canonical(playbook)).digest('hex').slice(0, 12);
  versions.set(playbook, version);
  return version;
}
/** A playbook is never changed, so what it says is looked through once. */
const versions = new WeakMap<Playbook, string>();

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) =>
    one && typeof one === 'object' && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([first], [second]) => (first < second ? -1 : 1)))
      : one,
  );
}
