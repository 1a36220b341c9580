import type { Key, Records } from '../ports/records';

/** Removes every document that a partition lists; done again it changes nothing. */
export async function removeAll(partition: string, records: Pick<Records, 'list' | 'remove'>): Promise<void> {
  let after: string | undefined;
  do {
    const page = await records.list(partition, { limit: 100, ...(after !== undefined && { after }) });
    for (const one of page.documents) await records.remove(one, one.etag);
    after = page.next;
  } while (after !== undefined);
}

/** Removes one document, whoever else writes it; done again it changes nothing. */
export async function removeOne(key: Key, records: Pick<Records, 'get' | 'remove'>): Promise<void> {
  for (;;) {
    const found = await records.get(key);
    if (!found || (await records.remove(key, found.etag)) === 'removed') return;
  }
}
