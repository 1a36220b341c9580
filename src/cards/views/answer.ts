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
  /** `lead` is the one whose research the receipt opens. */
  readonly receipts: readonly (Receipt & { readonly number: string; readonly lead: string })[];
  readonly nearest: readonly { readonly command: string }[];
  readonly isUnplaced: boolean;
  readonly leadId: string;
  readonly can: Pick<LeadButtons, 'lead' | 'why' | 'research'>;
}

/** A place that sentences of an answer cite: a receipt, or what Baton itself says. */
export interface AnswerCitation {
  readonly said: string;
  /** How the lead is called that it speaks of; empty for none. */
  readonly name: string;
  /** Null for what Baton itself says. */
  readonly finding: Finding | null;
  /** The lead with the reader that it has; null for none. */
  readonly of: { readonly subject: LeadSubject; readonly reader: Reader } | null;
}

/** An answer whose sentences each cite their places, about one lead, several or none. */
export interface CitedAnswer {
  readonly question: string;
  /** Positions in `citations`. None means that nothing supports an answer. */
  readonly sentences: readonly { readonly text: string; readonly cites: readonly number[] }[];
  readonly citations: readonly AnswerCitation[];
  /** What was looked at, such as `the research of Contoso`. */
  readonly looked: readonly string[];
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
      lead: subject?.lead.id ?? '',
    })),
    nearest: answer.nearest.map((command) => ({ command: literal(command) })),
    isUnplaced: answer.nearest.length > 0,
    leadId: subject?.lead.id ?? '',
    can: { lead: can.lead, why: can.why, research: can.research },
  };
}

/** The answer with its numbered citations; without a sentence it says so, and what was looked at (chat, section 3). */
export function citedAnswerView(
  { question, sentences, citations, looked }: CitedAnswer,
  subject: LeadSubject | null,
  reader: Reader,
): AnswerView {
  const seen = looked.length > 0 ? ` I looked at ${listWords(looked)}.` : '';
  const lines =
    sentences.length > 0
      ? sentences.map(
          ({ text, cites }) => `${literal(text, 600)} ${cites.map((at) => `[${at + 1}]`).join(' ')}`,
        )
      : ['I don’t know.', `Nothing that I can read for you says so.${literal(seen, 500)}`];
  const plain = answerView({ question, sentences: lines, receipts: [], nearest: [] }, subject, reader);
  return {
    ...plain,
    line: sentences[0] ? literal(sentences[0].text, 600) : plain.line,
    receipts: citations.map((one, position) => ({
      number: `[${position + 1}] `,
      ...citationOf(one, reader),
    })),
  };
}

function citationOf(
  { said, name, finding, of }: AnswerCitation,
  reader: Reader,
): Receipt & { readonly lead: string } {
  const lead = of?.subject.lead.id ?? '';
  if (finding)
    return { ...receiptOf(finding, of?.reader ?? reader, of ? keyOf(finding, of.subject) : ''), lead };
  const place = name ? `Baton, ${literal(name, 60)}` : 'Baton';
  return { quote: '', place: `“${literal(said, 160)}” ${place}`, url: '', open: '', lead };
}

function listWords(words: readonly string[]): string {
  return words.length < 2
    ? words.join('')
    : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;
}
