import type { CardName } from '../cards/card';

/** One message to one person about one lead; the same effect id is never shown twice where the platform lets us look. */
export interface Notice {
  readonly effectId: string;
  readonly leadId: string;
  /** E-mail address of the person in the playbook, which is how every platform finds them. */
  readonly to: string;
  readonly card: CardName;
  /** The first line: who, company and why. Plain text of strangers, to be encoded by the driver. */
  readonly line: string;
}

/**
 * What became of a post: `posted` with the place where the message stands, `unknown` when the answer was lost,
 * `refused` when the platform will never take it, `later` when it asks to wait.
 */
export type PostOutcome =
  | { readonly outcome: 'posted'; readonly receipt: string }
  | { readonly outcome: 'unknown' }
  | { readonly outcome: 'refused'; readonly reason: string }
  | { readonly outcome: 'later'; readonly waitMs: number };

/** A place where people read: it shows notices and, from the chat on, keeps them up to date. */
export interface Channel {
  readonly name: string;
  post(notice: Notice): Promise<PostOutcome>;
  /** The receipt of an effect that was posted before, where the platform can tell; asked after an unknown outcome or a take-over. */
  find(effectId: string, to: string): Promise<string | undefined>;
}
