import { mailKind } from '../../../src/domain/machine-mail';
import type { Model } from '../../../src/ports/model';
import { now, type ReplyCase } from './cases';

/** What a mail was read as; a wish for erasure or for the source of an address is an opt-out (row 11). */
export const readings = [
  'positive',
  'refusal',
  'opt-out',
  'question',
  'undetected',
  'out-of-office',
  'hard-bounce',
  'soft-bounce',
  'automatic',
] as const;
export type Reading = (typeof readings)[number];

export interface CaseRead {
  readonly case: ReplyCase;
  readonly reading: Reading;
  /** False for an out-of-office answer whose day back was read wrongly. */
  readonly isDayRight: boolean;
}

/** Reads every mail as the product does: what it is first, then what it says. */
export async function readCases(cases: readonly ReplyCase[], model: Model): Promise<readonly CaseRead[]> {
  return Promise.all(
    cases.map(async (one) => {
      const kind = mailKind(one.mail, now);
      if (kind.kind === 'bounce')
        return { case: one, reading: kind.hard ? 'hard-bounce' : 'soft-bounce', isDayRight: true };
      if (kind.kind === 'out-of-office')
        return { case: one, reading: 'out-of-office', isDayRight: kind.backOn === one.backOn };
      if (kind.kind === 'automatic') return { case: one, reading: 'automatic', isDayRight: true };
      return { case: one, reading: await said(one, model), isDayRight: true };
    }),
  );
}

async function said({ mail }: ReplyCase, model: Model): Promise<Reading> {
  const { interest, optOut, questions } = await model.readReply({
    texts: [
      { source: 'crm', record: mail.messageId, field: 'reply', text: mail.said, date: mail.at.slice(0, 10) },
    ],
    bant: [],
  });
  if (optOut) return 'opt-out';
  if (interest) return interest.level.startsWith('negative') ? 'refusal' : 'positive';
  return questions.length > 0 ? 'question' : 'undetected';
}
