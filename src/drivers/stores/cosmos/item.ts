import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { z } from 'zod';
import type { NewDocument, Stored } from '../../../ports/records';
import { refusal, refuseUnstorable } from '../refusal';
import { escapedId, placeOf } from './places';

/** The most a body may hold, in bytes of JSON: an item of Cosmos DB ends at 2 MB with everything around it. */
export const largestBodyBytes = 1_900_000;

/** A document as Cosmos DB holds it. The fields that queries look at stand beside the body, which is not indexed. */
export interface Item {
  readonly id: string;
  /** The partition key. */
  readonly partition: string;
  /** The document's own id, which may hold what an id of Cosmos DB may not. */
  readonly key: string;
  readonly sort: string | undefined;
  /** Orders by `sort`, then `key`. */
  readonly place: string | undefined;
  readonly tally: string | undefined;
  readonly wakeAt: number | undefined;
  /** Null and not absent: a condition on what is absent is neither true nor false. */
  readonly worker: string | null;
  /** Tells whose write this version is, when the answer to the write was lost. */
  readonly mark: string;
  readonly body?: unknown;
  /** Instead of a long body: its JSON, deflated, in base64. */
  readonly packed?: string;
}

/** Bodies of more bytes of JSON are packed: a write is paid by size, and text packs to less than a third. */
const packedFrom = 2_048;

const keptFields = {
  partition: z.string(),
  key: z.string(),
  sort: z.string().optional(),
  tally: z.string().optional(),
  wakeAt: z.number().optional(),
  worker: z.string().nullable(),
  mark: z.string(),
  _etag: z.string().min(1),
};
const keptItem = z.union([
  z.object({ ...keptFields, packed: z.string() }),
  z.object({ ...keptFields, packed: z.undefined().optional(), body: z.unknown() }),
]);

/** The item of a document; refuses what Cosmos DB would not give back as it was, or not keep at all. */
export function itemOf(document: NewDocument, mark: string): Item {
  const { partition, id, sort, tally, wakeAt, worker = null } = document;
  const size = Buffer.byteLength(refuseUnstorable(document));
  if (size > largestBodyBytes) throw refusal(`its body of ${size} bytes is more than ${largestBodyBytes}`);
  const place = sort === undefined ? undefined : placeOf(sort, id);
  return {
    id: escapedId(id),
    partition,
    key: id,
    sort,
    place,
    tally,
    wakeAt,
    worker,
    mark,
    ...(size > packedFrom ? { packed: packed(document.body) } : { body: document.body }),
  };
}

function packed(body: unknown): string {
  return deflateRawSync(JSON.stringify(body)).toString('base64');
}

function unpacked(text: string): unknown {
  // Nothing larger was ever packed; whoever can write here cannot make us hold more.
  const json = inflateRawSync(Buffer.from(text, 'base64'), { maxOutputLength: 2 * largestBodyBytes });
  return JSON.parse(json.toString()) as unknown;
}

/** The document of an item that came back, and whose write it is; throws on anything that is no item of ours. */
export function keptOf<T>(found: unknown): { readonly document: Stored<T>; readonly mark: string } {
  const { partition, key, sort, tally, wakeAt, worker, mark, packed: text, _etag } = keptItem.parse(found);
  const document: Stored<T> = {
    partition,
    id: key,
    // Taken as it came: zod would rebuild it, and lose a field called `__proto__`.
    body: text === undefined ? (found as { readonly body: T }).body : (unpacked(text) as T),
    etag: _etag,
    ...(sort !== undefined && { sort }),
    ...(tally !== undefined && { tally }),
    ...(wakeAt !== undefined && { wakeAt }),
    ...(worker !== null && { worker }),
  };
  return { document, mark };
}

/** True for an etag that Cosmos DB can have given: `*` would match any version, and spaces are lost on the way. */
export function isEtag(etag: string): boolean {
  return /^(?:"[\w-]+"|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/.test(etag);
}
