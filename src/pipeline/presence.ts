import type { Clock } from '../ports/clock';
import type { Records, Stored } from '../ports/records';

/** Where a worker runs, so that a start on the same machine can tell whether it still lives. */
export interface Seat {
  readonly host: string;
  readonly pid: number;
}

interface WorkerRecord extends Seat {
  /** Milliseconds since 1970, by the worker's clock. */
  readonly renewedAt: number;
}

const partition = 'workers';
/**
 * A worker that was not seen to renew for so long is dead, and its leases are void. More than the deadline of a message
 * (`deadlines.channel`) with a renewal: whoever begins one right after its renewal is not taken for dead before it is out.
 */
export const lapseMs = 15_000;
/** How often a worker renews, and looks at the others: together with `lapseMs` the longest until a dead one is noticed. */
export const renewEveryMs = 4_000;

/** What a look at the others told. */
export interface Look {
  /** Somebody who lived at the look before does so no more, or has left: what it held is free. */
  readonly isSomebodyGone: boolean;
  /** Milliseconds until one of them can lapse, at the earliest; infinite when nobody is there. */
  readonly nextLapseMs: number;
}

export interface Presence {
  renew(workerId: string, seat: Seat): Promise<void>;
  /** Ids of the workers whose leases hold; removes those that lapsed. */
  live(): Promise<readonly string[]>;
  /** The same for whoever waits: whether somebody is gone since this was asked last, and when that can happen next. */
  look(): Promise<Look>;
  /** True when this worker's leases hold at this moment. */
  isLive(workerId: string): Promise<boolean>;
  /** True when some worker that counts as live seems to have lapsed: for whoever ends soon, and could wait for that. */
  isSilent(): Promise<boolean>;
  leave(workerId: string): Promise<void>;
  /** Removes the workers that `isDead` knows to be dead, so that their leads need not wait for the lapse. */
  bury(isDead: (seat: Seat) => boolean): Promise<void>;
}

/**
 * One record per worker, renewed by that worker alone. Whether another one lives is not read from its clock, which may be
 * wrong by a day, or from ours: it has lapsed when we saw no renewal for `lapseMs` of our own monotonic time.
 */
export function createPresence(records: Records, clock: Clock): Presence {
  /** The version of each record that was last seen, and when it was seen first. */
  const seen = new Map<string, { readonly etag: string; readonly at: number }>();
  /** The version of each record that was written here: it is replaced without being read first, which saves a request. */
  const written = new Map<string, string>();
  let livedBefore: readonly string[] = [];

  async function all(): Promise<readonly Stored<WorkerRecord>[]> {
    const page = await records.list<WorkerRecord>(partition, { limit: 1000 });
    return page.documents;
  }

  /** `askedAt`: before the question, because the answer is as old as that. */
  function lapsed({ id, etag }: Stored, askedAt: number): boolean {
    const known = seen.get(id);
    if (known?.etag === etag) return askedAt - known.at > lapseMs;
    seen.set(id, { etag, at: clock.monotonic() });
    return false;
  }

  async function live(): Promise<readonly string[]> {
    const askedAt = clock.monotonic();
    const found = await all();
    const dead = found.filter((one) => lapsed(one, askedAt));
    for (const one of dead) await records.remove(one, one.etag);
    const ids = found.filter((one) => !dead.includes(one)).map((one) => one.id);
    for (const id of seen.keys()) if (!ids.includes(id)) seen.delete(id);
    return ids;
  }

  return {
    async renew(workerId, seat) {
      const key = { partition, id: workerId };
      for (;;) {
        const document = { ...key, sort: workerId, body: { ...seat, renewedAt: clock.now() } };
        const etag = written.get(workerId) ?? (await records.get(key))?.etag;
        // Until this one is known to be the last version, nobody replaces it unread.
        written.delete(workerId);
        const renewed = await (etag === undefined
          ? records.create(document)
          : records.replace(document, etag));
        if (renewed !== 'conflict') return void written.set(workerId, renewed.etag);
        // Somebody took us for dead in between.
      }
    },
    live,
    async look() {
      const lived = await live();
      const isSomebodyGone = livedBefore.some((one) => !lived.includes(one));
      livedBefore = lived;
      const now = clock.monotonic();
      const lapses = lived.flatMap((one) => seen.get(one)?.at ?? []).map((at) => at + lapseMs - now);
      return { isSomebodyGone, nextLapseMs: Math.min(...lapses) };
    },
    async isLive(workerId) {
      const askedAt = clock.monotonic();
      const found = await records.get<WorkerRecord>({ partition, id: workerId });
      return found !== undefined && !lapsed(found, askedAt);
    },
    async isSilent() {
      const now = clock.now();
      return (await all()).some((one) => Math.abs(now - one.body.renewedAt) > lapseMs);
    },
    async leave(workerId) {
      const key = { partition, id: workerId };
      written.delete(workerId);
      const found = await records.get(key);
      if (found) await records.remove(key, found.etag);
    },
    async bury(isDead) {
      for (const one of await all()) if (isDead(one.body)) await records.remove(one, one.etag);
    },
  };
}
