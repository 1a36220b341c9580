import type { DueRequest, LeadStore } from '../ports/lead-store';
import type { ListRequest, NewDocument, Page, Stored } from '../ports/records';

export interface MemoryStoreOptions {
  /** True: all who read one version share its body, which nobody can change. False: each has a copy. */
  readonly sharesBodies: boolean;
}

/**
 * The store in memory: what every store of leads promises (it passes the same contract as SQLite) at a fraction of the
 * time, for seeds by the thousand. Some seeds run on SQLite instead, and live through the same.
 */
export function openMemoryStore({ sharesBodies }: MemoryStoreOptions): {
  readonly port: LeadStore;
  close(): Promise<void>;
} {
  const partitions = new Map<string, Map<string, Stored>>();
  const settled = settledOnce();
  const copyOf = (body: unknown) => JSON.parse(JSON.stringify(body)) as unknown;
  const kept = sharesBodies ? settled : copyOf;
  const given = <T>(document: Stored): Stored<T> =>
    (sharesBodies ? document : { ...document, body: copyOf(document.body) }) as Stored<T>;
  let writes = 0;

  function put({ partition, id, sort, tally, wakeAt, worker, body }: NewDocument): Stored<never> {
    writes += 1;
    const document: Writable<Stored> = { partition, id, body: kept(body), etag: String(writes) };
    if (sort !== undefined) document.sort = sort;
    if (tally !== undefined) document.tally = tally;
    if (wakeAt !== undefined) document.wakeAt = wakeAt;
    if (worker !== undefined) document.worker = worker;
    let documents = partitions.get(partition);
    if (!documents) partitions.set(partition, (documents = new Map()));
    documents.set(id, document);
    return given(document);
  }
  const all = (partition: string) => [...(partitions.get(partition)?.values() ?? [])];
  const found = (partition: string, id: string) => partitions.get(partition)?.get(id);

  const port: LeadStore = {
    create: async (document) => (found(document.partition, document.id) ? 'conflict' : put(document)),
    async get({ partition, id }) {
      const document = found(partition, id);
      return document && given(document);
    },
    replace: async (document, etag) =>
      found(document.partition, document.id)?.etag === etag ? put(document) : 'conflict',
    async remove({ partition, id }, etag) {
      if (found(partition, id)?.etag !== etag) return 'conflict';
      partitions.get(partition)?.delete(id);
      return 'removed';
    },
    list: async <T>(partition: string, request: ListRequest) => {
      const { documents, next } = pageOf(all(partition), request);
      return { documents: documents.map((one) => given<T>(one)), ...(next !== undefined && { next }) };
    },
    count: async (partition, tally) => all(partition).filter((one) => one.tally === tally).length,
    // There is no disk to be cleaned.
    scrub: async () => undefined,
    due: async (wanted, request) => {
      const ids: string[] = [];
      // Most partitions are empty, and they are asked about most often.
      for (const one of wanted) {
        const documents = partitions.get(one);
        if (documents) ids.push(...dueOf(documents.values(), request));
      }
      return ids;
    },
  };
  return { port, close: () => Promise.resolve() };
}

/**
 * Makes bodies into what a store would give back, without fields that are undefined, and unchangeable: whoever changes
 * what he gave or was given fails, instead of changing the past. What was settled once is known by that: the next version
 * of a document shares most of its parts with the one before.
 */
function settledOnce(): (value: unknown) => unknown {
  /** Copies of what had fields that are undefined. */
  const copies = new WeakMap<object, object>();
  function settled(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    if (!Object.isExtensible(value)) return copies.get(value) ?? value;
    const after: object = Array.isArray(value) ? listOf(value) : fieldsOf(value as Fields);
    Object.freeze(value);
    if (after !== value) copies.set(value, Object.freeze(after));
    return after;
  }
  function listOf(value: readonly unknown[]): object {
    const isSettled = value.every((one) => one !== undefined && settled(one) === one);
    return isSettled ? value : value.map((one) => settled(one));
  }
  function fieldsOf(value: Fields): object {
    let isSettled = true;
    // Not by entries: a pair for each field would be most of what a seed allocates.
    for (const name in value) {
      const field = value[name];
      if (field === undefined || settled(field) !== field) isSettled = false;
    }
    if (isSettled) return value;
    const fields: Record<string, unknown> = {};
    for (const name in value) {
      const field = value[name];
      if (field !== undefined) fields[name] = settled(field);
    }
    return fields;
  }
  return settled;
}

type Fields = Readonly<Record<string, unknown>>;
type Writable<T> = { -readonly [Name in keyof T]: T[Name] };

function pageOf(documents: readonly Stored[], { prefix = '', limit, after }: ListRequest): Page<unknown> {
  const placed = documents.filter((one) => one.sort?.startsWith(prefix)).sort(byPlace);
  const last = after === undefined ? undefined : (JSON.parse(after) as Pick<Stored, 'sort' | 'id'>);
  const rest = last ? placed.filter((one) => byPlace(one, last) > 0) : placed;
  const page = rest.slice(0, limit);
  const end = page.at(-1);
  const next = end && rest.length > limit ? JSON.stringify({ sort: end.sort, id: end.id }) : undefined;
  return { documents: page, ...(next !== undefined && { next }) };
}

function dueOf(documents: Iterable<Stored>, { now, liveWorkers, limit }: DueRequest): readonly string[] {
  const due: Stored[] = [];
  for (const one of documents) {
    const { wakeAt, worker } = one;
    if (wakeAt !== undefined && wakeAt <= now && !(worker && liveWorkers.includes(worker))) due.push(one);
  }
  return due
    .sort((one, other) => (one.wakeAt ?? 0) - (other.wakeAt ?? 0) || byText(one.id, other.id))
    .slice(0, limit)
    .map((one) => one.id);
}

function byPlace(one: Pick<Stored, 'sort' | 'id'>, other: Pick<Stored, 'sort' | 'id'>): number {
  return byText(one.sort ?? '', other.sort ?? '') || byText(one.id, other.id);
}

/** The order of code points, which is that of every store. */
function byText(one: string, other: string): number {
  if (one === other) return 0;
  let at = 0;
  while (one.charCodeAt(at) === other.charCodeAt(at)) at += 1;
  if (Number.isNaN(one.charCodeAt(at))) return -1;
  return (one.codePointAt(at) ?? 0) - (other.codePointAt(at) ?? -1);
}
