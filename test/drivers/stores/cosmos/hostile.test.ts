import { openCosmos, type CosmosStore } from '../../../../src/drivers/stores/cosmos/cosmos';
import { freshPartition, stored } from '../../../contracts/open-store';
import { doubleKey, openCosmosDouble, type CosmosDouble } from '../../../fixtures/cosmos/cosmos-double';
import { openHostileProxy, type HostileProxy, type Mischief } from '../../../fixtures/cosmos/hostile-proxy';

let double: CosmosDouble;
let proxy: HostileProxy;
/** Through the hostile server, as Baton would be. */
let cosmos: CosmosStore;
/** Straight to the double: another replica, and the truth. */
let other: CosmosStore;
let partition: string;

beforeAll(async () => {
  double = await openCosmosDouble();
  proxy = await openHostileProxy(double.endpoint);
  const open = (endpoint: string) =>
    openCosmos({ endpoint, credential: { key: doubleKey }, database: 'baton' });
  cosmos = await open(proxy.endpoint);
  other = await open(double.endpoint);
});
afterAll(async () => {
  await cosmos.close();
  await other.close();
  await proxy.close();
  await double.close();
});
beforeEach(() => {
  partition = freshPartition();
  proxy.plan();
  proxy.afterApplied(undefined);
  proxy.seen();
});

const status = (code: number, headers?: Record<string, string>): Mischief => ({
  kind: 'answer',
  status: code,
  ...(headers && { headers }),
});
const garbage: Mischief = { kind: 'answer', status: 200, body: '<html>Sign in to the hotel' };

async function timed<T>(work: () => Promise<T>): Promise<{ answer: T | { code: string }; ms: number }> {
  const began = performance.now();
  const answer = await work().catch((thrown: unknown) => ({
    code: String((thrown as { code: unknown }).code),
  }));
  return { answer, ms: performance.now() - began };
}
const make = async (body: unknown) => stored(await other.port.create<unknown>({ partition, id: 'a', body }));
const truth = async () => (await other.port.get({ partition, id: 'a' }))?.body;

/** What leaves a write unsettled without its having been made. */
const lost: readonly (readonly [string, Mischief])[] = [
  ['503', status(503)],
  ['408', status(408)],
  ['500', status(500)],
  ['410', status(410)],
  ['a reset', { kind: 'reset' }],
  ['garbage', garbage],
  ['an empty answer', { kind: 'answer', status: 503, body: '' }],
  ['a hang', { kind: 'hang' }],
];
/** What keeps back the answer to a write that was made. */
const made: readonly (readonly [string, Mischief])[] = [
  ['reset after it was made', { kind: 'reset-after' }],
  ['time-out after it was made', { kind: 'hang-after' }],
  ['503 after it was made', { kind: 'answer-after', status: 503 }],
  ['408 after it was made', { kind: 'answer-after', status: 408 }],
  ['garbage after it was made', { kind: 'answer-after', status: 200, body: '{"half":' }],
];

describe('answers that say what happened', () => {
  test('409 to a create and 412, 404 to a replace or remove are conflicts, asked once', async () => {
    const document = { partition, id: 'a', body: 1 };
    const before = await make(0);
    proxy.plan(status(409), status(412), status(412), status(404), status(404));
    expect(await cosmos.port.create(document)).toBe('conflict');
    for (let n = 0; n < 2; n += 1) {
      expect(await cosmos.port.replace(document, before.etag)).toBe('conflict');
      expect(await cosmos.port.remove(document, before.etag)).toBe('conflict');
    }
    expect(proxy.seen()).toEqual(['POST', 'PUT', 'DELETE', 'PUT', 'DELETE']);
    expect(await truth()).toBe(0);
  });

  test('429 is asked again after the delay of the server, not sooner, and the write is made once', async () => {
    const busy = status(429, { 'x-ms-retry-after-ms': '300' });
    proxy.plan(busy, busy);
    const { answer, ms } = await timed(() => cosmos.port.create({ partition, id: 'a', body: 1 }));
    expect(stored(answer as never)).toMatchObject({ body: 1 });
    expect(ms).toBeGreaterThanOrEqual(595);
    expect(ms).toBeLessThan(3_000);
    expect(proxy.seen()).toEqual(['POST', 'POST', 'POST']);
  });

  test('429 beyond the deadline is store-busy at once; nothing waits for what cannot be had', async () => {
    proxy.plan(status(429, { 'x-ms-retry-after-ms': '60000' }));
    const { answer, ms } = await timed(() => cosmos.port.get({ partition, id: 'a' }));
    expect(answer).toEqual({ code: 'store-busy' });
    expect(ms).toBeLessThan(1_000);
  });

  test.each([
    [401, undefined, 'store-broken'],
    [403, undefined, 'store-broken'],
    [403, '1014', 'store-full'],
    [400, undefined, 'store-broken'],
    [413, undefined, 'store-broken'],
    [404, '1003', 'store-broken'],
  ])('%i with substatus %s is %s, asked once', async (code, substatus, fault) => {
    await make(0);
    proxy.plan(status(code, substatus === undefined ? {} : { 'x-ms-substatus': substatus }));
    expect((await timed(() => cosmos.port.create({ partition, id: 'b', body: 1 }))).answer).toEqual({
      code: fault,
    });
    expect(proxy.seen()).toEqual(['POST']);
  });

  test('a replica that is behind our session (404, 1002) is asked again, and never taken for no document', async () => {
    await make('here');
    proxy.plan(status(404, { 'x-ms-substatus': '1002' }));
    expect((await cosmos.port.get({ partition, id: 'a' }))?.body).toBe('here');
    expect(proxy.seen()).toEqual(['GET', 'GET']);
  });
});

describe('answers that are lost', () => {
  test.each(lost)('a read is repeated after %s, and asks for no plan beside a query', async (_, mischief) => {
    await make('here');
    proxy.plan(mischief);
    expect((await cosmos.port.get({ partition, id: 'a' }))?.body).toBe('here');
    proxy.plan(mischief);
    expect((await cosmos.port.list(partition, { limit: 5 })).documents).toEqual([]);
    expect(proxy.seen()).toEqual(['GET', 'GET', 'QUERY', 'QUERY']);
  });

  test.each(lost)('a create after %s is looked up, then sent again', async (_, mischief) => {
    proxy.plan(mischief);
    expect(stored(await cosmos.port.create({ partition, id: 'a', body: 1 })).body).toBe(1);
    expect(proxy.seen()).toEqual(['POST', 'GET', 'POST']);
    expect(await truth()).toBe(1);
  });

  test.each(lost)(
    'a replace after %s is looked up, then sent again under the same etag',
    async (_, mischief) => {
      const before = await make(0);
      proxy.plan(mischief);
      expect(stored(await cosmos.port.replace({ ...before, body: 1 }, before.etag)).body).toBe(1);
      expect(proxy.seen()).toEqual(['PUT', 'GET', 'PUT']);
    },
  );

  test.each(made)('a create and a replace: %s, found by its mark and not sent again', async (_, mischief) => {
    proxy.plan(mischief);
    const first = stored(await cosmos.port.create({ partition, id: 'a', body: 0 }));
    proxy.plan(mischief);
    const second = stored(await cosmos.port.replace({ ...first, body: 1 }, first.etag));
    expect(proxy.seen()).toEqual(['POST', 'GET', 'PUT', 'GET']);
    expect(await other.port.get(second)).toEqual(second);
  });

  test.each(made)('a removal: %s, is a fault and not a guess', async (_, mischief) => {
    const before = await make(0);
    proxy.plan(mischief);
    expect((await timed(() => cosmos.port.remove(before, before.etag))).answer).toEqual({
      code: 'store-timeout',
    });
    expect(await truth()).toBeUndefined();
    expect(proxy.seen()).toEqual(['DELETE', 'GET']);
  });

  test('a write that another has built upon since is a fault, never sent again', async () => {
    const before = await make(0);
    proxy.plan({ kind: 'reset-after' });
    proxy.afterApplied(async () => {
      const now = stored(await other.port.get<number>({ partition, id: 'a' }));
      stored(await other.port.replace({ ...now, body: now.body + 10 }, now.etag));
    });
    const { answer } = await timed(() => cosmos.port.replace({ ...before, body: 1 }, before.etag));
    expect(answer).toEqual({ code: 'store-timeout' });
    expect(await truth()).toBe(11);
    expect(proxy.seen()).toEqual(['PUT', 'GET']);
  });

  test('a write and its looking up both lost, one after the other, is still made once', async () => {
    const before = await make(0);
    proxy.plan({ kind: 'reset-after' }, { kind: 'reset' }, status(503), status(429));
    const after = stored(await cosmos.port.replace({ ...before, body: 1 }, before.etag));
    expect(await other.port.get(after)).toEqual(after);
    expect(proxy.seen()).toEqual(['PUT', 'GET', 'GET', 'GET', 'GET']);
  });

  test('of twenty counters that twenty lost answers each befall, none is a step too far', async () => {
    const start = await make(0);
    let now = start;
    for (let n = 0; n < 20; n += 1) {
      const mischief = [...lost, ...made].filter(([, one]) => !one.kind.startsWith('hang'))[n % 11]?.[1];
      if (mischief) proxy.plan(mischief);
      now = stored(await cosmos.port.replace({ ...now, body: n + 1 }, now.etag));
    }
    expect(await truth()).toBe(20);
  });

  test('nothing but hanging is store-timeout within the deadline of five seconds', async () => {
    proxy.plan(...Array.from({ length: 20 }, (): Mischief => ({ kind: 'hang' })));
    const { answer, ms } = await timed(() => cosmos.port.create({ partition, id: 'a', body: 1 }));
    expect(answer).toEqual({ code: 'store-timeout' });
    expect(ms).toBeLessThan(5_200);
  }, 15_000);
});

test('no fault quotes what was written', async () => {
  proxy.plan(...Array.from({ length: 400 }, () => status(503)));
  const said = await cosmos.port
    .create({ partition, id: 'a', body: 'canary-of-a-person' })
    .catch((thrown: unknown) => `${String(thrown)} ${(thrown as { sentence: string }).sentence}`);
  expect(said).toMatch(/did not answer in time/);
  expect(said).not.toMatch(/canary/);
}, 15_000);
