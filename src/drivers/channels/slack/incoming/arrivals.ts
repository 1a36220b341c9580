import type { Records, Stored } from '../../../../ports/records';
import type { Arrival } from './arrival';

/** What is kept of an arrival: what came until it is answered, and that it came until nobody delivers it again. */
export interface KeptArrival {
  readonly version: 1;
  /** Null once it is answered: what people write is not kept here. */
  readonly arrival: Arrival | null;
  /** When it came, and when somebody last began to answer it; milliseconds since 1970. */
  readonly at: number;
  readonly begunAt: number;
  readonly begun: number;
  /** Slack was told that it is being done, before it was. */
  readonly isPromised?: true;
}

/** The arrivals of all processes: each is answered once, also when the process that took it dies. */
export interface Arrivals {
  /** Keeps it; `known` when it came before. Whoever gets `taken` answers it. */
  take(arrival: Arrival): Promise<'taken' | 'known'>;
  /** It is answered. */
  settle(key: string): Promise<void>;
  /** Slack is told that it is being done: whoever takes it up must finish it. */
  promise(key: string): Promise<void>;
  /** It never came: whoever sent it was told so, and may send it again. */
  drop(key: string): Promise<void>;
  /** Arrivals whose answer nobody has come to, now this process's to answer; says how often each was begun before. */
  leftOver(): Promise<readonly { readonly arrival: Arrival; readonly begun: number }[]>;
  /** Forgets what nobody delivers again. */
  sweep(): Promise<void>;
}

/** Slack delivers an event again for an hour, and a click only within its own seconds; 10 minutes are asked for. */
export const keptMs = 65 * 60_000;
/** Longer than any answer takes: then its process is gone. */
export const leftAfterMs = 30_000;
/** An answer that ends its process every time is given up. */
export const mostBegun = 3;
const shards = 8;
const listed = 50;

/** Arrivals kept in the records that all processes share. */
export function openArrivals(records: Records, now: () => number): Arrivals {
  const keyOf = (key: string) => ({ partition: `slack-arrivals/${shardOf(key)}`, id: key });
  const document = (key: string, body: KeptArrival) => ({
    ...keyOf(key),
    sort: `${body.arrival === null ? 'done' : 'open'}/${String(body.at).padStart(14, '0')}`,
    body,
  });
  const partitions = Array.from({ length: shards }, (_, at) => `slack-arrivals/${at}`);

  async function list(prefix: string): Promise<readonly Stored<KeptArrival>[]> {
    const pages = await Promise.all(
      partitions.map((one) => records.list<KeptArrival>(one, { prefix, limit: listed })),
    );
    return pages.flatMap((page) => page.documents);
  }

  return {
    async take(arrival) {
      const at = now();
      const body: KeptArrival = { version: 1, arrival, at, begunAt: at, begun: 1 };
      return (await records.create(document(arrival.key, body))) === 'conflict' ? 'known' : 'taken';
    },
    async settle(key) {
      const found = await records.get<KeptArrival>(keyOf(key));
      if (found?.body.arrival)
        await records.replace(document(key, { ...found.body, arrival: null }), found.etag);
    },
    async promise(key) {
      const found = await records.get<KeptArrival>(keyOf(key));
      if (found?.body.arrival)
        await records.replace(document(key, { ...found.body, isPromised: true }), found.etag);
    },
    async drop(key) {
      const found = await records.get<KeptArrival>(keyOf(key));
      if (found) await records.remove(keyOf(key), found.etag);
    },
    async leftOver() {
      const mine: { arrival: Arrival; begun: number }[] = [];
      for (const { body, etag } of await list('open/')) {
        const { arrival, begun, begunAt } = body;
        if (!arrival || now() - begunAt < leftAfterMs) continue;
        // Of a window that nobody was promised anything about its sender heard that it failed, and may have sent it again.
        const isOver = arrival.act.kind === 'submit' && !body.isPromised;
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
