import { titleView, type TitleView } from '../lead-title';
import { literal } from '../literal';
import { mailOutcomeWords } from '../mail-words';
import { capitalised, dateTimeWords } from '../words';
import { personWords } from '../people';
import type { LeadSubject, Reader } from '../subject';

/** The mail in question; no outcome means that it still is. */
export interface DoubtfulMail {
  /** Its message id. */
  readonly mail: string;
  readonly to: string;
  readonly subject: string;
  /** Address of the person who sent it. */
  readonly by: string;
  /** When it was handed to the mailbox, ISO 8601. */
  readonly at: string;
}

export interface UnknownOutcomeView extends TitleView {
  /** Message id of the mail. */
  readonly mail: string;
  readonly known: string;
  readonly to: string;
  readonly subject: string;
  readonly todo: string;
  readonly canDecide: boolean;
}

/** The card that asks a person what became of an e-mail: it is never sent again by itself. Once settled it says how. */
export function unknownOutcomeView(
  subject: LeadSubject,
  reader: Reader,
  doubtful: DoubtfulMail,
): UnknownOutcomeView {
  const { lead, playbook } = subject;
  const { mail, to, subject: about, by, at } = doubtful;
  const outcome = lead.mails.find((one) => one.messageId === mail)?.outcome ?? 'unknown';
  const open = outcome === 'unknown';
  const sent = `${capitalised(personWords(by, playbook, reader.address))} sent it ${dateTimeWords(at, reader.timeZone)}`;
  const canDecide = open && reader.may('draft');
  return {
    ...titleView(
      subject,
      reader,
      open ? 'nobody knows whether an e-mail arrived.' : 'the e-mail in doubt is settled.',
    ),
    mail,
    known: open
      ? `${sent}. The connection was lost before the mail server answered.`
      : `${sent}. It is settled now: ${mailOutcomeWords(outcome)}.`,
    to: literal(to, 254),
    subject: literal(about, 200),
    todo: canDecide ? 'Look into your mailbox, or ask the lead. It is not sent again by itself.' : '',
    canDecide,
  };
}
