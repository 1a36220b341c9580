import type { LeadStore } from '../ports/lead-store';
import type { NewDocument } from '../ports/records';

export interface WatchOptions {
  /** Called at every committed write, before the writer knows of it. */
  readonly committed: (document: NewDocument) => void;
  /** Called at every removal. */
  readonly removed: (key: { readonly partition: string; readonly id: string }) => void;
  /** A planted fault: a replace no longer looks at the etag. */
  readonly ignoresEtags: boolean;
}

/** The store as it is, seen from behind: tells of every write that was committed, whoever made it. */
export function watchedStore(
  store: LeadStore,
  { committed, removed, ignoresEtags }: WatchOptions,
): LeadStore {
  return {
    ...store,
    async create(document) {
      const created = await store.create(document);
      if (created !== 'conflict') committed(created);
      return created;
    },
    async replace(document, etag) {
      const current = ignoresEtags ? await store.get(document) : undefined;
      const replaced = await store.replace(document, current?.etag ?? etag);
      if (replaced !== 'conflict') committed(replaced);
      return replaced;
    },
    async remove(key, etag) {
      const outcome = await store.remove(key, etag);
      if (outcome === 'removed') removed(key);
      return outcome;
    },
  };
}
