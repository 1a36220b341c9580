/** What a mail server says of a mail that it could not deliver (RFC 3464). */
export interface DeliveryStatus {
  readonly action: 'failed' | 'delayed' | 'delivered' | 'relayed' | 'expanded';
  /** Such as `5.1.1`; empty when the report names none. */
  readonly status: string;
  /** The address it was for; empty when the report names none. */
  readonly recipient: string;
  /** Message id of the mail that came back, with its angle brackets; null when the report does not return it. */
  readonly messageId: string | null;
}

/** A mail as it came in: decoded, and nothing of it trusted. */
export interface IncomingMail {
  /** Its Message-ID with angle brackets, else one that the mailbox made of its content: the same whenever it is read again. */
  readonly messageId: string;
  /** When the mailbox took it in, ISO 8601. */
  readonly at: string;
  readonly from: { readonly name: string; readonly address: string };
  /** Every address it was sent or delivered to, in lower case. */
  readonly to: readonly string[];
  readonly subject: string;
  /** The whole plain text, taken from HTML where there is no other; at most 100,000 characters. */
  readonly text: string;
  /** The text without what it quotes of earlier mails. */
  readonly said: string;
  /** Message ids it answers, the one it answers directly last. */
  readonly references: readonly string[];
  /**
   * The headers that tell machines from people, by lower-case name: `auto-submitted`, `precedence`, `return-path`,
   * `x-auto-response-suppress`, `list-id`, `list-unsubscribe`, `x-autoreply`, `x-autorespond`, `x-failed-recipients`,
   * `feedback-type`, `content-type`.
   */
  readonly headers: Readonly<Record<string, string>>;
  /** Null when it is no report on a delivery. */
  readonly deliveryStatus: DeliveryStatus | null;
}
