import type { Lead } from '../domain/lead';
import { engagedScenarios } from './engaged-scenarios';
import type { Scenario } from './scenario';
import { administrator, firstFields, sellers, supervisors } from './workload';

const supervisor = supervisors[0] ?? '';
const byRow = (row: string, reason: string) => (lead: Lead) =>
  lead.decision?.row === row && lead.decision.reason === reason;
const handedOverTo = (owner: string) => (lead: Lead) => lead.phase === 'handed-over' && lead.owner === owner;
const act = (verb: string, data: Readonly<Record<string, string>> = {}, by = supervisor) => ({
  by,
  verb,
  data,
});
const good = { row: firstFields('good') };
/** Somebody else, whom a second lead is about. */
const another = {
  lead: 'L-2',
  row: { ...firstFields('good'), firstName: 'Otto', lastName: 'Kern', email: 'otto@nord.example' },
};
const lowFit = { row: firstFields('low fit') };
/** Nobody knows the company; the role and the country speak for it. */
const mediumFit = {
  ...firstFields('insufficient'),
  jobTitle: 'Director of Purchasing',
  country: 'Germany',
};
const letter = { subject: 'Hello', body: 'Could we talk?' };

/** Every row of the decision table, and everything that people do with a lead. */
export const scenarios: readonly Scenario[] = [
  {
    name: 'row 1: no e-mail address',
    steps: [{ row: firstFields('missing address') }],
    ends: byRow('1', 'email-missing'),
  },
  {
    name: 'row 1: an address that cannot be',
    steps: [{ row: firstFields('malformed address') }],
    ends: byRow('1', 'email-invalid'),
  },
  {
    name: 'row 1: a domain without mail',
    steps: [{ row: firstFields('dead domain') }],
    ends: byRow('1', 'email-invalid'),
  },
  { name: 'row 2: high fit', steps: [good], ends: byRow('2', 'fit-high') },
  {
    name: 'row 2: medium fit',
    steps: [{ row: mediumFit }],
    ends: byRow('2', 'fit-medium'),
  },
  { name: 'row 3: low fit', steps: [lowFit], ends: byRow('3', 'low-fit') },
  {
    name: 'row 3: insufficient data',
    steps: [{ row: firstFields('insufficient') }],
    ends: byRow('3', 'insufficient-data'),
  },
  {
    name: 'row 14: processing fails five times',
    steps: [{ row: firstFields('poison') }],
    ends: byRow('14', 'processing-failed'),
  },
  {
    name: 'not selected, then selected',
    steps: [
      { row: firstFields('not selected') },
      { row: { ...firstFields('not selected'), status: 'Open' } },
    ],
    ends: byRow('2', 'fit-high'),
  },
  {
    name: 're-run: the source corrects the address',
    steps: [{ row: firstFields('dead domain') }, { row: { email: 'mia@nord.example' } }],
    ends: byRow('2', 'fit-high'),
  },
  {
    name: 'a person corrects the address',
    steps: [{ row: firstFields('dead domain') }, act('email', { address: 'mia@nord.example' })],
    ends: byRow('2', 'fit-high'),
  },
  {
    name: 'a person marks the address',
    steps: [good, act('email', { as: 'personal' })],
    ends: (lead) => lead.phase === 'handed-over' && lead.email?.type === 'personal',
  },
  {
    name: 'reassigned by the rule',
    steps: [lowFit, act('reassign', { confirmed: 'yes' })],
    ends: (lead) => lead.phase === 'handed-over' && sellers.includes(lead.owner ?? ''),
  },
  {
    name: 'reassigned by name',
    steps: [good, act('reassign', { to: sellers[2] ?? '', confirmed: 'yes' })],
    ends: handedOverTo(sellers[2] ?? ''),
  },
  {
    name: 'restored, and decided anew',
    steps: [good, act('disqualify', { reason: 'A competitor' }), act('restore')],
    ends: byRow('2', 'fit-high'),
  },
  {
    name: 'disqualified by a person',
    steps: [good, act('disqualify', { reason: 'A competitor' })],
    ends: (lead) => lead.phase === 'disqualified',
  },
  {
    name: 'connected to another account',
    steps: [good, act('connect', { kind: 'account', record: 'A-2' })],
    ends: (lead) => lead.connection?.accountId === 'A-2' && lead.connection.by === 'person',
  },
  {
    name: 'a draft is saved',
    steps: [good, act('draft', { do: 'save', ...letter })],
    ends: (lead) => lead.draft?.subject === letter.subject,
  },
  {
    name: 'an e-mail is sent',
    steps: [good, act('draft', { do: 'send', ...letter })],
    ends: ({ mails }) => mails.length === 1 && ['sent', 'unknown'].includes(mails[0]?.outcome ?? ''),
  },
  {
    name: 'erased after a mail was sent',
    steps: [good, act('draft', { do: 'send', ...letter }), act('erase', { confirmed: 'yes' })],
    ends: (lead) => lead.phase === 'erased' && JSON.stringify(lead.fields).includes('Mia') === false,
  },
  {
    name: 'erased while another lead is connected with its contact',
    steps: [
      good,
      another,
      { lead: 'L-2', ...act('connect', { kind: 'contact', record: 'C-1' }) },
      act('erase', { confirmed: 'yes' }),
    ],
    ends: (lead) => lead.phase === 'erased',
  },
  {
    name: 'erased while the agent is paused',
    steps: [
      lowFit,
      act('agent-control', { do: 'pause' }, administrator),
      act('erase', { confirmed: 'yes' }),
      act('agent-control', { do: 'start' }, administrator),
    ],
    ends: (lead) => lead.phase === 'erased',
  },
  {
    name: 'the agent is paused, a lead comes, the agent is started',
    steps: [
      act('agent-control', { do: 'pause' }, administrator),
      good,
      act('agent-control', { do: 'start' }, administrator),
    ],
    ends: byRow('2', 'fit-high'),
  },
  ...engagedScenarios,
];
