import { mailSentence, type KeptSentence, type LeftOut, type MailGround } from './mail-sentence';
import type { MailReceipt } from './mail-receipts';

/** A mail as a model wrote it: each sentence with the positions of the receipts it rests on. */
export interface WrittenMail {
  readonly subject: string;
  readonly sentences: readonly { readonly text: string; readonly receipts: readonly number[] }[];
}

/** What of it may be sent. */
export interface CheckedMail {
  /** Null when the subject of the template stands in. */
  readonly subject: string | null;
  /** None when the template stands in. */
  readonly sentences: readonly KeptSentence[];
  readonly leftOut: readonly LeftOut[];
}

const mostSentences = 8;
const mostQuestions = 1;
const longestSubject = 80;

/**
 * Holds what a model wrote to its receipts (spec section 13). Without one sentence that rests on a receipt nothing of it is
 * used; beyond eight sentences, and one question that rests on nothing, none is.
 */
export function checkedMail(
  { subject, sentences }: WrittenMail,
  receipts: readonly MailReceipt[],
  ground: MailGround,
): CheckedMail {
  const kept: KeptSentence[] = [];
  const leftOut: LeftOut[] = [];
  for (const { text, receipts: cited } of sentences) {
    const at = [...new Set(cited)];
    const found = at.flatMap((one) => receipts[one] ?? []);
    const judged = found.length < at.length ? 'no receipt' : mailSentence(text, found, ground);
    if (typeof judged === 'string') leftOut.push(judged);
    else if (isOneTooMany(judged, kept)) leftOut.push('form');
    else kept.push(judged);
  }
  if (!kept.some((one) => one.receipts.length > 0)) return { subject: null, sentences: [], leftOut };
  return { subject: checkedSubject(subject, kept, ground), sentences: kept, leftOut };
}

function isOneTooMany(next: KeptSentence, kept: readonly KeptSentence[]): boolean {
  const rests = ({ receipts }: KeptSentence) => receipts.length > 0;
  if (kept.length >= mostSentences || kept.some((one) => one.text === next.text)) return true;
  return !rests(next) && kept.filter((one) => !rests(one)).length >= mostQuestions;
}

/** It says only what the receipts of the mail say. */
function checkedSubject(subject: string, kept: readonly KeptSentence[], ground: MailGround): string | null {
  const receipts = [...new Set(kept.flatMap((one) => one.receipts))];
  if (subject.length > longestSubject) return null;
  const judged = mailSentence(subject, receipts, ground);
  return typeof judged === 'string' ? null : judged.text.replace(/\.$/u, '');
}
