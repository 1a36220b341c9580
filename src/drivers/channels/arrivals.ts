import type { Records, Stored } from '../../ports/records';

/** Something that came from a platform, with what makes it unique: the same when it is delivered again. */
export interface Keyed {
  readonly key: string;
}

/** What is kept of an arrival: what came until it is answered, and that it came until nobody delivers it again. */
export interface KeptArrival<Arrival extends Keyed> {
  readonly version: 1;
  /** Null once it is answered: what people write is not kept here. */
  readonly arrival: Arrival | null;
  /** When it came, and when somebody last began to answer it; milliseconds since 1970. */
  readonly at: number;
  readonly begunAt: number;
  readonly begun: number;
  /** Its sender was told that it is being done, before it was. */
  readonly isPromised?: true;
}

/** The arrivals of all processes: each is answered once, also when the process that took it dies. */
export interface Arrivals<Arrival extends Keyed> {
  /** Keeps it; `known` when it came before. Whoever gets `taken` answers it. */
  take(arrival: Arrival): Promise<'taken' | 'known'>;
  /** It is answered. */
  settle(key: string): Promise<void>;
  /** Its sender is told that it is being done: whoever takes it up must finish it. */
  promise(key: string): Promise<void>;
  /** It never came: whoever sent it was told so, and may send it again. */
  drop(key: string): Promise<void>;
  /** Arrivals whose answer nobody has come to, now this process's to answer; says how often each was begun before. */
  leftOver(): Promise<readonly { readonly arrival: Arrival; readonly begun: number }[]>;
  /** Forgets what nobody delivers again. */
  sweep(): Promise<void>;
}

/** Slack delivers an event again for an hour, Teams for less, and a click only within its own seconds; 10 minutes are asked for. */
export const keptMs = 65 * 60_000;
/** Longer than any answer takes: then its process is gone. */
export const leftAfterMs = 30_000;
/** An answer that ends its process every time is given up. */
export const mostBegun = 3;
const shards = 8;
const listed = 50;

export interface ArrivalsOptions<Arrival> {
  /** Name of the channel. */
  readonly channel: string;
  /**
   * True when nobody is to take this one up unless it was promised: its sender heard that it failed, and may have sent it
   * again.
   */
  readonly needsPromise: (arrival: Arrival) => boolean;
}

/** Arrivals kept in the records that all processes share. */
export function openArrivals<Arrival extends Keyed>(
  records: Records,
  now: () => number,
  { channel, needsPromise }: ArrivalsOptions<Arrival>,
): Arrivals<Arrival> {
  type Kept = KeptArrival<Arrival>;
  const keyOf = (key: string) => ({ partition: `${channel}-arrivals/${shardOf(key)}`, id: key });
  const document = (key: string, body: Kept) => ({
    ...keyOf(key),
    sort: `${body.arrival === null ? 'done' : 'open'}/${String(body.at).padStart(14, '0')}`,
    body,
  });
  const partitions = Array.from({ length: shards }, (_, at) => `${channel}-arrivals/${at}`);

  async function list(prefix: string): Promise<readonly Stored<Kept>[]> {
    const pages = await Promise.all(
      partitions.map((one) => records.list<Kept>(one, { prefix, limit: listed })),
    );
    return pages.flatMap((page) => page.documents);
  }

  return {
    async take(arrival) {
      const at = now();
      const body: Kept = { version: 1, arrival, at, begunAt: at, begun: 1 };
      return (await records.create(document(arrival.key, body))) === 'conflict' ? 'known' : 'taken';
    },
    async settle(key) {
      const found = await records.get<Kept>(keyOf(key));
      if (found?.body.arrival)
        await records.replace(document(key, { ...found.body, arrival: null }), found.etag);
    },
    async promise(key) {
      const found = await records.get<Kept>(keyOf(key));
      if (found?.body.arrival)
        await records.replace(document(key, { ...found.body, isPromised: true }), found.etag);
    },
    async drop(key) {
      const found = await records.get<Kept>(keyOf(key));
      if (found) await records.remove(keyOf(key), found.etag);
    },
    async leftOver() {
      const mine: { arrival: Arrival; begun: number }[] = [];
      for (const { body, etag } of await list('open/')) {
        const { arrival, begun, begunAt } = body;
        if (!arrival || now() - begunAt < leftAfterMs) continue;
        const isOver = needsPromise(arrival) && !body.isPromised;
        const given = isOver || begun >= mostBegun;
        const next = given ? { ...body, arrival: null } : { ...body, begun: begun + 1, begunAt: now() };
        // Somebody else may have taken it up at the same moment.
        const written = await records.replace(document(arrival.key, next), etag);
        if (written !== 'conflict' && !given) mine.push({ arrival, begun });
      }
      return mine;
    },
    async sweep() {
      for (const { partition, id, body, etag } of await list('done/'))
        if (now() - body.at > keptMs) await records.remove({ partition, id }, etag);
    },
  };
}

/** Which shard a key lies in: clicks of a busy hour must not meet in one partition. */
function shardOf(key: string): number {
  let sum = 0;
  for (const character of key) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 997;
  return sum % shards;
}
