import { interactionsOf } from '../domain/interactions';
import type { Activity } from '../domain/account';
import type { Finding } from '../domain/research';
import { mailOutcomeWords, purposeWords, replyWords } from './mail-words';
import { personWords } from './people';
import type { LeadSubject, Reader } from './subject';
import { dateTimeWords } from './words';

/** Something between a lead and us, in words. */
export interface ToldInteraction {
  readonly at: string;
  /** Such as `23 Nov 2026, 09:00, first e-mail by the agent (sent)`. */
  readonly what: string;
  /** Its own words, unescaped; empty when the receipt has them. */
  readonly words: string;
  /** Where it stands in the CRM; null for a mail. */
  readonly receipt: Finding | null;
}

/** Mails, answers and what the CRM says of a lead, oldest first. */
export function toldInteractions(
  { lead, playbook }: LeadSubject,
  activities: readonly Activity[],
  reader: Reader,
): readonly ToldInteraction[] {
  return interactionsOf(lead, activities, reader.now).map(({ kind, id, at, receipt }) => {
    const when = dateTimeWords(at, reader.timeZone);
    const mail = kind === 'mail' && lead.mails.find((one) => one.messageId === id);
    if (mail) {
      const { purpose, by, outcome, subject } = mail;
      const who = personWords(by, playbook, reader.address);
      const what = purpose ? purposeWords(purpose) : 'e-mail';
      return {
        at,
        what: `${when}, ${what} by ${who} (${mailOutcomeWords(outcome)})`,
        words: subject,
        receipt,
      };
    }
    const reply = kind === 'answer' && lead.replies.find((one) => one.id === id);
    if (reply) {
      const words = reply.excerpt || reply.subject;
      return { at, what: `${when}, ${replyWords(reply.kind)}`, words, receipt };
    }
    return { at, what: `${when}, ${receipt?.text ?? ''}`, words: '', receipt };
  });
}
