import { createHash } from 'node:crypto';
import type { Key, Records } from '../ports/records';

const partition = 'model-use-of-people';
/** Entries that are read at once. */
const pageSize = 100;

/** Where it is kept what a person asked the language model on a day, such as `2026-11-26`; no address can be read from it. */
export function personUseKey(address: string, day: string): Key & { readonly sort: string } {
  const hash = createHash('sha256')
    .update(JSON.stringify([address, day]))
    .digest('hex');
  return { partition, id: `${day}.${hash.slice(0, 40)}`, sort: day };
}

/** Takes away what people asked on the days before this one: it counts no more. */
export async function forgetPastUse(records: Pick<Records, 'list' | 'remove'>, today: string): Promise<void> {
  for (;;) {
    const { documents } = await records.list(partition, { limit: pageSize });
    const past = documents.filter(({ sort = today }) => sort < today);
    for (const { id, etag } of past) await records.remove({ partition, id }, etag);
    if (past.length < pageSize) return;
  }
}
