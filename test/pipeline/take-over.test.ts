import { openSqlite } from '../../src/drivers/stores/sqlite';
import { createLeadWork } from '../../src/pipeline/lead-work';
import { listOf } from '../../src/pipeline/effects/projection';
import type { LeadStore } from '../../src/ports/lead-store';
import type { Channel } from '../../src/ports/channel';
import { openChannelDouble } from '../../src/simulation/channel-double';
import { goodLead, openWorld, type World } from './world';

let world: World;
let closeStore: () => Promise<void> = async () => undefined;
afterEach(async () => {
  await world.close();
  await closeStore();
});

/** A world whose store lets something else happen once, just after this kind of write was carried out. */
async function startWith(
  after: (call: 'create' | 'replace', partition: string) => Promise<void> | undefined,
): Promise<void> {
  const { port, close } = openSqlite({ file: ':memory:' });
  closeStore = close;
  const store: LeadStore = {
    ...port,
    async create(document) {
      const created = await port.create(document);
      await after('create', document.partition);
      return created;
    },
    async replace(document, etag) {
      const replaced = await port.replace(document, etag);
      await after('replace', document.partition);
      return replaced;
    },
  };
  world = await openWorld({ ports: { store } });
}

const receive = (fields: object = {}) =>
  world.intake.receive({ source: 'test', sourceId: 'L-1', fields: { ...goodLead, ...fields } }, 'intake');
const listed = async (owner: string) =>
  (await world.outside.store.list(listOf(owner), { limit: 10 })).documents.map((one) => one.id);
const counted = (owner: string) => world.outside.store.count(listOf(owner), 'handed-back/unrated');

test('a row that was put in a list and not yet confirmed leaves it when the lead moves on meanwhile', async () => {
  let moved = false;
  await startWith((call, partition) => {
    if (moved || call !== 'create' || partition !== listOf('owen@seller.example')) return;
    moved = true;
    // The address arrives while the worker is about to confirm that the lead stands in Owen's list.
    return receive({ email: 'mia.brandt@nord.example' }).then(() => undefined);
  });
  const { leadId } = await receive({ email: '' });
  await world.worker.once([leadId]);
  expect((await world.record.open(leadId))?.document.lead.owner).toBe('ada@seller.example');
  expect(await listed('ada@seller.example')).toEqual([leadId]);
  expect(await listed('owen@seller.example')).toEqual([]);
  expect(await counted('owen@seller.example')).toBe(0);
});

test('a worker that stood still while another took its lead over posts nothing when it goes on', async () => {
  let stood = false;
  await startWith((call, partition) => {
    if (stood || call !== 'create' || partition !== listOf('ada@seller.example')) return;
    stood = true;
    world.pass(31_000);
    return world.another().then((other) => other.worker.once([]));
  });
  const { leadId } = await receive();
  await world.worker.once([leadId]);
  expect(world.posted.map((one) => one.leadId)).toEqual([leadId]);
});

test('a worker that came after the round began keeps the leads it holds, until it lapses', async () => {
  await startWith(() => undefined);
  const { leadId } = await receive();
  const open = await world.record.open(leadId);
  if (!open) throw new Error('gone');
  await world.record.save(open, { ...open.document, lease: 'newcomer' });
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
  const early = createLeadWork('early', world.record, needs, seat);
  const liveAtTheStart = await world.presence.live();
  await world.presence.renew('newcomer', { host: 'elsewhere', pid: 1 });
  expect(liveAtTheStart).toEqual([]);
  expect(await early.work(leadId, liveAtTheStart)).toBe('held');
  world.pass(31_000);
  expect(await early.work(leadId, liveAtTheStart)).toBe('worked');
  expect(world.posted).toHaveLength(1);
});

/** A worker stands still at this call while another takes its lead over; gives back what the seller's card shows in the end. */
async function cardAfterStandstill(at: 'row' | 'update'): Promise<string> {
  let standStill = async () => undefined as void;
  const double = openChannelDouble({ showsOnce: true });
  const channel: Channel = {
    ...double.port,
    async update(receipt, message) {
      if (at === 'update') await standStill();
      return double.port.update(receipt, message);
    },
  };
  const { port, close } = openSqlite({ file: ':memory:' });
  closeStore = close;
  const store: LeadStore = {
    ...port,
    async replace(document, etag) {
      const replaced = await port.replace(document, etag);
      if (at === 'row' && document.partition === listOf('ada@seller.example')) await standStill();
      return replaced;
    },
  };
  world = await openWorld({ ports: { store, channels: [channel] } });
  const leadId = await world.lead('L-1');
  const mark = (as: string) => world.presses('ada@seller.example', 'email', { lead: leadId, as });
  await mark('personal');
  // A mark stands in no list, what the lead is about does.
  if (at === 'row') await receive({ topic: 'Kitchen planning' });
  standStill = async () => {
    standStill = async () => undefined;
    world.pass(31_000);
    const other = await world.another();
    await mark('invalid');
    await other.worker.once([]);
  };
  await world.worker.once([]);
  await (await world.another()).worker.once([]);
  return JSON.stringify(double.shown.map((one) => one.message.card.content));
}

test.each(['row', 'update'] as const)(
  'a worker that stood still at its %s leaves no old card over a newer one',
  async (at) => {
    const card = await cardAfterStandstill(at);
    expect(card).toContain('E-mail address marked invalid');
    expect(card).not.toContain('E-mail address marked personal');
  },
);

test('an update of somebody who died arrives late: the card is shown once more, and then no more', async () => {
  const { port: channel, shown } = openChannelDouble({ showsOnce: false });
  world = await openWorld({ ports: { channels: [channel] } });
  const leadId = await world.lead('L-1');
  const before = shown[0]?.message;
  const receipt = shown[0]?.receipt ?? '';
  if (!before) throw new Error('no card');
  // Whoever holds the lead had begun to show a change of it when it died.
  await receive({ phone: '+49 40 1' });
  const open = await world.record.open(leadId);
  if (!open) throw new Error('gone');
  await world.record.save(open, { ...open.document, lease: 'dead' });
  await world.worker.once([]);
  const after = shown[0]?.message;
  expect(after).not.toEqual(before);
  await channel.update(receipt, before);
  world.pass(11_000);
  await world.worker.once([]);
  expect(shown[0]?.message).toEqual(after);
  await channel.update(receipt, before);
  world.pass(60_000);
  await world.worker.once([]);
  expect(shown[0]?.message).toEqual(before);
});
