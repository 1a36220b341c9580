import type { Bant } from './bant';
import type { EmailDraft } from './email-draft';
import type { MailPurpose } from './lead-mail';
import type { Finding } from './research';

/** What wrote a mail that came in; a person, as far as its headers tell. */
export type ReplyKind = 'person' | 'hard-bounce' | 'soft-bounce' | 'out-of-office' | 'automatic';

/** A mail of the lead's, or about ours; its words stand in a record beside the lead. */
export interface LeadReply {
  /** Its message id. */
  readonly id: string;
  /** When Baton took it in, ISO 8601. */
  readonly at: string;
  readonly kind: ReplyKind;
  /** Who wrote it, when that is not the lead's own address; else null. */
  readonly from: string | null;
  readonly subject: string;
  /** The first words of what was said, at most 280 characters. */
  readonly excerpt: string;
  /** The mail of ours that it answers; null when it names none. */
  readonly answers: string | null;
  /** First day back, YYYY-MM-DD, when it says that they are away; else null. */
  readonly backOn: string | null;
}

/** That the lead forbade further mail; final until that person asks otherwise in writing (row 11). */
export interface OptOut {
  readonly at: string;
  /** Its words; null when it used the unsubscribe link. */
  readonly quote: string | null;
  readonly wants: 'no-mail' | 'erasure' | 'source-of-address';
}

/** What was made of the lead's replies (spec sections 9 and 10). */
export interface ReplyReading {
  /** The id of the newest reply that was read. */
  readonly of: string;
  readonly interest: {
    readonly level:
      'positive-high' | 'positive-medium' | 'positive-low' | 'negative-high' | 'negative-medium';
    readonly finding: Finding;
  } | null;
  readonly bant: Bant;
  /** What the lead asks, verbatim; `answer` is null when the answer knowledge does not cover it. */
  readonly questions: readonly { readonly quote: string; readonly answer: Finding | null }[];
  /** The words by which it tries to instruct the agent; null when it does not. */
  readonly instructs: string | null;
  /** Name and version of what read it. */
  readonly model: string;
}

/** A mail the agent wants to send and a person is asked about. */
export interface MailProposal {
  readonly purpose: MailPurpose;
  readonly draft: Pick<EmailDraft, 'subject' | 'body' | 'receipts' | 'writing'>;
  /** Hash of the text: what is approved is what is sent. */
  readonly hash: string;
  /** Address of the person who is asked. */
  readonly approver: string;
  /** ISO 8601. */
  readonly at: string;
  /** When the supervisor decides instead, ISO 8601. */
  readonly until: string;
  /** Who said no before, with their words; null at first. */
  readonly rejectedBy: string | null;
}

/** How the agent's conversation with a lead stands. */
export interface Engagement {
  readonly optOut: OptOut | null;
  readonly bounce: {
    readonly kind: 'hard' | 'soft';
    /** When the first of an unbroken row came, ISO 8601. */
    readonly since: string;
  } | null;
  /** First day back, YYYY-MM-DD. */
  readonly awayUntil: string | null;
  readonly proposal: MailProposal | null;
  /** Who decided that the agent writes to it no more, by an address; null when nobody did. */
  readonly refusedBy: string | null;
  readonly reading: ReplyReading | null;
  /** The lead of the same person that was written to first; null for the first. */
  readonly sameAs: string | null;
}

export const noEngagement: Engagement = {
  optOut: null,
  bounce: null,
  awayUntil: null,
  proposal: null,
  refusedBy: null,
  reading: null,
  sameAs: null,
};
