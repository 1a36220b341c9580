import type { LeadMail, MailOutcome, MailPurpose } from '../domain/lead-mail';
import type { ReplyKind } from '../domain/engagement';
import { literal } from './literal';
import { personWords } from './people';
import type { LeadSubject, Reader } from './subject';
import { dateTimeWords } from './words';

/** An e-mail that went before, on one line. */
export interface MailView {
  readonly subject: string;
  readonly what: string;
}

const outcomes: Readonly<Record<MailOutcome, string>> = {
  sending: 'being sent',
  sent: 'sent',
  refused: 'refused by the mail server',
  unknown: 'nobody knows whether it arrived',
  left: 'left as it is',
  withdrawn: 'not sent, because something forbade it before it left',
};

/** What became of an e-mail, in a few words. */
export function mailOutcomeWords(outcome: MailOutcome): string {
  return outcomes[outcome];
}

const purposes: Readonly<Record<MailPurpose, string>> = {
  outreach: 'first e-mail',
  'follow-up': 'follow-up',
  answer: 'answer',
  ask: 'question',
};

/** What the agent writes a mail for, in a word or two. */
export function purposeWords(purpose: MailPurpose): string {
  return purposes[purpose];
}

const replies: Readonly<Record<ReplyKind, string>> = {
  person: 'reply',
  'hard-bounce': 'came back: the address does not take mail',
  'soft-bounce': 'came back for now',
  'out-of-office': 'away',
  automatic: 'automatic answer',
};

/** What came back, in a few words. */
export function replyWords(kind: ReplyKind): string {
  return replies[kind];
}

export function mailView(mail: LeadMail, { playbook }: LeadSubject, { timeZone, address }: Reader): MailView {
  const by = personWords(mail.by, playbook, address);
  return {
    subject: `“${literal(mail.subject, 120)}”`,
    what: `, by ${by}, ${dateTimeWords(mail.at, timeZone)}: ${outcomes[mail.outcome]}`,
  };
}
