import { literal } from '../literal';
import type { LeadSubject, Reader } from '../subject';
import { handoverView, type HandoverView } from './handover';

/** A lead handed over because it asks what the answer knowledge does not cover (row 10). */
export interface BlockedView extends HandoverView {
  /** What it asks, verbatim. */
  readonly questions: readonly { readonly asked: string }[];
  /** Why it was given to a person. */
  readonly unanswered: string;
}

const longestQuestion = 400;

/** The card of a handover that opens with the lead's open questions. */
export function blockedView(subject: LeadSubject, reader: Reader): BlockedView {
  const open = subject.lead.handover?.openQuestions ?? [];
  return {
    ...handoverView(subject, reader),
    questions: open.map((one) => ({ asked: `“${literal(one, longestQuestion)}”` })),
    unanswered: 'Our answer knowledge does not cover this, so the agent sent no reply.',
  };
}
