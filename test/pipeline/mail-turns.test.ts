import { createMailTurns } from '../../src/pipeline/mail-turns';
import type { Mailbox, OutgoingMail, SendOutcome } from '../../src/ports/mailbox';
import { openWorld, type World } from './world';

let world: World;
/** Handed over and not yet answered. */
let open: { readonly mail: OutgoingMail; answer(outcome: SendOutcome): void }[];
let leads: string[];
afterEach(() => world.close());

/** A mailbox that answers when told to, and so many leads whose seller has pressed Send. */
async function start(count: number): Promise<void> {
  open = [];
  const mailbox: Mailbox = {
    name: 'slow',
    send: (mail) => new Promise((answer) => void open.push({ mail, answer })),
    wasSent: async () => 'not-found',
    receive: async (cursor) => ({ mails: [], cursor: cursor ?? '0' }),
    arrival: (signal) => new Promise((resolve) => signal.addEventListener('abort', () => resolve())),
  };
  world = await openWorld({ ports: { mailbox } });
  leads = [];
  for (let at = 0; at < count; at += 1) {
    leads.push(await world.lead(`L-${at}`, { email: `mia${at}@nord.example` }));
  }
  for (const lead of leads)
    await world.presses('sue@seller.example', 'draft', { lead, do: 'send', subject: 'Menus', body: 'Hello' });
}

async function marked(status: string): Promise<number> {
  const found = await Promise.all(leads.map((lead) => world.record.open(lead)));
  const effects = found.flatMap((one) => one?.document.effects ?? []);
  return effects.filter((one) => one.kind === 'mail' && one.status === status).length;
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 20_000; !(await isSo()); await new Promise((go) => setImmediate(go)))
    if (Date.now() > end) throw new Error('it never came to that');
}

test('of forty mails few are under way at a time, and other leads do not wait for a slow mail server', async () => {
  await start(40);
  const stop = new AbortController();
  const running = world.worker.run(stop.signal);
  await until(() => open.length === 3);
  const { leadId } = await world.intake.receive(
    { source: 'test', sourceId: 'new', fields: { ...(await fieldsOf(leads[0])), email: 'new@nord.example' } },
    'intake',
  );
  await until(() => world.posted.some((one) => one.leadId === leadId));
  expect([open.length, await marked('sending')]).toEqual([3, 3]);
  const left = new Set<string>();
  while (left.size < 40) {
    await until(async () => open.length > 0);
    expect(await marked('sending')).toBeLessThanOrEqual(3);
    const first = open.shift();
    if (!first) continue;
    expect(left.has(first.mail.messageId)).toBe(false);
    left.add(first.mail.messageId);
    first.answer({ outcome: 'sent' });
    // Those for which there was no room come back when their time has come.
    if (left.size > 20) world.pass(1_000);
    world.worker.wake();
  }
  await until(async () => (await marked('done')) === 40);
  stop.abort();
  await running;
});

test('who stops begins no further mail and lets the leads go that waited', async () => {
  await start(8);
  const stop = new AbortController();
  const running = world.worker.run(stop.signal);
  await until(() => open.length === 3);
  stop.abort();
  for (const one of open) one.answer({ outcome: 'sent' });
  await running;
  expect([open.length, await marked('done'), await marked('pending')]).toEqual([3, 3, 5]);
  const found = await Promise.all(leads.map((lead) => world.record.open(lead)));
  expect(found.map((one) => one?.document.lease)).toEqual(leads.map(() => null));
});

test('a turn is taken once more when sending failed, and who finds no room hears when to come back', async () => {
  let now = 0;
  const clock = { now: () => now, monotonic: () => now, sleep: () => new Promise<void>(() => undefined) };
  const turns = createMailTurns(clock);
  const noWait = () => undefined;
  const failing = turns.take(async () => {
    now += 6_000;
    throw new Error('no answer');
  }, noWait);
  await expect(failing).rejects.toThrow('no answer');
  const asked = Array.from({ length: 28 }, () =>
    turns.take(() => new Promise<void>(() => undefined), noWait),
  );
  expect(await asked[27]).toEqual({ waitMs: 48_000 });
  turns.close();
  expect(await asked[3]).toBe('closed');
  expect(await turns.take(async () => 1, noWait)).toBe('closed');
});

async function fieldsOf(lead: string | undefined) {
  const found = await world.record.open(lead ?? '');
  if (!found) throw new Error('gone');
  return found.document.lead.fields;
}
