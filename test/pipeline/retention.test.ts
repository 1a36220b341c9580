import { openWorld, playbookOf, type World } from './world';

const day = 86_400_000;
const sue = 'sue@seller.example';
const lowFit = { companyName: 'Nobody', email: 'x@nobody.example', jobTitle: 'Student' };
let world: World;
afterEach(() => world.close());

const phaseOf = async (id: string) => (await world.record.open(id))?.document.lead.phase;

test('a disqualified lead is erased when its time is over, and not before; an open one never', async () => {
  world = await openWorld({ playbooks: [playbookOf({ retention: { eraseDisqualifiedAfterDays: 30 } })] });
  const gone = await world.lead('L-1', lowFit);
  const open = await world.lead('L-2');
  const restored = await world.lead('L-3', { ...lowFit, email: 'y@nobody.example' });
  expect(await phaseOf(gone)).toBe('disqualified');
  world.pass(30 * day - 1);
  expect(await world.retention.once()).toBe(0);
  await world.presses(sue, 'reassign', { lead: restored, confirmed: 'yes' });
  world.pass(1);
  expect(await world.retention.once()).toBe(1);
  await world.settle();
  expect(await Promise.all([gone, open, restored].map(phaseOf))).toEqual([
    'erased',
    'handed-over',
    'handed-over',
  ]);
  expect(await world.retention.once()).toBe(0);
  // Nobody asked to be left alone: the person may come back, the old record may not.
  const again = { source: 'test', fields: lowFit };
  expect((await world.intake.receive({ ...again, sourceId: 'L-1' }, 'intake')).verdict).toBe('erased');
  expect((await world.intake.receive({ ...again, sourceId: 'L-9' }, 'intake')).verdict).toBe('accepted');
});

test('it is off until the playbook says so', async () => {
  world = await openWorld();
  const id = await world.lead('L-1', lowFit);
  world.pass(9_999 * day);
  expect(await world.retention.once()).toBe(0);
  expect(await phaseOf(id)).toBe('disqualified');
});

test('several processes do it once a day in all', async () => {
  world = await openWorld({ playbooks: [playbookOf({ retention: { eraseDisqualifiedAfterDays: 1 } })] });
  const id = await world.lead('L-1', lowFit);
  world.pass(2 * day);
  const stop = new AbortController();
  const other = await world.another();
  const both = [world.retention.run(stop.signal), other.retention.run(stop.signal)];
  const deadline = Date.now() + 20_000;
  while ((await phaseOf(id)) !== 'erasing' && Date.now() < deadline)
    await new Promise((resolve) => setTimeout(resolve, 10));
  stop.abort();
  await Promise.all(both);
  expect(await phaseOf(id)).toBe('erasing');
});
