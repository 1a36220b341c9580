import type { Records } from '../ports/records';

/** The bodies of all documents that a partition lists, in their order; for partitions that hold few. */
export async function listAll<T>(partition: string, records: Pick<Records, 'list'>): Promise<readonly T[]> {
  const bodies: T[] = [];
  let after: string | undefined;
  do {
    const page = await records.list<T>(partition, { limit: 100, ...(after !== undefined && { after }) });
    bodies.push(...page.documents.map((one) => one.body));
    after = page.next;
  } while (after !== undefined);
  return bodies;
}
