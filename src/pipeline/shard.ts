import { createHash } from 'node:crypto';

/** Leads are spread over this many partitions; changing it would strand the leads of existing stores. */
const shardCount = 32;

/** Every partition that holds leads. */
export const leadPartitions: readonly string[] = Array.from({ length: shardCount }, (_, shard) =>
  partition(shard),
);

/** Of the leads that were asked about last: each is asked about many times in a row. */
const known = new Map<string, string>();
const mostKnown = 10_000;

function partition(shard: number): string {
  return `leads-${String(shard).padStart(2, '0')}`;
}

/** The partition a lead lives in, by its id. */
export function partitionOf(leadId: string): string {
  const before = known.get(leadId);
  if (before !== undefined) return before;
  if (known.size >= mostKnown) known.clear();
  const found = partition(digest(leadId).readUInt32BE(0) % shardCount);
  known.set(leadId, found);
  return found;
}

/** The id of a lead, the same for the same source and source id for ever, which makes intake idempotent. */
export function leadIdOf(source: string, sourceId: string): string {
  return digest(JSON.stringify([source, sourceId]))
    .toString('hex')
    .slice(0, 24);
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** Every partition, beginning at the one of that number, in groups of so many; numbers beyond the last go round. */
export function partitionsFrom(place: number, together: number): readonly (readonly string[])[] {
  const { length } = leadPartitions;
  const first = leadPartitions.slice(place % length);
  const all = [...first, ...leadPartitions.slice(0, length - first.length)];
  return Array.from({ length: Math.ceil(length / together) }, (_, at) =>
    all.slice(at * together, (at + 1) * together),
  );
}
