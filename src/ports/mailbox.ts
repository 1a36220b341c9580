/** An e-mail to be sent once, under a message id of ours. */
export interface OutgoingMail {
  readonly messageId: string;
  readonly from: { readonly name: string; readonly address: string };
  readonly to: string;
  readonly subject: string;
  /** Plain text. */
  readonly body: string;
  readonly leadId: string;
}

/** `unknown`: the connection was lost and nobody knows whether it left; it is never sent again by itself. */
export type SendOutcome =
  | { readonly outcome: 'sent' }
  | { readonly outcome: 'refused'; readonly reason: string }
  | { readonly outcome: 'unknown' };

/** Where mail leaves. */
export interface Mailbox {
  readonly name: string;
  send(mail: OutgoingMail): Promise<SendOutcome>;
  /** Whether a mail with this message id was sent, as far as the mailbox can tell. */
  wasSent(messageId: string): Promise<'sent' | 'not-found'>;
}
