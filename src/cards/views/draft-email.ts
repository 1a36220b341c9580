import { longestBody, longestSubject } from '../../domain/email-draft';
import type { Finding } from '../../domain/research';
import { emailNote } from '../lead-facts';
import { emptyWhen } from '../lead-sections';
import { titleView, type TitleView } from '../lead-title';
import { literal, literalLines } from '../literal';
import { mailView, type MailView } from '../mail-words';
import { modelWords } from '../model-words';
import { receiptOf, type Receipt } from '../receipt';
import { keyOf } from '../receipt-keys';
import type { LeadSubject, Reader } from '../subject';
import { dateTimeWords } from '../words';

/** An e-mail to the lead that can still be edited. */
export interface EmailDraft {
  readonly subject: string;
  readonly body: string;
  /** What each claim of it rests on. */
  readonly receipts: readonly { readonly claim: string; readonly finding: Finding }[];
  readonly state: 'new' | 'saved';
  /** When it was saved, ISO 8601; null when that is not known. */
  readonly at: string | null;
}

export interface DraftEmailView extends TitleView {
  readonly to: string;
  readonly toNote: string;
  readonly subject: string;
  readonly body: string;
  readonly receipts: readonly (Receipt & { readonly claim: string })[];
  readonly noReceipts: string;
  /** E-mails that went before, oldest first. */
  readonly mails: readonly MailView[];
  readonly hasMails: boolean;
  readonly canEdit: boolean;
  /** Why it cannot be sent by this reader now; empty when it can. */
  readonly cannot: string;
  readonly isSaved: boolean;
  /** What the language model cost; empty when there is nothing to say. */
  readonly readBy: string;
}

/** The card on which a person edits, saves and sends an e-mail; its recipient is the lead's own address and cannot be changed here. */
export function draftEmailView(subject: LeadSubject, reader: Reader, draft: EmailDraft): DraftEmailView {
  const { lead } = subject;
  const when = draft.at ? ` ${dateTimeWords(draft.at, reader.timeZone)}` : '';
  const isSaved = draft.state === 'saved';
  const title = titleView(
    subject,
    reader,
    isSaved ? `e-mail draft, saved${when}.` : 'e-mail draft, to edit and send.',
  );
  return {
    ...title,
    to: literal(lead.fields.email, 254) || 'no address',
    toNote: ` ${emailNote(lead.email)}`,
    subject: literal(draft.subject, longestSubject),
    body: literalLines(draft.body, longestBody),
    receipts: draft.receipts.map(({ claim, finding }) => ({
      claim: literal(claim, 200),
      ...receiptOf(finding, reader, keyOf(finding, subject)),
    })),
    noReceipts: emptyWhen(draft.receipts, 'It claims nothing about the company. Add what you know yourself.'),
    mails: lead.mails.map((one) => mailView(one, subject, reader)),
    hasMails: lead.mails.length > 0,
    canEdit: title.can.draft,
    cannot: title.can.draft
      ? ''
      : 'It can be sent by its seller, once the lead is handed over and its address is valid.',
    isSaved,
    readBy: modelWords(subject, reader),
  };
}
