import type { FaultCode } from '../domain/fault';
import type { Abstention } from '../ports/abstention';

/** Said to whoever asked as much as one person may in a day. */
const askedEnough =
  'You have asked the language model as much as one person may today, so this answer comes from fixed rules. Commands still work.';
const byRules = 'so this answer comes from fixed rules.';
const reasons: Partial<Readonly<Record<FaultCode | Abstention, string>>> = {
  'budget-spent': 'The budget for the language model is used up',
  'model-busy': 'The language model cannot be reached right now',
  'model-denied': 'The language model refuses our requests',
  timeout: 'The language model did not answer in time',
  refused: 'The language model would not answer',
  filtered: 'A filter of the language model stopped its answer',
};

/** Says plainly why the language model did not answer, and what did instead. */
export function withoutModel(why: FaultCode | Abstention): string {
  if (why === 'own-budget-spent') return askedEnough;
  return `${reasons[why] ?? 'The language model gave no answer that can be used'}, ${byRules}`;
}
