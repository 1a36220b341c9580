import { hash } from 'node:crypto';

/** Leads are spread over this many partitions; changing it would strand the leads of existing stores. */
const shardCount = 32;

/** Every partition that holds leads. */
export const leadPartitions: readonly string[] = Array.from({ length: shardCount }, (_, shard) =>
  partition(shard),
);

function partition(shard: number): string {
  return `leads-${String(shard).padStart(2, '0')}`;
}

/** The partition a lead lives in, by its id. */
export function partitionOf(leadId: string): string {
  return partition(digest(leadId).readUInt32BE(0) % shardCount);
}

/** The id of a lead, the same for the same source and source id for ever, which makes intake idempotent. */
export function leadIdOf(source: string, sourceId: string): string {
  return digest(JSON.stringify([source, sourceId]))
    .toString('hex')
    .slice(0, 24);
}

function digest(text: string): Buffer {
  return hash('sha256', text, 'buffer');
}
