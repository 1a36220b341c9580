import type { LeadDocument } from '../../src/pipeline/lead-document';
import { partitionOf } from '../../src/pipeline/shard';
import { openWorld, type World } from './world';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

/** Puts the lead back as a release before research had it: its fields and step did not exist. */
async function asBefore(id: string, todo: readonly string[]): Promise<void> {
  const key = { partition: partitionOf(id), id };
  const stored = await world.store.get<LeadDocument>(key);
  if (!stored) throw new Error('gone');
  const { research: _, companySite: __, ...lead } = stored.body.lead;
  const body = { ...stored.body, lead: { ...lead, todo, phase: 'in-progress' } };
  await world.store.replace({ ...stored, body, wakeAt: 0 }, stored.etag);
}

test.each([
  ['in the middle of its steps', ['assess', 'decide']],
  ['at its last step', ['decide']],
])('I18: a lead stored by an earlier release %s opens and finishes', async (_, todo) => {
  const id = await world.lead('L-1');
  await asBefore(id, todo);
  expect((await world.record.open(id))?.document.lead).toMatchObject({ research: null, companySite: null });
  await world.settle();
  expect((await world.record.open(id))?.document.lead).toMatchObject({ phase: 'handed-over', todo: [] });
  const card = await world.says('ada@seller.example', 'research L-1');
  expect(card).toMatchObject({ kind: 'card', card: { name: 'research' } });
});

test('a handover stored by an earlier release leaves nothing open', async () => {
  const id = await world.lead('L-1');
  const key = { partition: partitionOf(id), id };
  const stored = await world.store.get<LeadDocument>(key);
  if (!stored?.body.lead.handover) throw new Error('not handed over');
  const { openQuestions: _, bantGaps: __, ...handover } = stored.body.lead.handover;
  const body = { ...stored.body, lead: { ...stored.body.lead, handover } };
  await world.store.replace({ ...stored, body }, stored.etag);
  expect((await world.record.open(id))?.document.lead.handover).toEqual({
    ...handover,
    openQuestions: [],
    bantGaps: [],
  });
});
