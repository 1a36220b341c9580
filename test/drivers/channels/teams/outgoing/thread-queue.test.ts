import type { ConnectorOutcome } from '../../../../../src/drivers/channels/teams/outgoing/connector';
import {
  openThreadQueue,
  type ThreadQueue,
} from '../../../../../src/drivers/channels/teams/outgoing/thread-queue';
import { openVirtualTime, type VirtualTime } from '../../virtual-time';

const done: ConnectorOutcome = { outcome: 'done', id: '1' };
const limited = (waitMs: number): ConnectorOutcome => ({ outcome: 'later', waitMs });

let time: VirtualTime;
let queue: ThreadQueue;
/** What was sent where, in order, and when it arrived at Teams. */
let sent: { readonly at: number; readonly conversation: string; readonly what: string }[];
beforeEach(() => {
  time = openVirtualTime();
  queue = openThreadQueue({ now: time.now, sleep: time.sleep });
  sent = [];
});

function put(
  conversation: string,
  what: string,
  { takesMs = 0, arrivesMs = 0, outcome = done } = {},
): Promise<ConnectorOutcome> {
  return queue.send(conversation, async () => {
    if (arrivesMs > 0) await time.sleep(arrivesMs);
    sent.push({ at: time.now(), conversation, what });
    if (takesMs > arrivesMs) await time.sleep(takesMs - arrivesMs);
    return outcome;
  });
}
const whats = () => sent.map((one) => one.what);
const counted = (n: number) => Array.from({ length: n }, (_, at) => String(at));

test('seven go at once, the eighth after a second, the ninth after two, in the order of asking; the others are told when', async () => {
  const told = Promise.all(counted(14).map((what) => put('a', what)));
  await time.pass(1_999);
  expect(whats()).toEqual(counted(8));
  expect(sent.map((one) => one.at)).toEqual([0, 0, 0, 0, 0, 0, 0, 1_000]);
  await time.pass(4_000);
  expect(whats().slice(0, 9)).toEqual(counted(9));
  expect(sent[8]?.at).toBe(2_000);
  const waits = (await told).flatMap((one) => (one.outcome === 'later' ? [one.waitMs] : []));
  expect(waits.length).toBe(14 - sent.length);
  expect(new Set(waits).size).toBe(waits.length);
});

/** Teams' own words: so many in so many milliseconds. */
const limits = [
  [7, 1_000],
  [8, 2_000],
  [60, 30_000],
] as const;

test.each([0, 300, 700])(
  'in no span of time does Teams see too many, with answers that take up to %d ms',
  async (ms) => {
    const done: string[] = [];
    const keepAsking = async (what: string) => {
      for (let n = 0; ; n += 1) {
        const takesMs = ms === 0 ? 0 : (Number(what) * 7919) % ms;
        const outcome = await put('a', what, { takesMs, arrivesMs: (takesMs * (n % 3)) / 3 });
        if (outcome.outcome !== 'later') break;
        await time.sleep(outcome.waitMs);
      }
      done.push(what);
    };
    const all = Promise.all(counted(150).map(keepAsking));
    await time.pass(240_000);
    await all;
    expect(done.length).toBe(150);
    for (const [most, withinMs] of limits) {
      const tooClose = sent.filter((from, n) => {
        const to = sent[n + most];
        return to && to.at - from.at < withinMs;
      });
      expect({ most, tooClose }).toEqual({ most, tooClose: [] });
    }
  },
);

test('no more than 1,800 an hour', async () => {
  for (let n = 0; n < 2_000; n += 1) {
    void put('a', String(n));
    await time.pass(1_000);
  }
  const first = sent.filter((one) => one.at < 3_600_000);
  expect(first.length).toBe(1_800);
});

test('never two at once in one conversation', async () => {
  let acting = 0;
  let most = 0;
  const act = async () => {
    acting += 1;
    most = Math.max(most, acting);
    await time.sleep(50);
    acting -= 1;
    return done;
  };
  const all = Promise.all(counted(5).map(() => queue.send('a', act)));
  await time.pass(1_000);
  expect((await all).every((one) => one.outcome === 'done')).toBe(true);
  expect(most).toBe(1);
});

test('a 429 shuts that conversation until its time has passed, and no other', async () => {
  expect(await put('a', 'first', { outcome: limited(30_000) })).toEqual(limited(30_000));
  expect(await put('a', 'second')).toEqual(limited(30_000));
  expect(await put('b', 'other')).toEqual(done);
  await time.pass(29_000);
  const early = put('a', 'third');
  await time.pass(999);
  expect(whats()).toEqual(['first', 'other']);
  await time.pass(1);
  expect(await early).toEqual(done);
});

test('one that hangs holds nobody longer than patience, and keeps its place', async () => {
  const first = put('a', 'first', { takesMs: 5_000, outcome: { outcome: 'unknown' } });
  const second = put('a', 'second');
  const other = put('b', 'other');
  await time.pass(2_000);
  expect(await other).toEqual(done);
  expect(await second).toMatchObject({ outcome: 'later' });
  await time.pass(1_500);
  const third = put('a', 'third');
  await time.pass(1_500);
  expect(await first).toEqual({ outcome: 'unknown' });
  expect(await third).toEqual(done);
  expect(whats()).toEqual(['first', 'other', 'third']);
});

test('a rejection is the asker’s own and the next goes on', async () => {
  const failing = queue.send('a', () => Promise.reject(new Error('broken')));
  const next = put('a', 'second');
  await expect(failing).rejects.toThrow('broken');
  expect(await next).toEqual(done);
});

test('who asks again and again does not put off the others without end', async () => {
  await put('a', 'first', { outcome: limited(60_000) });
  for (let n = 0; n < 2_000; n += 1) await put('a', 'again');
  expect(await put('a', 'last')).toEqual(limited(360_000));
  await time.pass(60_000);
  expect(await put('a', 'now')).toEqual(done);
});

test('ten thousand conversations wait for each other not at all', async () => {
  const all = await Promise.all(Array.from({ length: 10_050 }, (_, n) => put(`c${n}`, 'hello')));
  expect(all.filter((one) => one.outcome !== 'done')).toEqual([]);
  expect(new Set(sent.map((one) => one.at))).toEqual(new Set([0]));
});
