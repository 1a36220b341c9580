import type { Arrival } from '../../../../../src/drivers/channels/slack/incoming/arrival';
import { leftAfterMs, keptMs, openArrivals } from '../../../../../src/drivers/channels/arrivals';
import { passGate } from '../../../../../src/drivers/channels/slack/incoming/gate';
import { openSqlite } from '../../../../../src/drivers/stores/sqlite';
import type { LeadStore } from '../../../../../src/ports/lead-store';

let store: LeadStore;
let close: () => Promise<void>;
let now: number;
beforeEach(() => {
  now = Date.parse('2026-11-22T09:00:00Z');
  ({ port: store, close } = openSqlite({ file: ':memory:' }));
});
afterEach(() => close());
const openOn = (records: LeadStore) =>
  openArrivals<Arrival>(records, () => now, {
    channel: 'slack',
    needsPromise: ({ act }) => act.kind === 'submit',
  });
const open = () => openOn(store);
const arrival = (key: string): Arrival => ({
  key,
  from: { teamId: 'T1', enterpriseId: null, userId: 'U1' },
  act: { kind: 'home' },
});

test('the same key is taken once, by any process, also after a restart and at the same moment', async () => {
  const [one, other] = [open(), open()];
  const outcomes = await Promise.all([one, other, one, other].map((each) => each.take(arrival('Ev1'))));
  expect(outcomes.filter((outcome) => outcome === 'taken')).toHaveLength(1);
  await one.settle('Ev1');
  now += 10 * 60_000;
  expect(await open().take(arrival('Ev1'))).toBe('known');
  expect(await open().take(arrival('Ev2'))).toBe('taken');
});

test('what nobody came to answer is left over, once, for one process, and given up at last', async () => {
  await open().take(arrival('Ev1'));
  expect(await open().leftOver()).toEqual([]);
  now += leftAfterMs;
  const both = await Promise.all([open().leftOver(), open().leftOver()]);
  expect(both.flat()).toEqual([{ arrival: arrival('Ev1'), begun: 1 }]);
  expect(await open().leftOver()).toEqual([]);
  now += leftAfterMs;
  expect(await open().leftOver()).toEqual([{ arrival: arrival('Ev1'), begun: 2 }]);
  now += leftAfterMs;
  expect(await open().leftOver()).toEqual([]);
  expect(await open().take(arrival('Ev1'))).toBe('known');
});

test('what is answered is not left over, and what people wrote is not kept', async () => {
  const written: Arrival = {
    ...arrival('Ev1'),
    act: { kind: 'text', text: 'a secret', channel: 'D1', thread: '1.2', isDirect: true, isShared: false },
  };
  await open().take(written);
  await open().settle('Ev1');
  now += leftAfterMs;
  expect(await open().leftOver()).toEqual([]);
  const kept = await Promise.all(
    Array.from({ length: 8 }, (_, at) => store.list(`slack-arrivals/${at}`, { limit: 10 })),
  );
  expect(JSON.stringify(kept)).toContain('Ev1');
  expect(JSON.stringify(kept)).not.toContain('a secret');
});

test('what nobody delivers again is forgotten, and nothing before', async () => {
  await open().take(arrival('Ev1'));
  await open().settle('Ev1');
  now += keptMs;
  await open().sweep();
  expect(await open().take(arrival('Ev1'))).toBe('known');
  now += 1;
  await open().sweep();
  expect(await open().take(arrival('Ev1'))).toBe('taken');
});

describe('the gate', () => {
  const body = {
    type: 'event_callback',
    event_id: 'Ev9',
    team_id: 'T1',
    event: { type: 'app_home_opened', tab: 'home', user: 'U1' },
  };

  test('what cannot be kept in time is not taken, and does not take effect later', async () => {
    let goOn: () => void = () => undefined;
    const slow: LeadStore = {
      ...store,
      create: async (document) => {
        await new Promise<void>((resolve) => (goOn = resolve));
        return store.create(document);
      },
    };
    const arrivals = openOn(slow);
    expect((await passGate(body, arrivals)).kind).toBe('unsaved');
    goOn();
    await new Promise((resolve) => setTimeout(resolve, 20));
    now += leftAfterMs;
    expect(await open().leftOver()).toEqual([]);
    expect(await open().take(arrival('Ev9'))).toBe('taken');
  });

  test('a store that fails keeps nothing', async () => {
    const broken = { ...store, create: () => Promise.reject(new Error('disk')) };
    expect((await passGate(body, openOn(broken))).kind).toBe('unsaved');
  });

  test('the same envelope is known, and what nobody does is other', async () => {
    expect((await passGate(body, open())).kind).toBe('taken');
    expect((await passGate(body, open())).kind).toBe('known');
    for (const other of [null, 7, 'x', {}, [], { type: 'event_callback' }, { type: 'block_actions' }])
      expect((await passGate(other, open())).kind).toBe('other');
  });
});

test('a window is taken up after its process is gone only when Slack was told that it is being done', async () => {
  const window = (key: string): Arrival => ({
    ...arrival(key),
    act: {
      kind: 'submit',
      trigger: key,
      view: { id: 'V1', hash: '', metadata: '', isHome: false },
      inputs: { values: {}, blocks: {} },
    },
  });
  await open().take(window('t-1'));
  await open().take(window('t-2'));
  await open().promise('t-2');
  now += leftAfterMs;
  expect((await open().leftOver()).map((one) => one.arrival.key)).toEqual(['t-2']);
  now += leftAfterMs;
  expect((await open().leftOver()).map((one) => one.arrival.key)).toEqual(['t-2']);
});
