import type { IncomingMail } from '../domain/incoming-mail';

/** How whoever gets a mail ends all further ones (RFC 2369, RFC 8058). */
export interface Unsubscribe {
  /** Takes one POST; null where this server cannot be reached from outside. */
  readonly url: string | null;
  readonly mailto: string;
}

/** An e-mail to be sent once, under a message id of ours. */
export interface OutgoingMail {
  readonly messageId: string;
  readonly from: { readonly name: string; readonly address: string };
  /** Where an answer goes, when that is not the sender's address. */
  readonly replyTo: string | null;
  readonly to: string;
  readonly subject: string;
  /** Plain text. */
  readonly body: string;
  /** Message ids of the thread it belongs to, the one it answers last; empty for the first of a thread. */
  readonly references: readonly string[];
  /** Null for what a person wrote. */
  readonly unsubscribe: Unsubscribe | null;
  readonly leadId: string;
}

/**
 * `refused`: for good, in words a person may read. `later`: it certainly did not leave, and may when it is tried again.
 * `unknown`: the connection was lost and nobody knows whether it left; it is never sent again by itself.
 */
export type SendOutcome =
  | { readonly outcome: 'sent' }
  | { readonly outcome: 'refused'; readonly reason: string }
  | { readonly outcome: 'later'; readonly reason: string }
  | { readonly outcome: 'unknown' };

/** Some mails, and where to go on after them. */
export interface Received {
  readonly mails: readonly IncomingMail[];
  /** Opaque; good in every later run. */
  readonly cursor: string;
}

/** Where mail leaves and comes in. */
export interface Mailbox {
  readonly name: string;
  send(mail: OutgoingMail): Promise<SendOutcome>;
  /** Whether a mail with this message id was sent, as far as the mailbox can tell. */
  wasSent(messageId: string): Promise<'sent' | 'not-found'>;
  /**
   * The next mails after the cursor in the order of their coming, at most 50; the same cursor gives the same ones again.
   * Without a cursor none, and the cursor of the present: what lay there before is not ours.
   */
  receive(cursor: string | null): Promise<Received>;
  /**
   * Removes the mails of these message ids, and the answers to them. Done again it changes nothing. Absent where the
   * mailbox is an account of the organisation's, which keeps or removes its mail by its own rules.
   */
  erase?(messageIds: readonly string[]): Promise<void>;
  /** Resolves when something may have come in, or when the signal is aborted; never rejects. */
  arrival(signal: AbortSignal): Promise<void>;
}
