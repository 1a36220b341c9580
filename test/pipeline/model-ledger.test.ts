import { openSqlite } from '../../src/drivers/stores/sqlite';
import { createModelLedger, type ModelCaps } from '../../src/pipeline/model-ledger';
import { forgetPastUse } from '../../src/pipeline/person-use';
import type { ModelUse } from '../../src/ports/model-budget';

const start = Date.parse('2026-11-26T09:00:00Z');
const today = '2026-11-26';
const ann = 'ann@seller.example';
const ben = 'ben@seller.example';
const plenty: ModelCaps = { tokensPerLead: 1e9, tokensPerDay: 1e9, tokensPerPerson: 1e9, money: null };
const use = (input: number, output = 0): ModelUse => ({ input, output });

/** A ledger on the real store, with a clock that is moved by hand. */
function openLedger(caps: Partial<ModelCaps> = {}) {
  const store = openSqlite({ file: ':memory:' });
  let now = start;
  let serial = 0;
  let timesSpent = 0;
  const needs = {
    records: store.port,
    clock: { now: () => now, monotonic: () => now, sleep: async () => undefined },
    ids: { next: () => `id-${(serial += 1)}` },
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    caps: { ...plenty, ...caps },
    whenDaySpent: async () => void (timesSpent += 1),
  };
  return {
    ledger: createModelLedger(needs),
    another: (change: object) => createModelLedger({ ...needs, ...change }),
    store: store.port,
    pass: (ms: number) => void (now += ms),
    timesSpent: () => timesSpent,
    close: () => store.close(),
  };
}

test('what a request cost is booked on its lead and its day, in tokens and money', async () => {
  const { ledger, pass, close } = openLedger({ money: { perDay: 10, inputPrice: 0.25, outputPrice: 2 } });
  const held = await ledger.hold(use(9_000, 4_000), 'L-1');
  await held.settle(use(1_000, 500));
  await (await ledger.hold(use(9_000), 'L-2')).settle('nothing');
  pass(24 * 3_600_000);
  await (await ledger.hold(use(100), 'L-1')).settle(use(100));
  expect(await ledger.ofLead('L-1')).toEqual({ tokens: 1_600, microDollars: 1_275 });
  expect(await ledger.ofLead('L-2')).toEqual({ tokens: 0, microDollars: 0 });
  expect(await ledger.ofDay(today)).toEqual({ tokens: 1_500, microDollars: 1_250 });
  expect(await ledger.ofDay('2026-11-27')).toEqual({ tokens: 100, microDollars: 25 });
  await close();
});

test('a lost answer counts in full, and so does a request whose process is gone', async () => {
  const { ledger, pass, close } = openLedger();
  await (await ledger.hold(use(700, 300), 'L-1')).settle('unknown');
  const late = await ledger.hold(use(700, 300), 'L-1');
  expect(await ledger.ofLead('L-1')).toMatchObject({ tokens: 1_000 });
  pass(121_000);
  expect(await ledger.ofLead('L-1')).toMatchObject({ tokens: 2_000 });
  await (await ledger.hold(use(1), 'L-1')).settle(use(1));
  // It comes back after all: it was counted.
  await late.settle(use(5));
  expect(await ledger.ofLead('L-1')).toMatchObject({ tokens: 2_001 });
  await close();
});

test('a lead at its cap is turned away and the day is not; nobody is told', async () => {
  const { ledger, timesSpent, close } = openLedger({ tokensPerLead: 1_000 });
  await (await ledger.hold(use(5_000), 'L-1')).settle(use(1_000));
  await expect(ledger.hold(use(1), 'L-1')).rejects.toMatchObject({ code: 'budget-spent' });
  await (await ledger.hold(use(1), 'L-2')).settle(use(1));
  await (await ledger.hold(use(1), null)).settle(use(1));
  expect([timesSpent(), (await ledger.ofDay(today)).tokens]).toEqual([0, 1_002]);
  await close();
});

test('a person at the cap of the day is turned away, and nobody else; tomorrow they may ask again', async () => {
  const { ledger, another, timesSpent, pass, close } = openLedger({ tokensPerPerson: 1_000 });
  await (await ledger.hold(use(5_000), 'L-1', ann)).settle(use(1_000));
  await expect(ledger.hold(use(1), null, ann)).rejects.toMatchObject({ code: 'own-budget-spent' });
  // Another process knows it too.
  await expect(another({}).hold(use(1), 'L-2', ann)).rejects.toMatchObject({ code: 'own-budget-spent' });
  await (await ledger.hold(use(1), 'L-1', ben)).settle(use(1));
  await (await ledger.hold(use(1), 'L-1')).settle(use(1));
  const spent = [
    await ledger.ofPerson(ann, today),
    await ledger.ofPerson(ben, today),
    await ledger.ofDay(today),
  ];
  expect([timesSpent(), ...spent.map(({ tokens }) => tokens)]).toEqual([0, 1_000, 1, 1_002]);
  // What was turned away holds nothing of the lead or of the day.
  pass(121_000);
  expect((await ledger.ofLead('L-2')).tokens).toBe(0);
  pass(24 * 3_600_000);
  await (await ledger.hold(use(1), null, ann)).settle(use(1));
  await close();
});

test('what people asked names nobody, and is gone when its day is over', async () => {
  const { ledger, store, pass, close } = openLedger();
  for (const one of [ann, ben]) await (await ledger.hold(use(9), null, one)).settle(use(9));
  await forgetPastUse(store, today);
  const { documents } = await store.list('model-use-of-people', { limit: 9 });
  expect(documents).toHaveLength(2);
  expect(JSON.stringify(documents)).not.toMatch(/ann|ben|@/u);
  pass(24 * 3_600_000);
  await (await ledger.hold(use(5), null, ann)).settle(use(5));
  await forgetPastUse(store, '2026-11-27');
  expect((await store.list('model-use-of-people', { limit: 9 })).documents).toHaveLength(1);
  expect((await ledger.ofPerson(ann, today)).tokens).toBe(0);
  expect((await ledger.ofPerson(ann, '2026-11-27')).tokens).toBe(5);
  await close();
});

test.each<[string, Partial<ModelCaps>]>([
  ['tokens', { tokensPerDay: 1_000 }],
  ['money', { money: { perDay: 0.001, inputPrice: 1, outputPrice: 1 } }],
])('a day at its cap of %s turns everybody away until the next, and says so', async (_, caps) => {
  const { ledger, pass, timesSpent, close } = openLedger(caps);
  await (await ledger.hold(use(5_000), 'L-1')).settle(use(1_000));
  await expect(ledger.hold(use(1), 'L-2')).rejects.toMatchObject({ code: 'budget-spent' });
  await expect(ledger.hold(use(1), null)).rejects.toMatchObject({ code: 'budget-spent' });
  expect(timesSpent()).toBe(2);
  // What was set aside on the lead is given back.
  expect(await ledger.ofLead('L-2')).toEqual({ tokens: 0, microDollars: 0 });
  pass(24 * 3_600_000);
  await (await ledger.hold(use(1), 'L-2')).settle(use(1));
  await close();
});

test('a request waits for those that hold what is left', async () => {
  const { another, close } = openLedger({ tokensPerDay: 1_000 });
  const sleep = () => first.settle(use(10));
  const ledger = another({ clock: { now: () => start, monotonic: () => start, sleep } });
  const first = await ledger.hold(use(1_000), 'L-1');
  await expect(ledger.hold(use(1), 'L-2')).resolves.toBeDefined();
  await close();
});

test('nobody hears of a full day: the request is turned away by its name all the same', async () => {
  const { another, close } = openLedger({ tokensPerDay: 10 });
  const ledger = another({ whenDaySpent: () => Promise.reject(new Error('no channel')) });
  await (await ledger.hold(use(10), null)).settle(use(10));
  await expect(ledger.hold(use(1), null)).rejects.toMatchObject({ code: 'budget-spent' });
  await close();
});

test('while others hold what is left for long a request is put off', async () => {
  const { ledger, timesSpent, close } = openLedger({ tokensPerDay: 1_000 });
  const first = await ledger.hold(use(1_000), 'L-1');
  await expect(ledger.hold(use(1), 'L-2')).rejects.toMatchObject({ code: 'model-busy' });
  await first.settle(use(10));
  await (await ledger.hold(use(1), 'L-2')).settle(use(1));
  expect(timesSpent()).toBe(0);
  await close();
});

test('a settlement that the store does not take is no fault: the hold counts', async () => {
  const { ledger, another, store, pass, close } = openLedger();
  const broken = another({
    records: {
      ...store,
      get: store.get,
      create: store.create,
      replace: () => Promise.reject(new Error('full')),
    },
  });
  const held = await broken.hold(use(50), null);
  await expect(held.settle(use(1))).resolves.toBeUndefined();
  pass(121_000);
  expect((await ledger.ofDay(today)).tokens).toBe(50);
  await close();
});

/** Numbers that look drawn and are the same in every run. */
function drawing(seed: number) {
  let state = seed;
  return (most: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % most;
  };
}

test.each([1, 2, 3, 4, 5])(
  'in storm %i of requests, what they really cost passes no cap by more than one',
  async (seed) => {
    const caps = { tokensPerLead: 20_000, tokensPerDay: 60_000 };
    const { ledger, another, pass, close } = openLedger(caps);
    const ledgers = [ledger, another({}), another({})];
    const draw = drawing(seed);
    const cost = { day: 0, L0: 0, L1: 0, L2: 0, L3: 0, L4: 0 };
    let largest = 0;
    let turnedAway = 0;
    async function request(): Promise<void> {
      const lead = `L${draw(5)}` as keyof typeof cost;
      const most = use(200 + draw(4_000), 500);
      const held = await ledgers[draw(3)]?.hold(most, lead).catch(() => undefined);
      if (!held) return void (turnedAway += 1);
      const real = use(draw(most.input + 1), draw(most.output + 1));
      const tokens = real.input + real.output;
      // The maker bills also what we never hear of.
      const how = draw(10);
      const billed = how === 0 ? 0 : tokens;
      cost.day += billed;
      cost[lead] += billed;
      largest = Math.max(largest, billed);
      if (how === 0) await held.settle('nothing');
      else if (how === 1) await held.settle('unknown');
      else if (how > 2) await held.settle(real);
      // Otherwise the process died.
    }
    for (let round = 0; round < 40; round += 1) {
      await Promise.all(Array.from({ length: 12 }, request));
      pass(draw(150_000));
    }
    expect(cost.day).toBeLessThanOrEqual(caps.tokensPerDay + largest);
    for (const lead of ['L0', 'L1', 'L2', 'L3', 'L4'] as const)
      expect(cost[lead]).toBeLessThanOrEqual(caps.tokensPerLead + largest);
    expect(turnedAway).toBeGreaterThan(50);
    expect((await ledger.ofDay(today)).tokens).toBeGreaterThanOrEqual(cost.day);
    await close();
  },
);
