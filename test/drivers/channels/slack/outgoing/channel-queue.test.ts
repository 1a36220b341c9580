import {
  openChannelQueue,
  type ChannelQueue,
} from '../../../../../src/drivers/channels/slack/outgoing/channel-queue';
import type { Called } from '../../../../../src/drivers/channels/slack/outgoing/web-api';
import { openVirtualTime, type VirtualTime } from '../../virtual-time';

const ok: Called = { outcome: 'ok', answer: {} };

let time: VirtualTime;
let queue: ChannelQueue;
/** What was sent where and when, in order. */
let sent: { readonly at: number; readonly conversation: string; readonly what: string }[];
beforeEach(() => {
  time = openVirtualTime();
  queue = openChannelQueue({ now: time.now, sleep: time.sleep });
  sent = [];
});

function put(
  conversation: string,
  what: string,
  answer: () => Promise<Called> = async () => ok,
): Promise<Called> {
  return queue.send(conversation, () => {
    sent.push({ at: time.now(), conversation, what });
    return answer();
  });
}
const takes = (milliseconds: number, called: Called) => async () => {
  await time.sleep(milliseconds);
  return called;
};

test('four go at once, then one a second, in the order of asking; the others are told when', async () => {
  const told = Promise.all(Array.from({ length: 9 }, (_, n) => put('a', String(n))));
  await time.pass(10_000);
  expect(sent.map((one) => one.what)).toEqual(['0', '1', '2', '3', '4', '5']);
  expect(sent.map((one) => one.at)).toEqual([0, 0, 0, 0, 1_000, 2_000]);
  const waits = (await told).flatMap((one) => (one.outcome === 'later' ? [one.waitMs] : []));
  expect(waits).toEqual([3_000, 4_000, 5_000]);
});

test('who comes back when told to gets a turn', async () => {
  const done: string[] = [];
  const keepAsking = async (what: string) => {
    for (;;) {
      const called = await put('a', what);
      if (called.outcome !== 'later') break;
      await time.sleep(called.waitMs);
    }
    done.push(what);
  };
  const all = Promise.all(Array.from({ length: 20 }, (_, n) => keepAsking(String(n))));
  await time.pass(17_000);
  await all;
  expect(done).toEqual(Array.from({ length: 20 }, (_, n) => String(n)));
  expect(sent).toHaveLength(20);
});

test('in no span of time is more sent than a burst and one a second', async () => {
  for (let n = 0; n < 60; n += 1) {
    void put('a', String(n));
    await time.pass((n * 7919) % 613);
  }
  await time.pass(5_000);
  expect(sent.length).toBeGreaterThan(15);
  const crowded = sent.filter((from, n) =>
    sent.slice(n).some((to, more) => more + 1 > 4 + (to.at - from.at) / 1_000 + 1e-9),
  );
  expect(crowded).toEqual([]);
});

test('never two at once in one conversation', async () => {
  let acting = 0;
  let most = 0;
  const act = async () => {
    acting += 1;
    most = Math.max(most, acting);
    await time.sleep(50);
    acting -= 1;
    return ok;
  };
  const all = Promise.all(Array.from({ length: 4 }, (_, n) => put('a', String(n), act)));
  await time.pass(1_000);
  await all;
  expect({ most, count: sent.length }).toEqual({ most: 1, count: 4 });
});

test('a 429 shuts that conversation until its time has passed, and no other', async () => {
  const limited: Called = { outcome: 'later', waitMs: 30_000 };
  expect(await put('a', 'first', async () => limited)).toEqual(limited);
  expect(await put('a', 'second')).toEqual({ outcome: 'later', waitMs: 30_000 });
  expect(await put('b', 'other')).toEqual(ok);
  await time.pass(29_000);
  const early = put('a', 'third');
  await time.pass(999);
  expect(sent.map((one) => one.what)).toEqual(['first', 'other']);
  await time.pass(1);
  expect(await early).toEqual(ok);
  expect(sent.at(-1)).toEqual({ at: 30_000, conversation: 'a', what: 'third' });
});

test('those behind a 429 are sent away with its time', async () => {
  const limited: Called = { outcome: 'later', waitMs: 20_000 };
  const all = Promise.all([put('a', 'first', takes(500, limited)), put('a', 'second'), put('a', 'third')]);
  await time.pass(600);
  expect(await all).toEqual([limited, limited, { outcome: 'later', waitMs: 21_000 }]);
  expect(sent.map((one) => one.what)).toEqual(['first']);
});

test('one that hangs holds nobody longer than patience, and goes on to hold its place', async () => {
  const first = put('a', 'first', takes(8_000, { outcome: 'unknown' }));
  const second = put('a', 'second');
  await time.pass(2_000);
  expect(await second).toEqual({ outcome: 'later', waitMs: 1_000 });
  const other = put('b', 'other');
  const third = put('a', 'third');
  await time.pass(5_999);
  expect(await other).toEqual(ok);
  expect(await third).toMatchObject({ outcome: 'later' });
  const fourth = put('a', 'fourth');
  await time.pass(1);
  expect(await first).toEqual({ outcome: 'unknown' });
  expect(await fourth).toEqual(ok);
  expect(sent.map((one) => one.what)).toEqual(['first', 'other', 'fourth']);
});

test('who left without a turn took none', async () => {
  const all = [put('a', 'first', takes(2_500, ok)), ...['x', 'y', 'z'].map((what) => put('a', what))];
  await time.pass(2_500);
  expect((await Promise.all(all)).map((one) => one.outcome)).toEqual(['ok', 'later', 'later', 'later']);
  const next = Promise.all(['1', '2', '3', '4'].map((what) => put('a', what)));
  await time.pass(5_000);
  await next;
  expect(sent.map((one) => one.at)).toEqual([0, 2_500, 2_500, 2_500, 2_500]);
});

test('who asks again and again does not put off the others without end', async () => {
  await put('a', 'first', async () => ({ outcome: 'later', waitMs: 60_000 }));
  for (let n = 0; n < 2_000; n += 1) await put('a', 'again');
  expect(await put('a', 'last')).toEqual({ outcome: 'later', waitMs: 360_000 });
  await time.pass(60_000);
  expect(await put('a', 'now')).toEqual(ok);
});

test('a rejection is the asker’s own and the next goes on', async () => {
  const failing = put('a', 'first', () => Promise.reject(new Error('broken')));
  const next = put('a', 'second');
  await expect(failing).rejects.toThrow('broken');
  expect(await next).toEqual(ok);
});

test('ten thousand conversations wait for each other not at all', async () => {
  const all = await Promise.all(Array.from({ length: 10_050 }, (_, n) => put(`c${n}`, 'hello')));
  expect(all.filter((one) => one.outcome !== 'ok')).toEqual([]);
  expect(new Set(sent.map((one) => one.at))).toEqual(new Set([0]));
});
