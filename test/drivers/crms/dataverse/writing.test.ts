import { noFields } from '../../../../src/domain/lead-fields';
import type { QualifyRequest } from '../../../../src/ports/crm';
import { openFakeDataverse, type FakeDataverse } from './fake-dataverse';
import { driverAt, guidOf, putLead } from './seed-dataverse';

const id = guidOf('L-1');
const fields = { ...noFields, topic: 'Chairs', firstName: 'Ana', lastName: 'Silva', companyName: 'Contoso' };
let fake: FakeDataverse;
const there = () => fake.odata.get(`leads(${id})`);
const isPatch = (method: string, path: string) => method === 'PATCH' && path.includes('/leads(');

beforeEach(async () => {
  fake = await openFakeDataverse();
  await fake.odata.put('systemusers', {
    systemuserid: guidOf('ada'),
    internalemailaddress: 'Ada@seller.example',
  });
  await putLead(fake.odata, id, fields);
});
afterEach(() => fake.close());

test('everything is written under the etag that was read, once', async () => {
  const { leads } = driverAt(fake);
  const change = {
    owner: 'ada@seller.example',
    rating: 'hot',
    note: { key: 'k', text: 'a <b>\n& c' },
  } as const;
  expect(await leads.write(id, change)).toEqual({ outcome: 'written', without: [] });
  expect(await leads.write(id, change)).toEqual({ outcome: 'written', without: [] });
  expect(await there()).toMatchObject({ _ownerid_value: guidOf('ada'), leadqualitycode: 1 });
  const writes = fake.asked.filter((one) => isPatch(one.method, one.path));
  expect(writes.map((one) => one.headers['if-match'])).toEqual([expect.stringMatching(/^W\//)]);
  expect((await fake.odata.get('annotations')).value).toEqual([
    expect.objectContaining({ notetext: 'a &lt;b&gt;<br>&amp; c', _objectid_value: id }),
  ]);
});

test('a lead that somebody changes meanwhile is left as they made it', async () => {
  const { leads } = driverAt(fake);
  const slow = fake.odata.change('leads', id, { jobtitle: 'CEO' });
  fake.trouble(
    { kind: 'before', work: () => slow.then(() => fake.odata.change('leads', id, { leadqualitycode: 2 })) },
    isPatch,
  );
  expect(await leads.write(id, { rating: 'hot' })).toEqual({ outcome: 'changed' });
  expect(await there()).toMatchObject({ leadqualitycode: 2 });
});

test('what the caller gave up meanwhile is not written behind what was decided since', async () => {
  let now = Date.now();
  const { leads } = driverAt(fake, { now: () => now, timeoutMs: 8_000 });
  const isRead = (method: string, path: string) => method === 'GET' && path.includes('/leads(');
  fake.trouble({ kind: 'before', work: async () => void (now += 9_000) }, isRead);
  await expect(leads.write(id, { rating: 'hot' })).rejects.toMatchObject({ code: 'timeout' });
  expect(fake.asked.filter((one) => isPatch(one.method, one.path))).toEqual([]);
  expect(await leads.write(id, { rating: 'hot' })).toEqual({ outcome: 'written', without: [] });
});

test('what cannot be written is named, and the rest is', async () => {
  const { leads } = driverAt(fake);
  expect(await leads.write(id, { owner: "o'brien@seller.example", rating: 'warm' })).toEqual({
    outcome: 'written',
    without: ['no active user there has the address of the owner'],
  });
  expect(await there()).toMatchObject({ leadqualitycode: 2, _ownerid_value: null });
  await leads.write(id, { state: 'disqualified' });
  expect(await there()).toMatchObject({ statecode: 2, statuscode: 7 });
  expect(await leads.write(id, { rating: 'hot' })).toEqual({
    outcome: 'written',
    without: ['the lead is closed there'],
  });
  await leads.write(id, { state: 'open', rating: 'hot' });
  expect(await there()).toMatchObject({ statecode: 0, statuscode: 1, leadqualitycode: 1 });
  expect(await leads.write(guidOf('none'), { rating: 'hot' })).toEqual({ outcome: 'gone' });
  expect(await leads.write("x') or ('", { rating: 'hot' })).toEqual({ outcome: 'gone' });
});

test('an address is written with the rest, over an empty one too, and not where it cannot be', async () => {
  const { leads } = driverAt(fake);
  const email = { to: 'ana@contoso.example', over: [''] };
  expect(await leads.write(id, { rating: 'hot', email })).toEqual({
    outcome: 'written',
    without: [],
    address: { version: expect.any(Number) },
  });
  expect(await there()).toMatchObject({ leadqualitycode: 1, emailaddress1: email.to });
  const long = `${'a'.repeat(60)}@${'b'.repeat(60)}.example`;
  expect(await leads.write(id, { rating: 'warm', email: { to: long, over: [email.to] } })).toEqual({
    outcome: 'written',
    without: ['its e-mail address is too long for a lead there'],
  });
  expect(await there()).toMatchObject({ leadqualitycode: 2, emailaddress1: email.to });
  await leads.write(id, { state: 'disqualified' });
  expect(await leads.write(id, { email: { to: 'other@contoso.example', over: [email.to] } })).toEqual({
    outcome: 'written',
    without: ['the lead is closed there'],
  });
});

const request: QualifyRequest = {
  key: 'k',
  leadSourceId: id,
  fields,
  createAccount: true,
  createContact: true,
  createOpportunity: true,
  accountId: null,
  contactId: null,
  opportunityName: 'Office chairs',
  owner: 'ada@seller.example',
};

test('a qualification whose answer is lost is read from the state of the lead, not made again', async () => {
  const { port } = driverAt(fake);
  fake.trouble({ kind: 'lose-answer' }, (_method, path) => path.includes('QualifyLead'));
  await expect(port.qualify(request)).rejects.toMatchObject({ code: 'timeout' });
  expect(await port.qualify(request)).toMatchObject({
    outcome: 'qualified',
    records: { account: { isNew: true }, contact: { isNew: true }, opportunity: { isNew: true } },
  });
  expect(fake.asked.filter((one) => one.path.includes('QualifyLead'))).toHaveLength(1);
  expect((await fake.odata.get('opportunities')).value).toEqual([
    expect.objectContaining({ name: 'Office chairs' }),
  ]);
});

test('a lead that is closed there, or not there, is refused in words', async () => {
  const { port, leads } = driverAt(fake);
  await leads.write(id, { state: 'disqualified' });
  expect(await port.qualify(request)).toEqual({
    outcome: 'refused',
    reason: expect.stringMatching(/closed/),
  });
  expect(await port.qualify({ ...request, leadSourceId: 'row 7' })).toEqual({
    outcome: 'refused',
    reason: expect.stringMatching(/not in Dynamics 365/),
  });
});
