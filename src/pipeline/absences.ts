import type { Person } from '../domain/person';
import type { Records } from '../ports/records';

interface Absence {
  /** The last day away, such as 2026-12-01. */
  readonly until: string;
}

export interface Absences {
  set(address: string, until: string): Promise<void>;
  /** False when the person was not away by their own word. */
  end(address: string): Promise<boolean>;
  /** The people, each away as long as they or the playbook say. */
  applied(people: readonly Person[]): Promise<readonly Person[]>;
}

const partition = 'absences';

/** Who said that they are away; the playbook may say so too. */
export function createAbsences(records: Records): Absences {
  return {
    async set(address, until) {
      for (;;) {
        const document = { partition, id: address, sort: address, body: { until } satisfies Absence };
        const found = await records.get<Absence>(document);
        const written = found ? await records.replace(document, found.etag) : await records.create(document);
        if (written !== 'conflict') return;
      }
    },
    async end(address) {
      const found = await records.get<Absence>({ partition, id: address });
      return found ? (await records.remove(found, found.etag)) === 'removed' : false;
    },
    async applied(people) {
      const { documents } = await records.list<Absence>(partition, { limit: 1000 });
      const until = new Map(documents.map((one) => [one.id, one.body.until]));
      return people.map((one) => {
        const own = until.get(one.email) ?? '';
        const later = own > (one.awayUntil ?? '') ? own : one.awayUntil;
        return later ? { ...one, awayUntil: later } : one;
      });
    },
  };
}
