import type { Lead } from '../domain/lead';
import type { MailPurpose } from '../domain/lead-mail';
import type { EngagedRules } from './engaged-playbook';
import type { Scenario } from './scenario';
import { firstFields, type LeadKind } from './workload';

const byRow =
  (row: string, reason: string, wrote: readonly MailPurpose[] = ['outreach']) =>
  ({ decision, mails }: Lead) =>
    decision?.row === row &&
    decision.reason === reason &&
    wrote.every((purpose) => mails.some((one) => one.purpose === purpose));
const steps = (kind: LeadKind = 'good') => [{ row: { ...firstFields(kind), country: 'Germany' } }];
const bant: Partial<EngagedRules> = { hasBant: true };

/** Every row of the decision table where the agent writes by itself, with what comes back. */
export const engagedScenarios: readonly Scenario[] = [
  { name: 'row 4: low fit', engages: {}, steps: steps('low fit'), ends: byRow('4', 'low-fit', []) },
  {
    name: 'row 5: interest',
    engages: {},
    steps: steps(),
    answers: ['positive'],
    ends: byRow('5', 'interest-positive'),
  },
  {
    name: 'row 6: interest with gaps, handed over',
    engages: { ...bant, bantGaps: 'hand-over' },
    steps: steps(),
    answers: ['positive'],
    ends: byRow('6', 'interest-positive-bant-gaps'),
  },
  {
    name: 'row 6: interest with gaps, asked twice',
    engages: { ...bant, bantGaps: 'ask' },
    steps: steps(),
    answers: ['positive', 'positive', 'positive'],
    ends: byRow('6', 'interest-positive-bant-gaps', ['outreach', 'ask']),
  },
  {
    name: 'row 6: interest with gaps, disqualified',
    engages: { ...bant, bantGaps: 'disqualify' },
    steps: steps(),
    answers: ['positive'],
    ends: byRow('6', 'bant-low'),
  },
  {
    name: 'row 7: BANT without interest',
    engages: bant,
    steps: steps(),
    answers: ['facts'],
    ends: byRow('7', 'bant-pass'),
  },
  {
    name: 'row 8: a refusal',
    engages: {},
    steps: steps(),
    answers: ['refusal'],
    ends: byRow('8', 'interest-negative'),
  },
  {
    name: 'row 9: nobody can tell',
    engages: {},
    steps: steps(),
    answers: ['unclear'],
    ends: byRow('9', 'interest-undetected'),
  },
  {
    name: 'row 9a: a question that is answered, then silence',
    engages: {},
    steps: steps(),
    answers: ['covered question'],
    ends: byRow('13', 'no-reply', ['outreach', 'answer', 'follow-up']),
  },
  {
    name: 'row 10: a question that nothing covers',
    engages: {},
    steps: steps(),
    answers: ['question'],
    ends: byRow('10', 'blocked-by-questions'),
  },
  {
    name: 'row 11: an opt-out in words',
    engages: {},
    steps: steps(),
    answers: ['opt-out'],
    ends: byRow('11', 'opt-out'),
  },
  {
    name: 'row 11: an opt-out by the link',
    engages: {},
    steps: steps(),
    answers: ['link'],
    ends: byRow('11', 'opt-out'),
  },
  {
    name: 'row 12: a hard bounce',
    engages: {},
    steps: steps(),
    answers: ['hard bounce'],
    ends: byRow('12', 'hard-bounce'),
  },
  {
    name: 'row 12: mail that comes back for days',
    engages: { afterDays: [1, 2, 3] },
    steps: steps(),
    answers: ['soft bounce', 'soft bounce', 'soft bounce', 'soft bounce'],
    ends: byRow('12', 'soft-bounces'),
  },
  {
    name: 'row 13: silence, also while they are away',
    engages: {},
    steps: steps(),
    answers: ['away'],
    ends: byRow('13', 'no-reply', ['outreach', 'follow-up']),
  },
  {
    name: 'row 14: processing fails five times, engaged',
    engages: {},
    steps: steps('poison'),
    ends: byRow('14', 'processing-failed', []),
  },
  {
    name: 'approval: yes, then a refusal',
    engages: { approval: 'ask' },
    steps: steps(),
    answers: ['refusal'],
    ends: byRow('8', 'interest-negative'),
  },
  {
    name: 'approval: no, so a seller has it',
    engages: { approval: 'ask' },
    steps: steps(),
    approves: 'reject',
    ends: byRow('2', 'fit-high', []),
  },
];
