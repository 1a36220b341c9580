import type { Card } from '../../../cards/card';
import type { Reply } from '../../../ports/desk';

/** Something that stands in a person's conversation: a message to them, what they wrote, or what they alone were answered. */
export type Entry = EntryStamp &
  (
    | { readonly kind: 'message'; readonly leadId: string | null; readonly card: Card }
    | { readonly kind: 'said'; readonly text: string }
    | { readonly kind: 'reply'; readonly reply: Reply }
  );

interface EntryStamp {
  readonly id: string;
  /** ISO 8601; its place in the conversation. */
  readonly at: string;
  /** ISO 8601; null while it stands as it was first shown. */
  readonly changedAt: string | null;
}

/** A page of a conversation, oldest first; `next` leads to the page before it. */
export interface EntryPage {
  readonly entries: readonly Entry[];
  readonly next: string | null;
}
