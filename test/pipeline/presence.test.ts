import { openSqlite } from '../../src/drivers/stores/sqlite';
import { createPresence, lapseMs, renewEveryMs } from '../../src/pipeline/presence';

const seat = { host: 'elsewhere', pid: 1 };
const day = 86_400_000;
let now = 0;
let skew = 0;
let sqlite: ReturnType<typeof openSqlite>;
/** An observer whose wall clock is wrong by `skew`; its monotonic one counts from another moment. */
const observer = (wrongBy = () => 0) =>
  createPresence(sqlite.port, {
    now: () => now + wrongBy(),
    monotonic: () => now - 7,
    sleep: () => Promise.resolve(),
  });

beforeEach(() => {
  now = Date.parse('2026-11-22T09:00:00Z');
  skew = 0;
  sqlite = openSqlite({ file: ':memory:' });
});
afterEach(() => sqlite.close());

test.each([-day, 0, day])(
  'a worker whose clock is wrong by %s ms lives while it renews, and no longer',
  async (by) => {
    const worker = observer(() => by);
    const other = observer();
    for (let round = 0; round < 5; round += 1) {
      await worker.renew('w', seat);
      expect(await other.live()).toEqual(['w']);
      now += renewEveryMs;
      expect(await other.isLive('w')).toBe(true);
    }
    now += lapseMs;
    expect(await other.isLive('w')).toBe(false);
    expect(await other.live()).toEqual([]);
  },
);

test('a standstill of a day over a clock that is put right by a day is seen as one', async () => {
  const worker = observer(() => skew);
  const other = observer();
  skew = day;
  await worker.renew('w', seat);
  expect(await other.live()).toEqual(['w']);
  skew = 0;
  now += day;
  expect(await other.isLive('w')).toBe(false);
});

test('an answer is judged by when it was asked for, so a standstill in between is held against nobody', async () => {
  const worker = observer();
  const port = { ...sqlite.port };
  const other = createPresence(port, {
    now: () => now,
    monotonic: () => now,
    sleep: () => Promise.resolve(),
  });
  await worker.renew('w', seat);
  expect(await other.live()).toEqual(['w']);
  port.list = async (partition, request) => {
    const page = await sqlite.port.list(partition, request);
    now += 10 * lapseMs;
    return page as never;
  };
  expect(await other.live()).toEqual(['w']);
});

test('a worker that was taken for dead while it renewed is seated again', async () => {
  const port = { ...sqlite.port };
  const worker = createPresence(port, {
    now: () => now,
    monotonic: () => now,
    sleep: () => Promise.resolve(),
  });
  const other = observer();
  await worker.renew('w', seat);
  await other.live();
  now += lapseMs + 1;
  port.replace = async (document, etag) => {
    expect(await other.live()).toEqual([]);
    port.replace = sqlite.port.replace;
    return sqlite.port.replace(document, etag);
  };
  await worker.renew('w', seat);
  expect(await other.live()).toEqual(['w']);
});

test('whoever looks for the first time knows nobody as dead, and may see that one is silent', async () => {
  await observer().renew('w', seat);
  expect(await observer().isSilent()).toBe(false);
  now += lapseMs + 1;
  const other = observer();
  expect(await other.live()).toEqual(['w']);
  expect(await other.isSilent()).toBe(true);
  now += lapseMs + 1;
  expect(await other.live()).toEqual([]);
  expect(await other.isSilent()).toBe(false);
});

test('a seat whose process is known to be dead is cleared away at once, and no other', async () => {
  await observer().renew('dead', { host: 'here', pid: 7 });
  await observer().renew('w', seat);
  const other = observer();
  await other.bury((one) => one.host === 'here' && one.pid === 7);
  expect(await other.live()).toEqual(['w']);
});
