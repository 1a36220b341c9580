import type { NewDocument } from '../ports/records';

type Key = Pick<NewDocument, 'partition' | 'id'>;

/** All that is in the store, told by what was written to it and removed from it. */
export interface KeptDocuments {
  committed(document: NewDocument): void;
  removed(key: Key): void;
  /** The documents, as partition and id, in which these words stand. */
  having(words: string): readonly string[];
}

export function openKeptDocuments(): KeptDocuments {
  const documents = new Map<string, NewDocument>();
  const nameOf = ({ partition, id }: Key) => `${partition}/${id}`;
  return {
    committed: (document) => void documents.set(nameOf(document), document),
    removed: (key) => void documents.delete(nameOf(key)),
    having: (words) =>
      [...documents].flatMap(([name, document]) => (JSON.stringify(document).includes(words) ? name : [])),
  };
}
