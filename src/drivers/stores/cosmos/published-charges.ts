/** What a request does, as far as its price goes. */
export type Operation = 'create' | 'read' | 'replace' | 'remove' | 'query' | 'count';

/**
 * Request units by the size of a document: kilobytes, a point read with session consistency, a write of the document
 * itself. From learn.microsoft.com/azure/cosmos-db/understand-request-unit-consumption (dated 2026-04-21); between two
 * rows a straight line, below the first as the first.
 */
const table = [
  [1, 1, 4.95],
  [2, 1.04, 6.29],
  [4, 1.14, 6.67],
  [8, 1.33, 7.04],
  [16, 1.67, 9.52],
  [32, 2.19, 11.23],
  [64, 4.76, 22.67],
  [128, 9.95, 48.19],
  [256, 20.28, 98.29],
  [512, 40.95, 184.57],
  [1_024, 145.9, 625],
  [2_048, 291.8, 1_250],
] as const;

/** The same page: each indexed term that is put in or taken out. */
const indexedTerm = 0.2;
/** Terms of one of our documents (`container.ts`): partition, place, tally and wakeAt at most. */
const termsOfDocument = 4;
/** Terms that a change of one takes out and puts in again: tally and wakeAt mostly. */
const changedTerms = 2;
/**
 * What a query costs before it finds anything. Microsoft publishes no figure; this is what accounts answer to a query by
 * index in one partition, so it is checked against `x-ms-request-charge` where there is an account.
 */
const query = 2.8;

/**
 * Request units by the table, for `bytes` of documents written or given. By the same page a replace takes the old version
 * out and puts the new one in, and documents of a feed cost as much as if each were read; so do those of a query here.
 */
export function publishedCharge(operation: Operation, bytes: number, documents: number): number {
  const write = () => charge(bytes, 2);
  switch (operation) {
    case 'read':
      return charge(bytes, 1);
    case 'create':
    case 'remove':
      return write() + termsOfDocument * indexedTerm;
    case 'replace':
      return 2 * write() + 2 * changedTerms * indexedTerm;
    case 'query':
      return query + documents * (documents > 0 ? charge(bytes / documents, 1) : 0);
    case 'count':
      return query;
  }
}

/** A column of the table at this size. */
function charge(bytes: number, column: 1 | 2): number {
  const kilobytes = bytes / 1_024;
  const above = table.findIndex(([size]) => size >= kilobytes);
  if (above === 0) return table[0][column];
  const upper = table[above] ?? table[table.length - 1];
  const lower = table[(above < 0 ? table.length : above) - 1] ?? table[0];
  // Nothing as large is ever written (`item.ts`); it would go on as from the row before the last.
  if (upper === undefined || upper === lower) return (lower[column] * kilobytes) / lower[0];
  return lower[column] + ((kilobytes - lower[0]) * (upper[column] - lower[column])) / (upper[0] - lower[0]);
}
