import { evolve } from '../../src/domain/evolve';
import type { Lead } from '../../src/domain/lead';
import { append } from '../../src/pipeline/lead-document';
import { openWorld, goodLead, startOfWorld, type World } from './world';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

test('folding the history gives the stored state, without a gap, also when most of it is archived', async () => {
  const leadId = await world.lead('L-1');
  for (let change = 0; change < 120; change += 1) {
    await world.intake.receive({ source: 'test', sourceId: 'L-1', fields: { phone: `${change}` } }, 'intake');
  }
  const open = await world.record.open(leadId);
  if (!open) throw new Error('gone');
  const history = await world.record.history(open);
  expect(history.map((one) => one.seq)).toEqual(Array.from({ length: open.document.seq }, (_, at) => at + 1));
  expect(open.document.events.length).toBeLessThanOrEqual(64);
  const folded = history.reduce<Lead | undefined>((lead, { event }) => {
    const evolved = evolve(lead, event);
    if ('refused' in evolved) throw new Error(evolved.refused);
    return evolved.lead;
  }, undefined);
  expect(folded).toEqual(open.document.lead);
});

test('a document stays below 100 KB however long its events are, and its history is whole', async () => {
  const leadId = await world.lead('L-1');
  for (let change = 0; change < 60; change += 1) {
    const topic = `${change} ${'what we need is written here at length, '.repeat(100)}`;
    await world.intake.receive({ source: 'test', sourceId: 'L-1', fields: { topic } }, 'intake');
  }
  const open = await world.record.open(leadId);
  if (!open) throw new Error('gone');
  expect(JSON.stringify(open.document).length).toBeLessThan(100_000);
  const history = await world.record.history(open);
  expect(history.map((one) => one.seq)).toEqual(Array.from({ length: open.document.seq }, (_, at) => at + 1));
  expect(JSON.stringify(history).length).toBeGreaterThan(100_000);
});

test('what was archived twice, in pieces of different length, stands in the history once', async () => {
  const leadId = await world.lead('L-1');
  const open = await world.record.open(leadId);
  if (!open) throw new Error('gone');
  const all = await world.record.history(open);
  const piece = async (from: number, to: number) => {
    const id = String(from).padStart(8, '0');
    const body = all.slice(from - 1, to);
    await world.store.create({ partition: `history/${leadId}`, id, sort: id, body });
  };
  await piece(1, 4);
  await piece(3, 6);
  expect(await world.record.history(open)).toEqual(all);
});

test('a change made meanwhile is met, not overwritten', async () => {
  const leadId = await world.lead('L-1');
  const stale = await world.record.open(leadId);
  await world.intake.receive({ source: 'test', sourceId: 'L-1', fields: { topic: 'New' } }, 'intake');
  if (!stale) throw new Error('gone');
  expect(await world.record.save(stale, stale.document)).toBe('conflict');
  expect((await world.record.open(leadId))?.document.lead.fields.topic).toBe('New');
});

test('an event that is not legal changes nothing and says why', async () => {
  const leadId = await world.lead('L-1');
  const refused = await world.record.change(leadId, 'x', () => [
    { type: 'LeadNotSelected', reason: 'status' },
  ]);
  expect(refused).toEqual({ refused: 'LeadNotSelected is not possible while the lead is handed-over' });
  expect(
    append(undefined, [{ type: 'DecisionKept', reason: 'x' }], 'x', { places: [], now: startOfWorld }),
  ).toHaveProperty('refused');
});

test('a lead that is not there cannot be changed', async () => {
  expect(await world.record.change('nobody', 'x', () => [])).toEqual({ refused: 'There is no such lead.' });
});

test('every owner change is one event, and each handover one card', async () => {
  const leadId = await world.lead('L-1', { ...goodLead });
  const open = await world.record.open(leadId);
  const owners = open?.document.events.flatMap(({ event }) => ('owner' in event ? [event.owner] : []));
  expect(owners).toEqual(['agent', 'ada@seller.example']);
  expect(open?.document.effects.map((one) => [one.kind, one.status])).toEqual([
    ['projection', 'done'],
    ['announce', 'done'],
  ]);
});

test('the list of an owner holds the lead, and the list it left does not', async () => {
  const leadId = await world.lead('L-1', { email: '' });
  const rows = async (owner: string) =>
    (await world.store.list(`owner/${owner}`, { limit: 10 })).documents.map((one) => one.id);
  expect(await rows('owen@seller.example')).toEqual([leadId]);
  expect(await world.store.count('owner/owen@seller.example', 'handed-back/unrated')).toBe(1);
  await world.intake.receive(
    { source: 'test', sourceId: 'L-1', fields: { email: 'mia@nord.example' } },
    'intake',
  );
  await world.worker.once([leadId]);
  expect(await rows('owen@seller.example')).toEqual([]);
  expect(await rows('ada@seller.example')).toEqual([leadId]);
});
