import { wakeAt, type LeadDocument } from '../../src/pipeline/lead-document';
import { openWorld } from './world';

const now = Date.parse('2026-11-26T09:00:00Z');
const earlier = new Date(now - 60_000).toISOString();

/** A lead at rest, with what it still has to do and when it is to run anew. */
async function waiting(todo: LeadDocument['lead']['todo'], retryAt: number | null): Promise<LeadDocument> {
  const world = await openWorld();
  const open = await world.record.open(await world.lead('L-1'));
  await world.close();
  if (!open) throw new Error('gone');
  const { document } = open;
  const scheduled = { at: earlier, trigger: 'follow-up-due', steps: ['assess', 'decide'] };
  const lead = { ...document.lead, todo, scheduled } as LeadDocument['lead'];
  return { ...document, effects: [], retryAt, lead };
}

test('a step that waits for its retry is not woken by a run whose time has come: that begins behind it', async () => {
  expect(wakeAt(await waiting(['decide'], now + 120_000), now)).toBe(now + 120_000);
});

test('a run whose time has come wakes a lead with nothing left to do', async () => {
  expect(wakeAt(await waiting([], null), now)).toBe(Date.parse(earlier));
});
