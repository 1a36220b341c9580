import { Fault } from '../../src/domain/fault';
import { openScriptedModel } from '../../src/simulation/scripted-model';
import { unsubscribe } from '../../src/pipeline/unsubscribe';
import { bantRules } from '../pipeline/engaged-world';
import type { EngagedPage } from './engaged-page';

const [ada, owen] = ['ada@seller.example', 'owen@seller.example'];
export const sue = 'sue@seller.example';
export const [researchOnly, engage] = ['research-only', 'research-and-engage'] as const;

/** A way through the decision table, as people meet it on the page. */
export interface DecisionCase {
  readonly mode: typeof researchOnly | typeof engage;
  readonly row: string;
  readonly reason: string;
  readonly playbook?: Readonly<Record<string, unknown>>;
  readonly fields?: object;
  /** What the CRM knows of the lead's company, when it is not the good one. */
  readonly account?: typeof account;
  readonly ports?: object;
  /** What happens between the first e-mail, which is waited for when there is any, and the decision. */
  readonly happens?: (page: EngagedPage, id: string) => Promise<void>;
  /** Who sees the card, and what it says; of rows that stay with the agent what the last letter says. */
  readonly seen: readonly [address: string, words: RegExp] | { readonly letters: readonly RegExp[] };
}

const stranger = { jobTitle: 'Waiter', companyName: 'Nobody', email: 'x@unknown.example' };
const account = {
  id: 'A-2',
  name: 'Elsewhere',
  website: null,
  industry: 'Tobacco',
  location: 'Paris, France',
  annualRevenue: null,
  employees: 5,
  custom: {},
};
const misfit = {
  account,
  fields: { jobTitle: 'Waiter', companyName: 'Elsewhere', email: 'x@elsewhere.example' },
};
const halfFit = {
  account: { ...account, industry: 'Restaurants', location: 'Hamburg, Germany' },
  fields: { jobTitle: 'Waiter', companyName: 'Elsewhere', email: 'x@elsewhere.example' },
};
const failing = {
  ...openScriptedModel(),
  judgeCriteria: () => Promise.reject(new Fault('timeout', { sentence: 'It hangs.', todo: '' })),
};
const hours = async ({ world }: EngagedPage, count: number) => {
  for (let hour = 0; hour < count; hour += 1) {
    world.pass(3_600_000);
    await world.settled();
  }
};
const says =
  (...words: readonly string[]) =>
  async (page: EngagedPage) => {
    for (const one of words) await page.answers(one);
  };
const faq = {
  source: 'file' as const,
  record: 'answers/faq.md',
  title: 'FAQ',
  text: 'What does it cost?\n\nA first kitchen begins at 2,900 EUR a month. Courses are included.',
  date: null,
  organisations: [],
  readAt: '2026-11-22T09:00:00.000Z',
};
const answering = {
  sources: {
    read: async () => ({ documents: [faq], problems: [] }),
    page: async () => ({ documents: [], problems: [] }),
    check: async () => ({ state: 'reads' as const, sentence: '' }),
  },
};
const bant = { bant: bantRules };

const pressesLink = async ({ world }: EngagedPage, id: string) => {
  const { record, addressBook, outside } = world;
  await unsubscribe(id, { record, addressBook, wake: () => undefined, now: outside.clock.now });
  await world.settled();
};

const inBothModes: readonly Omit<DecisionCase, 'mode'>[] = [
  {
    row: '1',
    reason: 'email-missing',
    fields: { email: '' },
    seen: [owen, /handed back to you\. It has no e-mail address/],
  },
  {
    row: '1',
    reason: 'email-invalid',
    fields: { email: 'mia at nord' },
    seen: [owen, /handed back to you\. Its e-mail address is not valid/],
  },
  {
    row: '14',
    reason: 'processing-failed',
    ports: { model: failing },
    happens: (page) => hours(page, 6),
    seen: [owen, /could not be processed.*failed five times: It hangs/],
  },
];

/** Every row of the table, in each mode in which it can come. */
export const decisionCases: readonly DecisionCase[] = [
  ...[researchOnly, engage].flatMap((mode) => inBothModes.map((one): DecisionCase => ({ mode, ...one }))),
  {
    mode: researchOnly,
    row: '2',
    reason: 'fit-high',
    seen: [ada, /handed over to you\. It fits the ideal customer profile well.*High, 100 of 100/],
  },
  {
    mode: researchOnly,
    row: '2',
    reason: 'fit-medium',
    ...halfFit,
    seen: [ada, /handed over to you\. It fits the ideal customer profile in part.*Medium, 50 of 100/],
  },
  {
    mode: researchOnly,
    row: '3',
    reason: 'insufficient-data',
    fields: stranger,
    seen: [sue, /disqualified\. Too little is known.*What was missing industries, employees, roles/],
  },
  {
    mode: researchOnly,
    row: '3',
    reason: 'low-fit',
    ...misfit,
    seen: [sue, /disqualified\. It does not fit.*Industries: not met\. “Tobacco”/],
  },
  {
    mode: engage,
    row: '4',
    reason: 'insufficient-data',
    fields: stranger,
    seen: [sue, /disqualified\. Too little is known.*What was missing industries, employees, roles/],
  },
  {
    mode: engage,
    row: '4',
    reason: 'low-fit',
    ...misfit,
    seen: [sue, /disqualified\. It does not fit.*Industries: not met\. “Tobacco”/],
  },
  { mode: engage, row: '0', reason: 'nothing-sent', seen: { letters: [/Hello Mia/] } },
  {
    mode: engage,
    row: '13',
    reason: 'reply-awaited',
    happens: (page) => hours(page, 24),
    seen: { letters: [/Hello Mia/] },
  },
  {
    mode: engage,
    row: '13',
    reason: 'silence',
    happens: (page) => hours(page, 4 * 24),
    seen: { letters: [/Hello Mia/, /Hello Mia/] },
  },
  {
    mode: engage,
    row: '13',
    reason: 'no-reply',
    happens: (page) => hours(page, 33 * 24),
    seen: [sue, /disqualified\. It did not answer.*Follow-up: sent, 7 Dec 2026/],
  },
  {
    mode: engage,
    row: '8',
    reason: 'interest-negative',
    happens: says('We are not interested.'),
    seen: [sue, /disqualified\. It is not interested.*it refuses\. “We are not interested\.”/],
  },
  {
    mode: engage,
    row: '10',
    reason: 'blocked-by-questions',
    happens: says('Do you also deliver the food?'),
    seen: [ada, /handed over to you.*Open questions “Do you also deliver the food\?”.*sent no reply/],
  },
  {
    mode: engage,
    row: '5',
    reason: 'interest-positive',
    happens: says('That sounds interesting.'),
    seen: [ada, /handed over to you\. It is interested\..*Medium interest\. “sounds interesting”/],
  },
  {
    mode: engage,
    row: '6',
    reason: 'interest-positive-bant-gaps',
    playbook: { ...bant, engagement: { bantGaps: 'hand-over' } },
    happens: says('That sounds interesting.'),
    seen: [ada, /handed over to you.*still open.*BANT gaps: Need, timeline, budget, authority/],
  },
  {
    mode: engage,
    row: '6',
    reason: 'bant-gap',
    playbook: { ...bant, engagement: { bantGaps: 'ask' } },
    happens: async (page) => {
      await page.answers('That sounds interesting.');
      await hours(page, 24);
    },
    seen: { letters: [/Hello Mia/, /sounds interesting/, /How do you plan your menus today\?/] },
  },
  {
    mode: engage,
    row: '6',
    reason: 'bant-low',
    playbook: { ...bant, engagement: { bantGaps: 'disqualify' } },
    happens: says('That sounds interesting.'),
    // The rating is the sum of its four parts, and BANT is none of them (spec section 11).
    seen: [sue, /disqualified\. It is interested, but.*● Hot.*BANT low/],
  },
  {
    mode: engage,
    row: '7',
    reason: 'bant-pass',
    playbook: bant,
    happens: says('The answers: I decide, by spring.'),
    seen: [ada, /handed over to you.*Timeline: met\. “by spring”.*Authority: met\. “I decide”/],
  },
  {
    mode: engage,
    row: '9a',
    reason: 'questions-covered',
    playbook: {
      research: { sources: [{ kind: 'files', name: 'answers', path: 'answers', purposes: ['answers'] }] },
    },
    ports: answering,
    happens: async (page) => {
      await page.answers('What does it cost?');
      await hours(page, 24);
    },
    seen: { letters: [/Hello Mia/, /What does it cost/, /A first kitchen begins at 2,900 EUR a month\./] },
  },
  {
    mode: engage,
    row: '9',
    reason: 'interest-undetected',
    happens: says('Thursday at ten.'),
    seen: [ada, /a person should read what it wants.*Reply, 23 Nov 2026, 09:00: “Thursday at ten\.”/],
  },
  {
    mode: engage,
    row: '11',
    reason: 'opt-out',
    happens: says('Please take me off your list.'),
    seen: [
      sue,
      /disqualified\. It wants no more mail.*● Cold.*“Please take me off your list\.”.*No interest: it wants no more mail/,
    ],
  },
  {
    mode: engage,
    row: '12',
    reason: 'hard-bounce',
    happens: (page) => page.bounces(),
    seen: [owen, /handed back to you\. Mail to its address comes back/],
  },
  {
    mode: engage,
    row: '12',
    reason: 'soft-bounces',
    happens: async (page, id) => {
      const [mail] = await page.world.mailbox.list();
      const deliveryStatus = {
        action: 'delayed' as const,
        status: '4.4.1',
        recipient: mail?.to ?? '',
        messageId: mail?.messageId ?? '',
      };
      for (let day = 0; (await page.world.leadOf(id)).phase === 'in-progress' && day < 9; day += 1) {
        await page.world.comes({
          from: { name: '', address: 'mailer-daemon@nord.example' },
          references: [mail?.messageId ?? ''],
          headers: { 'return-path': '<>', 'content-type': 'multipart/report; report-type=delivery-status' },
          deliveryStatus,
        });
        await hours(page, 24);
      }
    },
    seen: [owen, /handed back to you/],
  },
];

/** Other ways into the same rows. */
export const furtherCases: readonly DecisionCase[] = [
  {
    mode: engage,
    row: '11',
    reason: 'opt-out',
    happens: pressesLink,
    seen: [sue, /disqualified\. It wants no more mail.*● Cold.*It used the unsubscribe link/],
  },
  {
    mode: engage,
    row: '11',
    reason: 'opt-out',
    happens: says('Please delete my data.'),
    seen: [sue, /disqualified.*● Cold.*It wants its data erased.*“Please delete my data\.”/],
  },
  {
    mode: engage,
    // Whoever owns it is shown the opt-out; the handover stays.
    row: '5',
    reason: 'interest-positive',
    happens: says('That sounds interesting.', 'Where did you get my address from?'),
    seen: [ada, /a mail came in.*● Cold.*It wants no more mail.*“Where did you get my address from\?”/],
  },
  {
    mode: engage,
    row: '5',
    reason: 'interest-positive',
    playbook: bant,
    happens: says('That sounds interesting. The answers: I decide, by spring.'),
    seen: [ada, /handed over to you\. It is interested.*● Hot.*BANT medium: 2 met/],
  },
  {
    // Silence after an opt-out is not written into, and a disqualified lead that answers is decided again.
    mode: engage,
    row: '5',
    reason: 'interest-positive',
    happens: says('We are not interested.', 'That sounds interesting.'),
    seen: [ada, /handed over to you\. It is interested.*● Hot/],
  },
];
