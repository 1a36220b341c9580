import { createPresence, lapseMs, renewEveryMs } from '../../src/pipeline/presence';
import { createWakeList } from '../../src/pipeline/wake-list';
import { openSqlite } from '../../src/drivers/stores/sqlite';
import type { Outside } from '../../src/pipeline/outside';
import type { Clock } from '../../src/ports/clock';
import { goodLead, openWorld, type World } from './world';

let world: World;
afterEach(() => world.close());
const receive = (id: string) =>
  world.intake.receive({ source: 'test', sourceId: id, fields: goodLead }, 'intake');
const turn = () => new Promise((resolve) => setImmediate(resolve));

/** A world whose sources answer when they are told to; tells when they were asked. */
async function withSlowSite(ports: Partial<Outside> = {}) {
  let answer = () => {};
  let asked = false;
  const answered = new Promise<void>((resolve) => (answer = resolve));
  const empty = { documents: [], problems: [] };
  world = await openWorld({
    ports: {
      ...ports,
      sources: {
        async read() {
          asked = true;
          await answered;
          return empty;
        },
        page: async () => empty,
        check: async () => ({ state: 'per-lead', sentence: '' }),
      },
    },
  });
  return { answer, isAsked: () => asked };
}

test('who is told to stop ends the step at hand, keeps what came of it, lets the lead go and leaves its seat', async () => {
  const { answer, isAsked } = await withSlowSite();
  const { leadId } = await receive('L-1');
  const stop = new AbortController();
  const running = world.worker.run(stop.signal);
  while (!isAsked()) await turn();
  stop.abort();
  answer();
  await running;
  const stopped = (await world.record.open(leadId))?.document;
  expect(stopped?.lease).toBeNull();
  expect(stopped?.attempts).toBeNull();
  expect(stopped?.lead.todo[0]).toBe('read-replies');
  expect(await world.presence.live()).toEqual([]);
  const other = await world.another();
  await other.worker.once([]);
  expect((await world.record.open(leadId))?.document.lead.phase).toBe('handed-over');
  expect(world.posted).toHaveLength(1);
});

test('a step that does not end in time keeps nobody: another goes on at once, long before a dead one would be noticed', async () => {
  let now = Date.parse('2026-11-22T09:00:00Z');
  let graces = 0;
  const clock: Clock = {
    now: () => now,
    monotonic: () => now,
    // Only the time of grace goes by; every other wait ends when it is no longer wanted.
    sleep: async (milliseconds, signal) => {
      if (milliseconds === 6_000) {
        graces += 1;
        now += milliseconds;
      } else if (!signal?.aborted)
        await new Promise<void>((resolve) => signal?.addEventListener('abort', () => resolve()));
    },
  };
  const { answer, isAsked } = await withSlowSite({ clock });
  const { leadId } = await receive('L-1');
  const stop = new AbortController();
  const running = world.worker.run(stop.signal);
  while (!isAsked()) await turn();
  stop.abort();
  await running;
  expect(graces).toBe(1);
  expect(await world.presence.live()).toEqual([]);
  answer();
  const other = await world.another();
  await other.worker.once([]);
  expect((await world.record.open(leadId))?.document.lead.phase).toBe('handed-over');
  expect(world.posted).toHaveLength(1);
});

test('a lead that this process knows of is worked on without asking every partition', async () => {
  let looks = 0;
  const { port, close } = openSqlite({ file: ':memory:' });
  const store = { ...port, due: (...args: Parameters<typeof port.due>) => ((looks += 1), port.due(...args)) };
  world = await openWorld({ ports: { store } });
  const stop = new AbortController();
  const running = world.worker.run(stop.signal);
  while (looks < 4) await turn();
  for (let at = 1; at <= 5; at += 1) {
    await receive(`L-${at}`);
    while (world.posted.length < at) await turn();
  }
  expect(looks).toBe(4);
  stop.abort();
  await running;
  await close();
});

describe('a look at the others', () => {
  const seat = { host: 'elsewhere', pid: 1 };
  const { port } = openSqlite({ file: ':memory:' });
  let now = 1_000_000;
  const presence = () =>
    createPresence(port, { now: () => now, monotonic: () => now, sleep: () => Promise.resolve() });

  test('tells when the first can lapse, and then that it did, once', async () => {
    world = await openWorld();
    const other = presence();
    expect((await other.look()).nextLapseMs).toBe(Infinity);
    await presence().renew('w', seat);
    expect(await other.look()).toEqual({ isSomebodyGone: false, nextLapseMs: lapseMs });
    now += renewEveryMs;
    const { nextLapseMs } = await other.look();
    expect(nextLapseMs).toBe(lapseMs - renewEveryMs);
    now += nextLapseMs;
    expect((await other.look()).isSomebodyGone).toBe(false);
    now += 1;
    expect((await other.look()).isSomebodyGone).toBe(true);
    expect((await other.look()).isSomebodyGone).toBe(false);
  });

  test('tells of one that has left, and is noticed within 30 seconds of a renewal at the latest', async () => {
    world = await openWorld();
    const worker = presence();
    const other = presence();
    await worker.renew('v', seat);
    await other.look();
    await worker.leave('v');
    expect((await other.look()).isSomebodyGone).toBe(true);
    expect(renewEveryMs + lapseMs).toBeLessThan(30_000);
  });
});

test('the list of known leads holds what is due, forgets what is far, and is full at some time', async () => {
  world = await openWorld();
  let now = 0;
  const list = createWakeList({ now: () => now, monotonic: () => now, sleep: () => Promise.resolve() });
  list.letGo('soon', 5_000);
  list.letGo('far', 3_600_000);
  list.letGo('never', undefined);
  expect(list.nextMs()).toBe(5_000);
  expect(list.add('now')).toBe(true);
  expect(list.due()).toEqual(['now']);
  now = 5_000;
  expect(list.due()).toEqual(['soon']);
  expect(list.nextMs()).toBe(Infinity);
  let added = 0;
  while (list.add(`L-${added}`)) added += 1;
  expect(added).toBe(256);
  expect(list.add('L-0')).toBe(true);
});
