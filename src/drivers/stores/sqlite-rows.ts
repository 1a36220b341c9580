import type { NewDocument, Stored } from '../../ports/records';
import { refuseUnstorable } from './refusal';

/** A document as the table holds it. */
export interface DocumentRow {
  readonly partition: string;
  readonly id: string;
  readonly etag: number;
  readonly sort: string | null;
  readonly tally: string | null;
  readonly wakeAt: number | null;
  readonly worker: string | null;
  readonly body: string;
}

/** What a document is in the table, less its etag; refuses what would come back as something else. */
export function rowOf(document: NewDocument): Omit<DocumentRow, 'etag'> {
  const { partition, id, sort = null, tally = null, wakeAt = null, worker = null } = document;
  const body = refuseUnstorable(document);
  return { partition, id, sort, tally, wakeAt, worker, body };
}

/** The document of a row; its body is a copy that shares nothing with what was written. */
export function documentOf<T>(row: DocumentRow): Stored<T> {
  return {
    partition: row.partition,
    id: row.id,
    body: JSON.parse(row.body) as T,
    etag: String(row.etag),
    ...(row.sort !== null && { sort: row.sort }),
    ...(row.tally !== null && { tally: row.tally }),
    ...(row.wakeAt !== null && { wakeAt: row.wakeAt }),
    ...(row.worker !== null && { worker: row.worker }),
  };
}

/** The number in an etag; undefined for one that this store cannot have given. */
export function etagNumber(etag: string): number | undefined {
  return /^[1-9]\d{0,15}$/.test(etag) ? Number(etag) : undefined;
}
