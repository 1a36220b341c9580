import { titleView, type TitleView } from '../lead-title';
import type { LeadSubject, Reader } from '../subject';

export interface EraseView extends TitleView {
  /** What goes. */
  readonly goes: string;
  /** What stays, and where Baton does not reach. */
  readonly stays: string;
  readonly canErase: boolean;
}

/** The card that asks whether everything of a lead is to be removed; `isElsewhere` where leads or mail live in other systems too. */
export function eraseView(subject: LeadSubject, reader: Reader, isElsewhere: boolean): EraseView {
  const stays =
    'A salted hash of the address stays, so that nobody writes to it again; the company stays, without the person.';
  return {
    ...titleView(subject, reader, 'erase it for good?'),
    goes: 'Everything Baton keeps of it is removed and cannot be brought back: the lead, its history, its mails, what was found out, and its cards.',
    stays: isElsewhere
      ? `${stays} What stands in your CRM and in the mailbox is removed there, not from here.`
      : stays,
    canErase: reader.may('erase'),
  };
}
