import type { EmailValidity } from './email-address';
import type { Mode } from './playbook';

/** All that the decision depends on (spec section 12); every field takes one of a few values, so that the table is total. */
export interface Situation {
  readonly mode: Mode;
  readonly optOut: 'none' | 'opted-out';
  readonly bounce: 'none' | 'hard' | 'soft-for-3-days';
  readonly email: EmailValidity;
  readonly processing: 'ok' | 'failed-five-times';
  readonly fit: 'high' | 'medium' | 'low' | 'insufficient-data';
  readonly outreach: 'unsent' | 'sent';
  /** What has come back since the last e-mail; `ended` is 14 days of silence after the last follow-up. */
  readonly reply: 'received' | 'awaited' | 'follow-up-due' | 'ended';
  readonly interest: 'positive' | 'undetected' | 'negative';
  /** Questions of the lead, and whether the answer knowledge covers them all. */
  readonly questions: 'none' | 'covered' | 'uncovered';
  readonly bant: 'pass' | 'low' | 'off';
  /** What the playbook wants of row 6; `ask` only while a question may still be asked. */
  readonly bantGaps: 'hand-over' | 'ask' | 'disqualify';
}

export type Outcome =
  'send-outreach' | 'follow-up' | 'wait' | 'answer' | 'ask' | 'hand-over' | 'hand-back' | 'disqualify';
export type Target = 'agent' | 'seller-by-rule' | 'original-seller';
export type Addressee = 'seller' | 'original-seller' | 'supervisor';

type Condition = { readonly [K in keyof Situation]?: readonly Situation[K][] };

export interface DecisionRow {
  /** The row's number in spec section 12. */
  readonly row: string;
  readonly when: Condition;
  readonly outcome: Outcome;
  readonly reason: string;
  readonly target: Target;
  readonly notify: readonly Addressee[];
}

export interface Decision extends Omit<DecisionRow, 'when' | 'notify'> {
  /** Addresses of the people the decision is for, whatever the hour. */
  readonly notified: readonly string[];
  /** ISO 8601. */
  readonly at: string;
}

const researchOnly = { mode: ['research-only'] } as const;
const engage = { mode: ['research-and-engage'] } as const;

const handOver = { outcome: 'hand-over', target: 'seller-by-rule', notify: ['seller'] } as const;
const handBack = { outcome: 'hand-back', target: 'original-seller', notify: ['original-seller'] } as const;
const disqualify = { outcome: 'disqualify', target: 'agent', notify: ['supervisor'] } as const;
const goOn = { target: 'agent', notify: [] } as const;

/** The decision table of spec section 12, in the order in which its rows are tried; the first that fits decides. */
export const decisionTable: readonly DecisionRow[] = [
  { row: '11', when: { ...engage, optOut: ['opted-out'] }, ...disqualify, reason: 'opt-out' },
  { row: '12', when: { ...engage, bounce: ['hard'] }, ...handBack, reason: 'hard-bounce' },
  { row: '12', when: { ...engage, bounce: ['soft-for-3-days'] }, ...handBack, reason: 'soft-bounces' },
  { row: '1', when: { email: ['missing'] }, ...handBack, reason: 'email-missing' },
  { row: '1', when: { email: ['invalid'] }, ...handBack, reason: 'email-invalid' },
  {
    row: '14',
    when: { processing: ['failed-five-times'] },
    ...handBack,
    notify: ['original-seller', 'supervisor'],
    reason: 'processing-failed',
  },
  { row: '2', when: { ...researchOnly, fit: ['high'] }, ...handOver, reason: 'fit-high' },
  { row: '2', when: { ...researchOnly, fit: ['medium'] }, ...handOver, reason: 'fit-medium' },
  { row: '3', when: { ...researchOnly, fit: ['low'] }, ...disqualify, reason: 'low-fit' },
  {
    row: '3',
    when: { ...researchOnly, fit: ['insufficient-data'] },
    ...disqualify,
    reason: 'insufficient-data',
  },
  { row: '4', when: { ...engage, fit: ['low'] }, ...disqualify, reason: 'low-fit' },
  { row: '4', when: { ...engage, fit: ['insufficient-data'] }, ...disqualify, reason: 'insufficient-data' },
  {
    row: '0',
    when: { ...engage, outreach: ['unsent'] },
    ...goOn,
    outcome: 'send-outreach',
    reason: 'nothing-sent',
  },
  { row: '13', when: { ...engage, reply: ['awaited'] }, ...goOn, outcome: 'wait', reason: 'reply-awaited' },
  {
    row: '13',
    when: { ...engage, reply: ['follow-up-due'] },
    ...goOn,
    outcome: 'follow-up',
    reason: 'silence',
  },
  { row: '13', when: { ...engage, reply: ['ended'] }, ...disqualify, reason: 'no-reply' },
  { row: '8', when: { ...engage, interest: ['negative'] }, ...disqualify, reason: 'interest-negative' },
  { row: '10', when: { ...engage, questions: ['uncovered'] }, ...handOver, reason: 'blocked-by-questions' },
  {
    row: '5',
    when: { ...engage, interest: ['positive'], bant: ['pass', 'off'] },
    ...handOver,
    reason: 'interest-positive',
  },
  {
    row: '6',
    when: { ...engage, interest: ['positive'], bantGaps: ['hand-over'] },
    ...handOver,
    reason: 'interest-positive-bant-gaps',
  },
  {
    row: '6',
    when: { ...engage, interest: ['positive'], bantGaps: ['ask'] },
    ...goOn,
    outcome: 'ask',
    reason: 'bant-gap',
  },
  {
    row: '6',
    when: { ...engage, interest: ['positive'], bantGaps: ['disqualify'] },
    ...disqualify,
    reason: 'bant-low',
  },
  { row: '7', when: { ...engage, bant: ['pass'] }, ...handOver, reason: 'bant-pass' },
  {
    row: '9a',
    when: { ...engage, questions: ['covered'] },
    ...goOn,
    outcome: 'answer',
    reason: 'questions-covered',
  },
  { row: '9', when: engage, ...handOver, reason: 'interest-undetected' },
];

/** The first row of the decision table that fits the situation; there always is one. */
export function decide(situation: Situation): DecisionRow {
  const row = decisionTable.find((one) => fits(one.when, situation));
  if (!row) throw new RangeError('The decision table has no row for this situation');
  return row;
}

function fits(when: Condition, situation: Situation): boolean {
  return Object.entries(when).every(([field, values]) =>
    (values as readonly string[]).includes(situation[field as keyof Situation]),
  );
}
