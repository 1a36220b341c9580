/**
 * Every document Baton keeps. A document lives in one partition; an operation touches one document or reads one
 * partition, because that is what all stores can promise (no transaction across documents).
 */
export interface Key {
  readonly partition: string;
  readonly id: string;
}

export interface NewDocument<T = unknown> extends Key {
  readonly body: T;
  /** Place in `list`, ascending; a document without it is not listed. Equal places are ordered by id. */
  readonly sort?: string | undefined;
  /** The bucket it is counted in by `count`. */
  readonly tally?: string | undefined;
  /** When it wants attention, in milliseconds since 1970; read by `LeadStore.due`. */
  readonly wakeAt?: number | undefined;
  /** The worker that holds its lease; read by `LeadStore.due`. */
  readonly worker?: string | undefined;
}

export interface Stored<T = unknown> extends NewDocument<T> {
  /** Changes with every write; opaque. */
  readonly etag: string;
}

export interface ListRequest {
  /** Only places that begin so. */
  readonly prefix?: string;
  readonly limit: number;
  /** The `next` of the page before. */
  readonly after?: string;
}

export interface Page<T> {
  readonly documents: readonly Stored<T>[];
  readonly next?: string;
}

export interface Records {
  /** Answers `conflict` when the key is taken; nothing is changed then. */
  create<T>(document: NewDocument<T>): Promise<Stored<T> | 'conflict'>;
  get<T>(key: Key): Promise<Stored<T> | undefined>;
  /** Answers `conflict` when the stored etag is another one, or the document is gone. */
  replace<T>(document: NewDocument<T>, etag: string): Promise<Stored<T> | 'conflict'>;
  remove(key: Key, etag: string): Promise<'removed' | 'conflict'>;
  list<T>(partition: string, request: ListRequest): Promise<Page<T>>;
  count(partition: string, tally: string): Promise<number>;
}
