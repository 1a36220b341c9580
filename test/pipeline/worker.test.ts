import { Fault } from '../../src/domain/fault';
import type { LeadFields } from '../../src/domain/lead-fields';
import { openBuiltinAnalyst } from '../../src/drivers/models/builtin/analyst';
import type { PostOutcome } from '../../src/ports/channel';
import { createLeadWork } from '../../src/pipeline/lead-work';
import { openWorld, goodLead, type World, type WorldOptions } from './world';

let world: World;
afterEach(() => world.close());
const start = async (options?: WorldOptions) => (world = await openWorld(options));
const receive = (id: string, fields: Partial<LeadFields> = {}) =>
  world.intake.receive({ source: 'test', sourceId: id, fields: { ...goodLead, ...fields } }, 'intake');

function scripted(outcomes: PostOutcome[], found: (string | undefined)[] = []) {
  const calls: string[] = [];
  return {
    calls,
    channel: {
      name: 'scripted',
      post: async () => {
        calls.push('post');
        const next = outcomes.shift();
        if (!next) throw new Error('connection reset');
        return next;
      },
      update: async (receipt: string): Promise<PostOutcome> => {
        calls.push('update');
        return { outcome: 'posted', receipt };
      },
      find: async () => {
        calls.push('find');
        return found.shift();
      },
    },
  };
}

test('two workers on one store: each lead is worked on once', async () => {
  await start();
  const ids = await Promise.all(
    Array.from({ length: 40 }, (_, at) => receive(`L-${at}`).then((one) => one.leadId)),
  );
  const other = await world.another();
  const worked: string[] = [];
  await Promise.all([
    world.worker.once([], (id) => worked.push(id)),
    other.worker.once([...ids].reverse().slice(0, 20), (id) => worked.push(id)),
  ]);
  expect(world.posted).toHaveLength(40);
  expect(new Set(world.posted.map((one) => one.leadId)).size).toBe(40);
});

test('a lead held by a live worker is left alone, and free once that worker is gone', async () => {
  await start();
  const { leadId } = await receive('L-1');
  const open = await world.record.open(leadId);
  if (!open) throw new Error('gone');
  await world.record.save(open, { ...open.document, lease: 'other' });
  const { playbooks, assignment, agent, addressBook, sendSlots } = world;
  const needs = { ...world.outside, playbooks, assignment, agent, addressBook, sendSlots };
  const seat = {
    term: () => 1,
    held: () => true,
    renew: async () => undefined,
    isLive: world.presence.isLive,
    stopping: () => false,
    letGo: () => undefined,
  };
  const work = createLeadWork('me', world.record, needs, seat);
  expect(await work.work(leadId, ['other'])).toBe('held');
  expect(await work.work(leadId, [])).toBe('worked');
});

test('after a take-over the channel is asked whether the card stands already', async () => {
  const { channel, calls } = scripted(
    [
      { outcome: 'later', waitMs: 5_000 },
      { outcome: 'posted', receipt: 'again' },
    ],
    ['standing'],
  );
  await start({ ports: { channels: [channel] } });
  const { leadId } = await receive('L-1');
  await world.worker.once([leadId]);
  const open = await world.record.open(leadId);
  if (!open) throw new Error('gone');
  await world.record.save(open, { ...open.document, lease: 'dead' });
  world.pass(5_000);
  await world.worker.once([leadId]);
  expect(calls).toEqual(['post', 'find', 'update']);
  const effects = (await world.record.open(leadId))?.document.effects;
  expect(effects?.find((one) => one.kind === 'announce')).toMatchObject({
    status: 'done',
    receipt: 'standing',
  });
});

test.each<[string, PostOutcome[], number]>([
  ['an unknown outcome', [{ outcome: 'unknown' }], 60_000],
  ['an error', [], 60_000],
  ['a request to wait', [{ outcome: 'later', waitMs: 5_000 }], 5_000],
])('%s is tried again later, never at once', async (_, outcomes, wait) => {
  const { channel, calls } = scripted(outcomes);
  await start({ ports: { channels: [channel] } });
  const { leadId } = await receive('L-1');
  await world.worker.once([leadId]);
  expect(calls).toEqual(['post']);
  world.pass(wait - 1);
  await world.worker.once([]);
  expect(calls).toEqual(['post']);
  outcomes.push({ outcome: 'posted', receipt: 'there' });
  world.pass(1);
  await world.worker.once([]);
  expect(calls.filter((one) => one === 'post')).toHaveLength(2);
  const effects = (await world.record.open(leadId))?.document.effects;
  expect(effects?.find((one) => one.kind === 'announce')).toMatchObject({ status: 'done', receipt: 'there' });
});

test('a refusal is final and shown', async () => {
  const { channel, calls } = scripted([{ outcome: 'refused', reason: 'gone' }]);
  await start({ ports: { channels: [channel] } });
  const { leadId } = await receive('L-1');
  await world.worker.once([leadId]);
  world.pass(86_400_000);
  await world.worker.once([]);
  expect(calls).toEqual(['post']);
  const effects = (await world.record.open(leadId))?.document.effects;
  expect(effects?.find((one) => one.kind === 'announce')).toMatchObject({ status: 'failed' });
});

test('a quiet system that starts again does nothing outside', async () => {
  await start();
  await world.lead('L-1');
  const before = world.posted.length;
  const restarted = await world.another();
  await restarted.worker.once([]);
  expect(world.posted).toHaveLength(before);
});

test('a worker that runs until stopped takes what comes in meanwhile', async () => {
  await start();
  const stop = new AbortController();
  const running = world.worker.run(stop.signal);
  const { leadId } = await receive('L-1');
  while (world.posted.length === 0) await new Promise((resolve) => setImmediate(resolve));
  stop.abort();
  await running;
  expect((await world.record.open(leadId))?.document.lead.phase).toBe('handed-over');
  expect(await world.presence.live()).toEqual([]);
});

test('a lead whose site hangs delays no other', async () => {
  let answer = () => {};
  const hanging = new Promise<void>((resolve) => (answer = resolve));
  const empty = { documents: [], problems: [] };
  await start({
    ports: {
      sources: {
        read: async (_, { name }) => {
          if (name === 'Slow') await hanging;
          return empty;
        },
        page: async () => empty,
        check: async () => ({ state: 'per-lead', sentence: '' }),
      },
    },
  });
  const slow = await receive('L-1', { companyName: 'Slow', email: 'x@slow.example' });
  const others: string[] = [];
  for (let at = 2; at <= 60; at += 1) others.push((await receive(`L-${at}`)).leadId);
  const stop = new AbortController();
  const running = world.worker.run(stop.signal);
  const phases = async () =>
    (await Promise.all(others.map((id) => world.record.open(id)))).map((one) => one?.document.lead.phase);
  while ((await phases()).some((one) => one !== 'handed-over'))
    await new Promise((resolve) => setImmediate(resolve));
  expect((await world.record.open(slow.leadId))?.document.lead.phase).not.toBe('handed-over');
  stop.abort();
  answer();
  await running;
});

test('an effect that is due while a step waits for its retry is no attempt at the step', async () => {
  const failing = {
    ...openBuiltinAnalyst().port,
    judgeCriteria: () => Promise.reject(new Fault('timeout', { sentence: 'It hangs.', todo: '' })),
  };
  await start({ ports: { model: failing } });
  const { leadId } = await receive('L-1');
  await world.worker.once([leadId]);
  for (let click = 1; click <= 6; click += 1) {
    await world.presses('sue@seller.example', 'email', { lead: leadId, as: click % 2 ? 'personal' : 'work' });
    await world.worker.once([]);
  }
  const document = (await world.record.open(leadId))?.document;
  expect(document?.attempts).toEqual({ step: 'assess', count: 1 });
  expect(document?.lead.phase).toBe('in-progress');
});
