import type { LoggedEvent } from '../domain/lead-event';
import type { LeadDocument } from '../pipeline/lead-document';
import { createLeadRecord } from '../pipeline/record';
import { leadPartitions } from '../pipeline/shard';
import type { Clock } from '../ports/clock';
import type { LeadStore } from '../ports/lead-store';
import type { Records, Stored } from '../ports/records';

export const stillClock: Clock = { now: () => 0, monotonic: () => 0, sleep: () => Promise.resolve() };

/** A lead as it is kept, with its whole history. */
export interface KeptLead {
  readonly id: string;
  readonly document: LeadDocument;
  readonly log: readonly LoggedEvent[];
}

/** Every lead of a store. */
export async function* keptLeads(store: LeadStore): AsyncIterable<KeptLead> {
  const record = createLeadRecord(store, stillClock, []);
  for await (const { id, body, etag } of documentsOf<LeadDocument>(store, leadPartitions))
    yield { id, document: body, log: await record.history({ document: body, etag }) };
}

/** Every document of some partitions. */
export async function* documentsOf<T>(
  records: Records,
  partitions: readonly string[],
): AsyncIterable<Stored<T>> {
  for (const partition of partitions) {
    let after: string | undefined;
    do {
      const page = await records.list<T>(partition, { limit: 200, ...(after && { after }) });
      yield* page.documents;
      after = page.next;
    } while (after);
  }
}
