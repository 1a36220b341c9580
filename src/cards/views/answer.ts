import type { Finding } from '../../domain/research';
import { leadButtons, type LeadButtons } from '../lead-buttons';
import { literal } from '../literal';
import { receiptOf, type Receipt } from '../receipt';
import { keyOf } from '../receipt-keys';
import type { LeadSubject, Reader } from '../subject';

/** What is answered to a question in plain words. */
export interface Answer {
  readonly question: string;
  /** The first sentence answers; the others say more. None means that it cannot be answered. */
  readonly sentences: readonly string[];
  readonly receipts: readonly Finding[];
  /** Commands that come near, when the question cannot be placed. */
  readonly nearest: readonly string[];
}

export interface AnswerView {
  readonly line: string;
  readonly who: string;
  readonly asked: string;
  readonly more: readonly { readonly sentence: string }[];
  readonly receipts: readonly (Receipt & { readonly number: string })[];
  readonly nearest: readonly { readonly command: string }[];
  readonly isUnplaced: boolean;
  readonly leadId: string;
  readonly can: Pick<LeadButtons, 'lead' | 'why' | 'research'>;
}

const noButtons = { lead: false, why: false, research: false };

/** The answer to a question with its receipts, about one lead or about none; one that cannot be placed says so. */
export function answerView(answer: Answer, subject: LeadSubject | null, reader: Reader): AnswerView {
  const [first, ...more] = answer.sentences;
  const who = first === undefined ? 'I cannot answer that from what I know.' : literal(first, 600);
  const can = subject ? leadButtons(subject, reader) : noButtons;
  return {
    line: who,
    who,
    asked: `You asked: ${literal(answer.question, 300)}`,
    more: more.map((sentence) => ({ sentence: literal(sentence, 600) })),
    receipts: answer.receipts.map((finding, position) => ({
      number: `[${position + 1}] `,
      ...receiptOf(finding, reader, subject ? keyOf(finding, subject) : ''),
    })),
    nearest: answer.nearest.map((command) => ({ command: literal(command) })),
    isUnplaced: answer.nearest.length > 0,
    leadId: subject?.lead.id ?? '',
    can: { lead: can.lead, why: can.why, research: can.research },
  };
}
