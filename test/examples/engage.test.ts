import { join } from 'node:path';
import { readPlaybook } from '../../src/drivers/playbooks/yaml';
import { openEngagedWorld, type EngagedWorld } from '../pipeline/engaged-world';

const noor = 'noor@lumen.example';
const ada = 'ada@lumen.example';
let world: EngagedWorld;
afterEach(() => world.close());

const cardsTo = (address: string) =>
  world.posted.filter((one) => one.to === address).map((one) => one.card.name);

beforeEach(async () => {
  world = await openEngagedWorld(
    await readPlaybook(join(__dirname, '../../examples/playbook-engage.yaml')),
    {},
    false,
  );
  await world.crm.putAccount({
    id: 'AC-01',
    name: 'Bergkorn Mühlen GmbH',
    website: 'https://www.bergkorn.example',
    industry: 'Food production',
    location: 'Kassel, Germany',
    annualRevenue: { amount: 410_000_000, currency: 'EUR' },
    employees: 1850,
    custom: {},
  });
});

const greta = {
  topic: 'Demo of the planning board',
  firstName: 'Greta',
  lastName: 'Sommer',
  jobTitle: 'Director of Operations',
  companyName: 'Bergkorn Mühlen',
  email: 'greta.sommer@bergkorn.example',
  owner: noor,
};

test('the way README tells: approve, answer as the lead, see the card', async () => {
  const id = await world.lead0(greta);
  await world.goBy(1);
  expect(cardsTo(noor)).toEqual([]);
  expect(JSON.stringify(await world.says(noor, `lead ${id}`))).toContain('agent simulate');
  await world.says(ada, 'agent simulate');
  await world.settle();
  expect(cardsTo(noor)).toEqual([]);
  await world.says(ada, 'agent start');
  await world.settle();
  expect(cardsTo(noor)).toEqual(['approval']);
  const { proposal } = (await world.leadOf(id)).engagement;
  for (const part of ['Software wrote this mail', 'Hafenstraße 1', 'https://lumen.example/privacy'])
    expect(proposal?.draft.body).toContain(part);
  expect(await world.presses(noor, 'approve', { lead: id, do: 'send', hash: proposal?.hash })).toMatchObject({
    kind: 'done',
  });
  await world.goBy(1);
  expect(await world.mail()).toHaveLength(1);
  await world.answers(id, 'That sounds interesting: we plan by hand. Who else in milling uses it?');
  const { decision, handover } = await world.leadOf(id);
  expect(decision).toMatchObject({ row: '10', outcome: 'hand-over' });
  expect(handover?.openQuestions).toEqual(['Who else in milling uses it?']);
  const owner = handover?.to ?? '';
  expect(cardsTo(owner)).toContain('blocked');
});

test('it can be simulated, and then started', async () => {
  await world.says(ada, 'agent stop');
  expect(await world.says(ada, 'agent start')).toMatchObject({ kind: 'refused' });
  expect(await world.says(ada, 'agent simulate')).toMatchObject({ card: { name: 'simulation' } });
  expect(await world.says(ada, 'agent start')).toMatchObject({ kind: 'done' });
});
