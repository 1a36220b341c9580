import { goodLead, openWorld, playbookOf, type World } from '../../../pipeline/world';
import { noFields } from '../../../../src/domain/lead-fields';
import { correctionOf } from '../../../../src/pipeline/correction-there';
import { leadIdOf } from '../../../../src/pipeline/shard';
import { agentUserId, openFakeDataverse, type FakeDataverse } from './fake-dataverse';
import { driverAt, guidOf, putLead } from './seed-dataverse';

const leadId = guidOf('L-1');
const hereId = leadIdOf('dynamics-365', leadId);
const [wrong, right, theirs] = ['nonsense', 'mia.brandt@nord.example', 'mia@nord.example'];

let fake: FakeDataverse;
let world: World;
const there = () => fake.odata.get(`leads(${leadId})`);
const change = (values: object) => fake.odata.change('leads', leadId, values);
const isWrite = (method: string, path: string) => method === 'PATCH' && path.includes('/leads(');

async function takeIn(): Promise<void> {
  while (await world.crmIntake.once());
  await world.settle();
}

/** Time goes by until everything was tried again. */
async function later(): Promise<void> {
  for (let round = 0; round < 4; round += 1) {
    world.pass(3_600_000);
    await world.settle();
  }
  await takeIn();
}

async function here() {
  const found = await world.record.open(hereId);
  if (!found) throw new Error('the lead is not here');
  return found.document;
}

async function correct(address: string): Promise<void> {
  await world.presses('sue@seller.example', 'email', { lead: hereId, address });
}

/** A lead with an address that cannot be is handed back here. */
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
  await putLead(
    fake.odata,
    leadId,
    { ...noFields, ...goodLead, email: wrong },
    { 'ownerid@odata.bind': `/systemusers(${guidOf('owen')})` },
  );
  const driver = driverAt(fake);
  const icp = { criteria: [{ name: 'employees', kind: 'employee-count', atLeast: 100 }] };
  world = await openWorld({
    playbooks: [playbookOf({ icp })],
    ports: { crm: driver.port, crmLeads: driver.leads },
  });
  await takeIn();
  expect((await here()).lead).toMatchObject({ phase: 'handed-back', email: { validity: 'invalid' } });
});
afterEach(async () => {
  await world.close();
  await fake.close();
});

test('what is corrected here is there, once, and the lead goes its way', async () => {
  await correct(right);
  await world.settle();
  expect(await there()).toMatchObject({ emailaddress1: right, _ownerid_value: guidOf('ada') });
  const writes = fake.asked.filter((one) => isWrite(one.method, one.path)).length;
  await later();
  expect((await here()).lead).toMatchObject({ phase: 'handed-over', fields: { email: right } });
  expect(correctionOf(await here())).toBeUndefined();
  expect(fake.asked.filter((one) => isWrite(one.method, one.path))).toHaveLength(writes);
});

test('another change there, read before it is written, does not take it back', async () => {
  await change({ description: 'Wants a demo' });
  await correct(right);
  while (await world.crmIntake.once());
  expect((await here()).lead.fields).toMatchObject({ email: right, description: 'Wants a demo' });
  await takeIn();
  await later();
  expect((await here()).lead.fields).toMatchObject({ email: right, description: 'Wants a demo' });
  expect(await there()).toMatchObject({ emailaddress1: right });
});

test('an hour in which nothing can be written there takes nothing back', async () => {
  await correct(right);
  for (let minute = 0; minute < 60; minute += 1) {
    fake.trouble({ kind: 'fail', status: 503 }, isWrite);
    if (minute % 10 === 0) await change({ description: `Changed in minute ${minute}` });
    await takeIn();
    expect((await here()).lead.fields.email).toBe(right);
    world.pass(60_000);
  }
  expect(await there()).toMatchObject({ emailaddress1: wrong });
  for (let left = 0; left < 60; left += 1) await later();
  expect(await there()).toMatchObject({ emailaddress1: right, description: 'Changed in minute 50' });
});

test('an answer that is lost is made good, and another correction meanwhile goes over it', async () => {
  fake.trouble({ kind: 'lose-answer' }, isWrite);
  await correct(right);
  await world.settle();
  expect(await there()).toMatchObject({ emailaddress1: right });
  await correct(theirs);
  while (await world.crmIntake.once());
  expect((await here()).lead.fields.email).toBe(theirs);
  await later();
  expect(await there()).toMatchObject({ emailaddress1: theirs });
  expect((await here()).lead.fields.email).toBe(theirs);
});

test('an address that is changed there at the same time holds, and runs here again', async () => {
  await correct(right);
  await change({ emailaddress1: theirs });
  await world.settle();
  expect(await there()).toMatchObject({ emailaddress1: theirs });
  await later();
  expect((await here()).lead).toMatchObject({ fields: { email: theirs }, email: { address: theirs } });
  expect(await there()).toMatchObject({ emailaddress1: theirs });
});

test.each([theirs, wrong])('an address that is changed there later runs here again: %s', async (address) => {
  await correct(right);
  await world.settle();
  await change({ emailaddress1: address });
  await takeIn();
  await later();
  expect((await here()).lead).toMatchObject({ fields: { email: address }, email: { address } });
  expect(await there()).toMatchObject({ emailaddress1: address });
});

test('of a lead that is erased meanwhile nothing is written', async () => {
  await correct(right);
  await world.presses('sue@seller.example', 'erase', { lead: hereId, confirmed: 'yes' });
  await later();
  const { lead, effects } = await here();
  expect(lead.phase).toBe('erased');
  expect(JSON.stringify(effects)).not.toContain('nord.example');
  expect(await there()).toMatchObject({ emailaddress1: wrong });
});

test('of a lead that was not taken only the address is written', async () => {
  const id = guidOf('L-2');
  const agents = { 'ownerid@odata.bind': `/systemusers(${agentUserId})`, leadqualitycode: 2 };
  await putLead(fake.odata, id, { ...noFields, ...goodLead, email: '' }, agents);
  await takeIn();
  const lead = leadIdOf('dynamics-365', id);
  await world.presses('sue@seller.example', 'email', { lead, address: right });
  const { document } = (await world.record.open(lead)) ?? {};
  expect(document?.lead).toMatchObject({ playbook: null, decision: null, fields: { email: right } });
  await world.settle();
  expect(await fake.odata.get(`leads(${id})`)).toMatchObject({
    emailaddress1: right,
    _ownerid_value: agentUserId,
    leadqualitycode: 2,
  });
});

test('a lead of a file has nothing to be written there', async () => {
  const id = await world.lead('F-1', { email: wrong });
  await world.presses('sue@seller.example', 'email', { lead: id, address: right });
  const found = await world.record.open(id);
  expect(found?.document.effects.map((one) => one.kind)).not.toContain('crm-lead');
});
