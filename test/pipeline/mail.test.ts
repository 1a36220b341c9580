import type { Mailbox, OutgoingMail, SendOutcome } from '../../src/ports/mailbox';
import { openWorld, type World } from './world';

const ada = 'ada@seller.example';
const minute = 60_000;
const later: SendOutcome = { outcome: 'later', reason: 'the mail server cannot be reached' };

let world: World;
let sent: OutgoingMail[];
let lookedUp: number;
afterEach(() => world.close());

/** A world whose mailbox gives these outcomes one after the other, and the last one from then on. */
async function open(outcomes: readonly SendOutcome[]): Promise<string> {
  sent = [];
  lookedUp = 0;
  const mailbox: Mailbox = {
    name: 'told',
    send: async (mail) => {
      sent.push(mail);
      return outcomes[Math.min(sent.length, outcomes.length) - 1] ?? later;
    },
    wasSent: async () => {
      lookedUp += 1;
      return 'not-found';
    },
    receive: async (cursor) => ({ mails: [], cursor: cursor ?? '0' }),
    arrival: (signal) => new Promise((resolve) => signal.addEventListener('abort', () => resolve())),
  };
  world = await openWorld({ ports: { mailbox } });
  const lead = await world.lead('L-1');
  await world.presses(ada, 'draft', { lead, do: 'send', subject: 'Menus', body: 'Hello' });
  await world.settle();
  return lead;
}

async function outcomeOf(lead: string) {
  const found = await world.record.open(lead);
  return found?.document.lead.mails.at(-1)?.outcome;
}

test('a mail that certainly did not leave is sent again later, the same one, and is not looked up', async () => {
  const lead = await open([later, later, { outcome: 'sent' }]);
  expect([sent.length, await outcomeOf(lead)]).toEqual([1, 'sending']);
  await world.settle();
  expect(sent).toHaveLength(1);
  for (const [wait, times] of [
    [minute, 2],
    [2 * minute, 3],
  ] as const) {
    world.pass(wait);
    await world.settle();
    expect(sent).toHaveLength(times);
  }
  expect(await outcomeOf(lead)).toBe('sent');
  expect(new Set(sent.map((one) => one.messageId)).size).toBe(1);
  expect(lookedUp).toBe(0);
  world.pass(60 * minute);
  await world.settle();
  expect(sent).toHaveLength(3);
});

test('a mail that never can leave is refused in the end', async () => {
  const lead = await open([later]);
  for (let tries = 1; tries < 79; tries += 1) {
    world.pass(60 * minute);
    await world.settle();
  }
  expect([sent.length, await outcomeOf(lead)]).toEqual([79, 'sending']);
  for (let more = 0; more < 3; more += 1) {
    world.pass(60 * minute);
    await world.settle();
  }
  expect([sent.length, await outcomeOf(lead)]).toEqual([80, 'refused']);
});
