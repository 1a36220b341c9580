import { longestBody, longestSubject, type Writing } from '../../domain/email-draft';
import type { MailProposal } from '../../domain/engagement';
import { titleView, type TitleView } from '../lead-title';
import { literal, literalLines } from '../literal';
import { purposeWords } from '../mail-words';
import { modelWords } from '../model-words';
import { personWords } from '../people';
import { ordinaryLengths, receiptOf, type Receipt } from '../receipt';
import { keyOf } from '../receipt-keys';
import type { LeadSubject, Reader } from '../subject';
import { dateTimeWords } from '../words';

/** A mail the agent wants to send, put before whoever approves it (spec section 13). */
export interface ApprovalView extends TitleView {
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  /** Names the text that is approved. */
  readonly hash: string;
  readonly schedule: string;
  /** Who said no before, or what became of it; empty when there is nothing to say. */
  readonly note: string;
  /** Who worded it, when a model was asked; empty when none was. */
  readonly writer: string;
  /** "Why this sentence?": each that a model wrote, with what it rests on. */
  readonly sentences: readonly (Receipt & { readonly sentence: string })[];
  readonly isExplained: boolean;
  readonly canDecide: boolean;
  /** True for the face on which the text is edited. */
  readonly isEditing: boolean;
  /** True while the text is shown and not edited. */
  readonly isShown: boolean;
  /** What the language model cost; empty when there is nothing to say. */
  readonly readBy: string;
}

/** The card that asks for a yes; once there is nothing to approve it says what became of it. */
export function approvalView(subject: LeadSubject, reader: Reader, isEditing = false): ApprovalView {
  const { lead, playbook } = subject;
  const { proposal } = lead.engagement;
  const last = lead.mails.findLast((one) => one.purpose !== undefined);
  const shown = proposal?.draft ?? last ?? { subject: '', body: '' };
  const canDecide = proposal !== null && reader.may('approve') && mayDecide(proposal, reader, subject);
  const sentences = isEditing ? [] : sentencesOf(proposal?.draft.writing, subject, reader);
  const about = proposal ? purposeWords(proposal.purpose) : 'e-mail';
  return {
    ...titleView(subject, reader, proposal ? `${about} to approve.` : 'nothing is left to approve.'),
    to: literal(lead.fields.email, 254),
    subject: literal(shown.subject, longestSubject),
    body: literalLines(shown.body, longestBody),
    hash: proposal?.hash ?? '',
    schedule: proposal
      ? `It leaves in the lead’s business hours. Without an answer by ${dateTimeWords(proposal.until, reader.timeZone)} the supervisor is asked.`
      : settledWords(subject, reader),
    note: proposal?.rejectedBy
      ? `${personWords(proposal.rejectedBy, playbook, reader.address)} did not approve it.`
      : '',
    writer: writerWords(proposal?.draft.writing),
    sentences,
    isExplained: sentences.length > 0,
    canDecide,
    isEditing: isEditing && canDecide,
    isShown: !(isEditing && canDecide),
    readBy: modelWords(subject, reader),
  };
}

/** "It" is the mail; what a model wrote and what code took out of it is never left unsaid. */
function writerWords(writing: Writing | undefined): string {
  if (!writing) return '';
  const model = literal(writing.model, 80);
  const { length } = writing.sentences;
  if (length === 0) return `The template, because nothing that ${model} wrote could be used.`;
  const left = writing.leftOut === 1 ? '1 sentence was' : `${writing.leftOut} sentences were`;
  return `Worded by ${model}.${writing.leftOut > 0 ? ` ${left} left out, which nothing bears out.` : ''}`;
}

const mostReceipts = 8;
const lengths = { ...ordinaryLengths, quote: 120 };

function sentencesOf(writing: Writing | undefined, subject: LeadSubject, reader: Reader) {
  return (writing?.sentences ?? [])
    .flatMap(({ text, receipts }) =>
      receipts.map((one, at) => ({
        sentence: at === 0 ? `${literal(text, 100)} ` : '',
        ...receiptOf(one, reader, keyOf(one, subject), lengths),
      })),
    )
    .slice(0, mostReceipts);
}

function mayDecide({ approver }: MailProposal, { address }: Reader, { playbook }: LeadSubject): boolean {
  const roles = playbook.people.find((one) => one.email === address)?.roles ?? [];
  return approver === address || roles.includes('supervisor') || roles.includes('administrator');
}

function settledWords({ lead, playbook }: LeadSubject, reader: Reader): string {
  const last = lead.mails.findLast((one) => one.purpose !== undefined);
  if (!last?.approvedBy) return 'It was taken back.';
  const when = dateTimeWords(last.sendAt ?? last.at, reader.timeZone);
  return `Approved by ${personWords(last.approvedBy, playbook, reader.address)}; ${last.outcome === 'sending' ? `leaves ${when}` : `left ${when}`}.`;
}
