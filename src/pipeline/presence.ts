import type { Clock } from '../ports/clock';
import type { Records, Stored } from '../ports/records';

/** Where a worker runs, so that a start on the same machine can tell whether it still lives. */
export interface Seat {
  readonly host: string;
  readonly pid: number;
}

interface WorkerRecord extends Seat {
  /** Milliseconds since 1970. */
  readonly renewedAt: number;
}

const partition = 'workers';
/** A worker that has not renewed for so long is dead, and its leases are void. */
export const lapseMs = 30_000;
/** How often a worker renews. */
export const renewEveryMs = 15_000;

export interface Presence {
  renew(workerId: string, seat: Seat): Promise<void>;
  /** Ids of the workers whose leases hold. */
  live(): Promise<readonly string[]>;
  /** True when this worker's leases hold at this moment. */
  isLive(workerId: string): Promise<boolean>;
  leave(workerId: string): Promise<void>;
  /** Removes the workers that `isDead` knows to be dead, so that their leads need not wait for the lapse. */
  bury(isDead: (seat: Seat) => boolean): Promise<void>;
}

/** One record per worker, renewed by that worker alone. */
export function createPresence(records: Records, clock: Clock): Presence {
  async function all(): Promise<readonly Stored<WorkerRecord>[]> {
    const page = await records.list<WorkerRecord>(partition, { limit: 1000 });
    return page.documents;
  }
  // A renewal from far in the future was written by a clock that has been put right since, and holds nothing.
  const age = ({ renewedAt }: WorkerRecord) => Math.abs(clock.now() - renewedAt);
  const lapsed = (one: Stored<WorkerRecord>) => age(one.body) > lapseMs;

  return {
    async renew(workerId, seat) {
      const key = { partition, id: workerId };
      const document = { ...key, sort: workerId, body: { ...seat, renewedAt: clock.now() } };
      const found = await records.get<WorkerRecord>(key);
      if (found) await records.replace(document, found.etag);
      else await records.create(document);
    },
    async live() {
      return (await all()).filter((one) => !lapsed(one)).map((one) => one.id);
    },
    async isLive(workerId) {
      const found = await records.get<WorkerRecord>({ partition, id: workerId });
      return found !== undefined && !lapsed(found);
    },
    async leave(workerId) {
      const key = { partition, id: workerId };
      const found = await records.get(key);
      if (found) await records.remove(key, found.etag);
    },
    async bury(isDead) {
      for (const one of await all()) {
        if (isDead(one.body) || age(one.body) > 86_400_000) await records.remove(one, one.etag);
      }
    },
  };
}
