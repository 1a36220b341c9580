import type { Activity } from '../../src/domain/account';
import { interactionsOf } from '../../src/domain/interactions';

const now = Date.parse('2026-11-25T12:00:00Z');
const act = (id: string, change: Partial<Activity> = {}): Activity => ({
  id,
  leadId: 'L-1',
  kind: 'call',
  byLead: true,
  at: '2026-11-24T10:00:00.000Z',
  subject: 'Prices',
  ...change,
});
const mails = [
  {
    messageId: '<m1>',
    at: '2026-11-23T08:00:00Z',
    by: 'agent',
    to: 'mia@nord.example',
    subject: 'Your enquiry',
    body: 'Hello',
    purpose: 'outreach' as const,
    after: null,
    outcome: 'sent' as const,
  },
] as unknown as Parameters<typeof interactionsOf>[0]['mails'];
const replies = [
  {
    id: '<r1>',
    at: '2026-11-23T09:00:00Z',
    kind: 'person' as const,
    from: null,
    subject: 'Re: Your enquiry',
    excerpt: 'Thank you',
    answers: null,
    backOn: null,
  },
];
const idsOf = (activities: readonly Activity[]) =>
  interactionsOf({ mails, replies }, activities, now).map((one) => one.id);

test('mails, answers and acts of the CRM stand in the order of their time; what is to come is left out', () => {
  expect(
    idsOf([
      act('T-2'),
      act('T-1', { at: '2026-11-20T10:00:00Z' }),
      act('T-3', { at: '2026-12-01T10:00:00Z' }),
    ]),
  ).toEqual(['T-1', '<m1>', '<r1>', 'T-2']);
});

test('a mail that the CRM has tracked as well is told once, another mail of that day is told', () => {
  const tracked = act('T-4', {
    kind: 'e-mail',
    byLead: false,
    at: '2026-11-23T08:04:00Z',
    subject: 'Your enquiry CRM:0001',
  });
  const answer = act('T-5', { kind: 'reply', at: '2026-11-23T09:10:00Z', subject: 'AW: Your enquiry' });
  const other = act('T-6', { kind: 'reply', at: '2026-11-23T15:00:00Z', subject: 'Your enquiry' });
  expect(idsOf([tracked, answer, other])).toEqual(['<m1>', '<r1>', 'T-6']);
});

test('a receipt has the words of the note, and says who called', () => {
  const [, , note] = interactionsOf(
    { mails, replies },
    [act('T-7', { text: 'Two kitchens,\n no budget yet.' })],
    now,
  );
  expect(note?.receipt).toEqual({
    text: 'call, by the lead: Prices',
    source: 'crm',
    record: 'activity T-7',
    date: '2026-11-24T10:00:00.000Z',
    quote: 'Two kitchens, no budget yet.',
  });
});
