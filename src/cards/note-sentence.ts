import type { Lead } from '../domain/lead';
import type { LoggedEvent } from '../domain/lead-event';
import type { RecordKind } from '../domain/qualification';
import { eventWords } from './event-words';
import { literal } from './literal';
import { mailOutcomeWords } from './mail-words';
import { namesOf, recordsWords } from './qualification-words';
import { capitalised } from './words';

/** What happened to a lead, as one sentence to stand by itself under its card: what, and by whom. */
export function noteSentence(
  { by, event }: LoggedEvent,
  lead: Lead,
  nameOf: (one: string) => string,
): string {
  if (event.type === 'MailSettled') {
    const mail = lead.mails.find((one) => one.messageId === event.messageId);
    const words = mailOutcomeWords(event.outcome);
    return mail
      ? `E-mail “${literal(mail.subject, 120)}” by ${nameOf(mail.by)}: ${words}.`
      : `E-mail: ${words}.`;
  }
  if (event.type === 'Qualified') {
    const { request, records } = event.qualification;
    // A record that was there has a name of its own, which is not known here.
    const isNew = Object.entries(namesOf(lead)).filter(([kind]) => records[kind as RecordKind]?.isNew);
    return `Qualified by ${nameOf(request.by)}: ${recordsWords(records, Object.fromEntries(isNew))}.`;
  }
  if (event.type === 'QualifyFailed')
    return `${capitalised(eventWords(event, nameOf)).replace(/[.…]$/, '')}.`;
  return `${capitalised(eventWords(event, nameOf)).replace(/[.…]$/, '')}, by ${nameOf(by)}.`;
}
