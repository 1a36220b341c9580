import type { Card } from '../cards/card';

/** One card for one person; the same effect id is never shown twice where the platform lets us look. */
export interface Message {
  readonly effectId: string;
  /** E-mail address of the person in the playbook, which is how every platform finds them. */
  readonly to: string;
  /** The lead whose thread it belongs to; null for a message about no lead. */
  readonly leadId: string | null;
  readonly card: Card;
}

/**
 * What became of a post or an update: `posted` with the place where the message stands, `unknown` when the answer was
 * lost, `refused` when the platform will never take it, `later` when it asks to wait.
 */
export type PostOutcome =
  | { readonly outcome: 'posted'; readonly receipt: string }
  | { readonly outcome: 'unknown' }
  | { readonly outcome: 'refused'; readonly reason: string }
  | { readonly outcome: 'later'; readonly waitMs: number };

/** A line of a card's history, to stand in the thread of its message. */
export interface ThreadNote {
  readonly effectId: string;
  readonly sentence: string;
}

/** A lead whose traces are to be removed from conversations. */
export interface ErasedTraces {
  readonly leadId: string;
  /** Addresses of everybody who may have read of it. */
  readonly readers: readonly string[];
  /** Texts that name the person; whatever contains one is removed. */
  readonly names: readonly string[];
}

/** A place where people read: it shows cards and keeps them up to date. */
export interface Channel {
  /** The same in every run: it is kept with what was posted here. */
  readonly name: string;
  /** Where the whole team reads, as an address to post to; absent when no such place was chosen. */
  readonly team?: string;
  post(message: Message): Promise<PostOutcome>;
  /** Replaces what stands at the receipt; the same update twice is one. */
  update(receipt: string, message: Message): Promise<PostOutcome>;
  /** The receipt of an effect that was posted before, where the platform can tell; asked after an unknown outcome or a take-over. */
  find(effectId: string, to: string): Promise<string | undefined>;
  /** Puts a note into the thread of the message at the receipt; absent where messages have no threads. */
  note?(receipt: string, note: ThreadNote): Promise<PostOutcome>;
  /**
   * Removes what was said and answered about a lead; posted cards are changed by `update`. Done again it changes nothing.
   * Absent where the conversation is kept by the platform alone.
   */
  erase?(traces: ErasedTraces): Promise<void>;
  /** As `find`, for a note in the thread of that message. */
  findNote?(receipt: string, effectId: string): Promise<string | undefined>;
}
