import { engagingPlaybook, openEngagedWorld } from '../../../pipeline/engaged-world';
import { goodLead, openWorld, playbookOf, type World } from '../../../pipeline/world';
import { noFields } from '../../../../src/domain/lead-fields';
import { leadIdOf } from '../../../../src/pipeline/shard';
import { agentUserId, openFakeDataverse, type FakeDataverse } from './fake-dataverse';
import { driverAt, guidOf, putLead } from './seed-dataverse';

const playbook = (change: object = {}) =>
  playbookOf({
    icp: {
      criteria: [
        { name: 'employees', kind: 'employee-count', atLeast: 100 },
        { name: 'roles', kind: 'roles', anyOf: ['director'] },
      ],
    },
    ...change,
  });
const lead = { ...noFields, ...goodLead };
const leadId = guidOf('L-1');
const hereId = leadIdOf('dynamics-365', leadId);

let fake: FakeDataverse;
let world: World;

async function open(change: object = {}): Promise<void> {
  const driver = driverAt(fake);
  world = await openWorld({
    playbooks: [playbook(change)],
    ports: { crm: driver.port, crmLeads: driver.leads },
  });
}

async function takeIn(): Promise<void> {
  while (await world.crmIntake.once());
  await world.settle();
}

async function here() {
  const found = await world.record.open(hereId);
  if (!found) throw new Error('the lead is not here');
  return found.document;
}

const there = () => fake.odata.get(`leads(${leadId})`);
const notes = async () =>
  (await fake.odata.get(`annotations?$filter=_objectid_value eq ${leadId}`)).value as { notetext: string }[];

beforeEach(async () => {
  fake = await openFakeDataverse();
  for (const name of ['ada', 'ben', 'owen', 'sue'])
    await fake.odata.put('systemusers', {
      systemuserid: guidOf(name),
      internalemailaddress: `${name}@seller.example`,
    });
  await fake.odata.put('accounts', {
    accountid: guidOf('A-1'),
    name: 'Café Nord GmbH',
    websiteurl: 'https://www.nord.example',
    numberofemployees: 400,
  });
  await putLead(fake.odata, leadId, lead, {
    leadqualitycode: 3,
    'ownerid@odata.bind': `/systemusers(${guidOf('owen')})`,
  });
});
afterEach(async () => {
  await world.close();
  await fake.close();
});

test('a lead created there is handed over here, and its owner, note and rating are there', async () => {
  await open();
  await takeIn();
  const { lead: decided } = await here();
  expect(decided).toMatchObject({ phase: 'handed-over', owner: 'ada@seller.example' });
  expect(decided.originalSeller).toBe('owen@seller.example');
  const value = { hot: 1, warm: 2, cold: 3 }[decided.rating?.level ?? 'hot'];
  expect(await there()).toMatchObject({
    _ownerid_value: guidOf('ada'),
    leadqualitycode: value,
    statecode: 0,
  });
  expect(await notes()).toEqual([
    expect.objectContaining({
      subject: 'Baton',
      notetext: expect.stringMatching(/^Baton: handed over\..*ICP fit/),
    }),
  ]);
});

test('a lead that the agent still writes to is the agent’s there, and its seller is remembered', async () => {
  const driver = driverAt(fake);
  await fake.odata.change('leads', leadId, { address1_country: 'Germany' });
  world = await openEngagedWorld(
    engagingPlaybook(
      {},
      { icp: { criteria: [{ name: 'employees', kind: 'employee-count', atLeast: 100 }] } },
    ),
    { crm: driver.port, crmLeads: driver.leads },
  );
  await takeIn();
  expect((await here()).lead).toMatchObject({ phase: 'in-progress', originalSeller: 'owen@seller.example' });
  expect(await there()).toMatchObject({ _ownerid_value: agentUserId, leadqualitycode: 3 });
  expect(await notes()).toEqual([]);
});

test('a lead that is the agent’s already when it comes is not taken', async () => {
  await fake.odata.change('leads', leadId, { 'ownerid@odata.bind': `/systemusers(${agentUserId})` });
  await open();
  await takeIn();
  expect((await here()).lead).toMatchObject({ playbook: null, phase: 'not-selected' });
});

test('what was written comes back as news that changes nothing, and people there have the last word', async () => {
  await open();
  await takeIn();
  await takeIn();
  const before = fake.asked.length;
  await takeIn();
  expect(fake.asked.slice(before).filter((one) => one.method !== 'GET')).toEqual([]);
  await fake.odata.change('leads', leadId, {
    leadqualitycode: 1,
    'ownerid@odata.bind': `/systemusers(${guidOf('ben')})`,
  });
  await takeIn();
  expect(await there()).toMatchObject({ _ownerid_value: guidOf('ben'), leadqualitycode: 1 });
  expect(await notes()).toHaveLength(1);
});

test('a change of e-mail there runs here again', async () => {
  await fake.odata.change('leads', leadId, { emailaddress1: 'nonsense' });
  await open();
  await takeIn();
  expect((await here()).lead).toMatchObject({ phase: 'handed-back', owner: 'owen@seller.example' });
  await fake.odata.change('leads', leadId, { emailaddress1: lead.email });
  await takeIn();
  expect((await here()).lead).toMatchObject({ phase: 'handed-over', email: { validity: 'valid' } });
  expect(await notes()).toHaveLength(2);
});

test('an hour without a connection loses nothing and doubles nothing', async () => {
  await open();
  await takeIn();
  fake.cut(true);
  const later = ['L-2', 'L-3', 'L-4', 'L-5', 'L-6'];
  for (const name of later)
    await putLead(fake.odata, guidOf(name), { ...lead, email: `${name}@nord.example` });
  await fake.odata.change('leads', leadId, { description: 'Wants a demo next week' });
  for (let minute = 0; minute < 60; minute += 1) {
    await expect(world.crmIntake.once()).rejects.toMatchObject({ code: 'timeout' });
    world.pass(60_000);
  }
  await world.settle();
  fake.cut(false);
  await takeIn();
  world.pass(3_600_000);
  await takeIn();
  for (const name of later) {
    const found = await world.record.open(leadIdOf('dynamics-365', guidOf(name)));
    const owner = found?.document.lead.owner ?? '';
    expect(owner).toMatch(/@seller\.example$/);
    expect(await fake.odata.get(`leads(${guidOf(name)})`)).toMatchObject({
      _ownerid_value: guidOf(owner.replace('@seller.example', '')),
    });
  }
  expect((await here()).lead.fields.description).toBe('Wants a demo next week');
  const all = (await fake.odata.get('annotations')).value as unknown[];
  expect(all).toHaveLength(later.length + 1);
});

test('a cut while the decision is written is made good, once', async () => {
  await open();
  fake.trouble({ kind: 'lose-answer' }, (method, path) => method === 'PATCH' && path.includes('annotations'));
  fake.trouble({ kind: 'lose-answer' }, (method, path) => method === 'PATCH' && path.includes('/leads('));
  await takeIn();
  for (let round = 0; round < 4; round += 1) {
    world.pass(600_000);
    await world.settle();
  }
  expect(await there()).toMatchObject({ _ownerid_value: guidOf('ada') });
  expect(await notes()).toHaveLength(1);
});

test('expired changes are read from the start, and nothing is doubled', async () => {
  await open();
  await takeIn();
  await takeIn();
  const before = await here();
  fake.expireChanges();
  await takeIn();
  expect((await here()).seq).toBe(before.seq);
  expect(world.posted).toHaveLength(1);
});

test.each([
  [true, 2],
  [false, 0],
])('a disqualified lead is closed there only where the playbook says so: %s', async (closes, statecode) => {
  await fake.odata.change('leads', leadId, { jobtitle: 'Intern' });
  await fake.odata.change('accounts', guidOf('A-1'), { numberofemployees: 3 });
  await open({ closesDisqualified: closes });
  await takeIn();
  expect((await here()).lead.phase).toBe('disqualified');
  expect(await there()).toMatchObject({ statecode, _ownerid_value: agentUserId });
});
