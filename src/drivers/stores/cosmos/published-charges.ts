/** What a request does, as far as its price goes. */
export type Operation = 'create' | 'read' | 'replace' | 'remove' | 'query' | 'count';

/**
 * What Microsoft publishes for one document with few indexed fields and session consistency, in request units at 1 KB
 * and at 100 KB (learn.microsoft.com/azure/cosmos-db/key-value-store-cost and /request-units); between them a straight
 * line. A replace reads what it replaces, so it costs about twice a create.
 */
const table: Readonly<Record<Operation, { readonly at1: number; readonly at100: number }>> = {
  read: { at1: 1, at100: 10 },
  create: { at1: 5.5, at100: 50 },
  replace: { at1: 10.5, at100: 100 },
  remove: { at1: 5.5, at100: 50 },
  query: { at1: 2.8, at100: 12 },
  count: { at1: 2.8, at100: 2.8 },
};
/** What each further document of a query's answer adds. */
const furtherDocument = 0.3;

/** Request units by the table, for `bytes` of documents written or given. */
export function publishedCharge(operation: Operation, bytes: number, documents: number): number {
  const { at1, at100 } = table[operation];
  const kilobytes = Math.max(1, bytes / 1_024);
  const further = operation === 'query' ? Math.max(0, documents - 1) * furtherDocument : 0;
  return at1 + ((kilobytes - 1) * (at100 - at1)) / 99 + further;
}
