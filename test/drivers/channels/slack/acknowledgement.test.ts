import type { Records } from '../../../../src/ports/records';
import { ada, openSlackWorld, type SlackWorld } from './slack-world';

let world: SlackWorld;
afterEach(() => world.close());
const hanging = new Promise<never>(() => undefined);

/** The same records, of which these calls are kept waiting as told. */
function held(records: Records, holdsUp: () => Promise<unknown> | undefined): Records {
  return {
    ...records,
    create: async (document) => {
      if (document.partition.startsWith('slack-arrivals/')) await holdsUp();
      return records.create(document);
    },
  };
}

test('p99 of acknowledgements is within 200 ms while the model is slow and other work runs in the store', async () => {
  const { openBuiltinAnalyst } = await import('../../../../src/drivers/models/builtin/analyst');
  const analyst = openBuiltinAnalyst().port;
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  const slow = {
    ...analyst,
    judgeCriteria: (input: never) => pause(400).then(() => analyst.judgeCriteria(input)),
  };
  world = await openSlackWorld({ ports: { model: slow as never } });
  await world.lead('L-0');
  const [card] = world.cards(ada);
  if (!card) throw new Error('no card');

  const stop = new AbortController();
  const running = world.worker.run(stop.signal);
  const arriving = (async () => {
    for (let at = 1; !stop.signal.aborted; at += 1) {
      const fields = { lastName: `Lead ${at}`, email: `l${at}@nord.example` };
      await world.intake.receive({ source: 'test', sourceId: `B-${at}`, fields }, 'intake');
      world.worker.wake();
      await pause(5);
    }
  })();
  const times: number[] = [];
  for (let at = 0; at < 150; at += 1) {
    const answered = await world.at.press(ada, card, 'Why?');
    expect(answered.status).toBe(200);
    times.push(answered.ms);
    await pause(4);
  }
  stop.abort();
  await arriving;
  await running;
  times.sort((one, other) => one - other);
  expect(times[Math.floor(times.length * 0.99)]).toBeLessThan(200);
});

test('with the store hanging a click is not acknowledged: whoever clicked hears so within 2.5 s, and nothing happens later', async () => {
  let isHanging = false;
  world = await openSlackWorld({
    records: (records) => held(records, () => (isHanging ? hanging : undefined)),
  });
  await world.lead('L-1');
  const [card] = world.cards(ada);
  if (!card) throw new Error('no card');
  isHanging = true;
  const answered = await world.at.press(ada, card, 'Why?');
  expect(answered.status).toBe(503);
  expect(answered.ms).toBeLessThan(2_500);
  await world.rest();
  expect(world.whispers(ada)).toEqual([expect.stringContaining('cannot keep this right now')]);

  const command = await world.at.command(ada, '/why', 'Café Nord');
  expect(command.ms).toBeLessThan(2_500);
  expect(command.status).toBe(200);
  expect(command.body).toContain('cannot keep this right now');

  const said = await world.at.say(ada, 'why Café Nord');
  expect(said.status).toBe(503);
  isHanging = false;
  await world.at.again();
  await world.rest();
  expect(world.dm(ada).filter((message) => message.thread !== null)).toHaveLength(1);
});

test('a window that cannot be kept says so, keeps what was typed, and can be sent again', async () => {
  let isHanging = false;
  world = await openSlackWorld({
    records: (records) => held(records, () => (isHanging ? hanging : undefined)),
  });
  await world.lead('L-1');
  const [card] = world.cards(ada);
  if (!card) throw new Error('no card');
  await world.at.press(ada, card, 'Draft e-mail');
  await world.rest();
  world.at.fill(ada, { Subject: 'Menus' });
  isHanging = true;
  const answered = await world.at.submit(ada);
  expect(answered.ms).toBeLessThan(2_500);
  expect(Object.values(world.at.window(ada)?.errors ?? {})).toEqual([
    expect.stringContaining('cannot keep this right now'),
  ]);
  isHanging = false;
  await world.at.submit(ada);
  await world.rest();
  expect((await world.mail()).map((mail) => mail.subject)).toEqual(['Menus']);
});

test('an act that takes longer than Slack waits is shown in a window held open for it', async () => {
  let delayMs = 0;
  world = await openSlackWorld();
  await world.lead('L-1');
  const [card] = world.cards(ada);
  if (!card) throw new Error('no card');
  const { crm } = world.outside;
  const account = crm.account.bind(crm);
  Object.assign(crm, {
    account: async (id: string) => {
      await new Promise((resolve) => setTimeout(resolve, delayMs));
      return account(id);
    },
  });
  delayMs = 2_200;
  const pressed = await world.at.press(ada, card, 'Full research');
  expect(pressed.ms).toBeLessThan(1_000);
  await new Promise((resolve) => setTimeout(resolve, 1_800));
  expect(world.at.window(ada)).toMatchObject({ title: 'Baton' });
  await world.rest();
  expect(world.at.window(ada)).toMatchObject({ title: 'Full research' });
});

test('what a window was promised is finished by another process when its own is gone', async () => {
  world = await openSlackWorld();
  await world.lead('L-1');
  const [card] = world.cards(ada);
  if (!card) throw new Error('no card');
  await world.at.press(ada, card, 'Draft e-mail');
  await world.rest();
  const { record } = world;
  const act = record.act.bind(record);
  let isStuck = true;
  Object.assign(record, { act: (...args: Parameters<typeof act>) => (isStuck ? hanging : act(...args)) });
  const answered = await world.at.submit(ada);
  expect(answered.ms).toBeLessThan(2_900);
  expect(world.at.window(ada)).toMatchObject({ title: 'Baton' });
  expect(await world.mail()).toEqual([]);
  // The first process never comes back to it.
  isStuck = false;
  world.pass(60_000);
  const beside = await world.beside();
  await beside.channel.start();
  await new Promise((resolve) => setTimeout(resolve, 300));
  await beside.channel.settled();
  await world.settle();
  expect(await world.mail()).toHaveLength(1);
});
