/** What the agent writes a mail for. */
export type MailPurpose = 'outreach' | 'follow-up' | 'answer' | 'ask';

/**
 * What became of a mail: `unknown` when nobody can tell; then a person decides, and may leave it (`left`). `withdrawn` is
 * one of the agent's that something forbade before it left.
 */
export type MailOutcome = 'sending' | 'sent' | 'refused' | 'unknown' | 'left' | 'withdrawn';

/** An e-mail that was sent to the lead, or is on its way. */
export interface LeadMail {
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  /** Address of the person who sent it; `agent` for one of the agent's. */
  readonly by: string;
  /** When it was asked for, ISO 8601. */
  readonly at: string;
  readonly outcome: MailOutcome;
  /** What the agent wrote it for; absent in what a person sent. */
  readonly purpose?: MailPurpose;
  /** When it may leave, ISO 8601; absent when at once. */
  readonly sendAt?: string;
  /** When it had left at the latest, ISO 8601; absent before that, and for what a person sent. */
  readonly leftAt?: string;
  /** The newest reply when it was asked for: a later one forbids it. Null when there was none. */
  readonly after?: string | null;
  /** Address of the person who approved it; absent when nobody was asked. */
  readonly approvedBy?: string;
}
