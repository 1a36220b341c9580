import { findLeads, findLeadsAtStart, type LeadHit } from '../../src/assistant/lead-search';
import type { Lead } from '../../src/domain/lead';
import { noFields, type LeadFields } from '../../src/domain/lead-fields';
import { openSqlite } from '../../src/drivers/stores/sqlite';
import { indexLead, searchPartition, type Indexed } from '../../src/pipeline/effects/search-keys';
import { createLeadRecord, type LeadRecord } from '../../src/pipeline/record';
import { leadIdOf } from '../../src/pipeline/shard';
import type { LeadStore } from '../../src/ports/lead-store';

let store: LeadStore;
let record: LeadRecord;
let close: () => Promise<void>;
let writes: number;
const everybody = () => true;

beforeEach(() => {
  const opened = openSqlite({ file: ':memory:' });
  close = opened.close;
  writes = 0;
  store = {
    ...opened.port,
    create: (document) => ((writes += 1), opened.port.create(document)),
    replace: (document, etag) => ((writes += 1), opened.port.replace(document, etag)),
    remove: (key, etag) => ((writes += 1), opened.port.remove(key, etag)),
  };
  const clock = {
    now: () => Date.parse('2026-11-22T09:00:00Z'),
    monotonic: () => 0,
    sleep: () => Promise.resolve(),
  };
  record = createLeadRecord(store, clock, []);
});
afterEach(() => close());

const mia = {
  firstName: 'Mia',
  lastName: 'Brandt',
  companyName: 'Café Nord GmbH',
  email: 'mia.brandt@nord.example',
  topic: 'Menu planning',
};

async function take(sourceId: string, fields: Partial<LeadFields>, source = 'web-form'): Promise<Lead> {
  const id = leadIdOf(source, sourceId);
  const created = await record.create(
    [{ type: 'LeadReceived', id, origin: { source, sourceId }, fields: { ...noFields, ...fields } }],
    'intake',
  );
  if (created === 'conflict') throw new Error('taken before');
  return created.document.lead;
}
async function indexed(sourceId: string, fields: Partial<LeadFields>, source?: string): Promise<Lead> {
  const lead = await take(sourceId, fields, source);
  await indexLead(lead, 1, null, store);
  return lead;
}
const search = (query: string, may: (row: LeadHit) => boolean = everybody) =>
  findLeads(query, { records: store, record }, may);
const idsOf = (rows: readonly LeadHit[]) => rows.map((one) => one.sourceId);

test.each([
  ['L-1', 'id'],
  ['l-1', 'exact'],
  ['Café Nord', 'exact'],
  ['nord', 'exact'],
  ['brandt', 'exact'],
  ['Mia Brandt at Nord', 'exact'],
  ['mia.brandt@nord.example', 'exact'],
  ['menu', 'exact'],
  ['bran', 'prefix'],
  ['cafenord', 'exact'],
  ['brnadt', 'typo'],
  ['Bramdt', 'typo'],
  ['rbandt', 'typo'],
  ['Xrandt', 'typo'],
  ['randt', 'typo'],
  ['plannign', 'typo'],
  ['Caffe Nord', 'typo'],
])('%s finds the lead by %s', async (query, likeness) => {
  await indexed('L-1', mia);
  await indexed('L-2', {
    ...mia,
    firstName: 'Otto',
    lastName: 'Weiss',
    companyName: 'Fabrikam',
    email: '',
    topic: '',
  });
  const found = await search(query);
  // A source that is no known export has its ids in the index, so they are found by words.
  expect(idsOf(found.hits)).toEqual(['L-1']);
  expect(found.hits[0]?.likeness).toBe(likeness === 'id' ? 'exact' : likeness);
});

test('an id wins over words, in any case of its letters, and needs no index', async () => {
  await take('EX-01', mia, 'salesforce');
  await indexed('2', { companyName: 'EX 01 Trading' });
  expect((await search('ex-01')).hits).toMatchObject([{ sourceId: 'EX-01', likeness: 'id' }]);
  const own = leadIdOf('salesforce', 'EX-01');
  expect((await search(own)).hits).toMatchObject([{ leadId: own, likeness: 'id' }]);
});

test.each([
  ['شركة النور', 'النور'],
  ['北京字节跳动科技', '字节跳动'],
  ['ООО «Ромашка»', 'ромашка'],
  ['ООО «Ромашка»', 'рмашка'],
  ['삼성전자', '삼성'],
  ['Ελληνικά Λάδια', 'ελληνικα'],
])('%s is found by %s', async (companyName, query) => {
  await indexed('A', { companyName });
  await indexed('B', { companyName: 'Contoso' });
  expect(idsOf((await search(query)).hits)).toEqual(['A']);
});

test('what somebody may not see is neither a hit, nor near, nor counted, nor found by its id', async () => {
  for (let n = 0; n < 8; n += 1) await indexed(`S-${n}`, { ...mia, firstName: `Mia${n}` });
  await take('EX-01', mia, 'salesforce');
  expect(await search('nord', () => false)).toEqual({ hits: [], more: false, nearest: [] });
  expect(await search('EX-01', () => false)).toEqual({ hits: [], more: false, nearest: [] });
  const some = await search('nord', (row) => row.sourceId === 'S-3');
  expect(idsOf(some.hits)).toEqual(['S-3']);
  expect(some).toMatchObject({ more: false, nearest: [] });
});

test('at most five are hits, and it says that there are more', async () => {
  for (let n = 0; n < 9; n += 1) await indexed(`S-${n}`, { ...mia, lastName: `Brandt${n}` });
  const found = await search('nord');
  expect(found.hits).toHaveLength(5);
  expect(found.more).toBe(true);
});

test('without a hit the three nearest are given', async () => {
  await indexed('A', { companyName: 'Contoso Bank' });
  await indexed('B', { companyName: 'Contoso Pharma' });
  await indexed('C', { companyName: 'Fabrikam' });
  const found = await search('Contoso Warehouse');
  expect(found.hits).toEqual([]);
  expect(idsOf(found.nearest).sort()).toEqual(['A', 'B']);
});

test('two words that many leads have meet in the one that has both', async () => {
  for (let n = 0; n < 120; n += 1) {
    await indexed(`a${n}`, { firstName: 'Anna', lastName: `Person${n}` });
    await indexed(`b${n}`, { firstName: `First${n}`, lastName: 'Muller' });
  }
  await indexed('both', { firstName: 'Anna', lastName: 'Muller', companyName: 'Zeta' });
  expect(idsOf((await search('anna muller')).hits)).toEqual(['both']);
  expect(idsOf((await search('muller anna')).hits)).toEqual(['both']);
});

test('what follows the name of a lead is told apart from it', async () => {
  await indexed('L-1', mia);
  const found = await findLeadsAtStart(
    'Café Nord no budget this year',
    { records: store, record },
    everybody,
  );
  expect(idsOf(found.hits)).toEqual(['L-1']);
  expect(found.rest).toBe('no budget this year');
});

test('a common lead costs six writes, and none when nothing changed', async () => {
  const lead = await take('EX-01', mia, 'salesforce');
  writes = 0;
  const first = await indexLead(lead, 1, null, store);
  expect(writes).toBe(6);
  expect(
    await indexLead({ ...lead, owner: 'ada@seller.example', phase: 'handed-over' }, 2, first, store),
  ).toBe(first);
  expect(writes).toBe(6);
});

test('the index follows a change, and a stale write changes nothing', async () => {
  const before = await take('L-1', mia, 'salesforce');
  const changed: Lead = { ...before, fields: { ...before.fields, companyName: 'Südwind', email: '' } };
  const first = await indexLead(before, 1, null, store);
  const second = await indexLead(changed, 2, first, store);
  expect(second.words).toContain('sudwind');
  expect((await store.list(searchPartition('nor'), { limit: 9 })).documents).toEqual([]);
  const [mine] = (await store.list(searchPartition('bra'), { limit: 9 })).documents;
  await indexLead(before, 1, second, store);
  const [still] = (await store.list(searchPartition('bra'), { limit: 9 })).documents;
  expect(still).toEqual(mine);
  expect((await store.list(searchPartition('sud'), { limit: 9 })).documents).toHaveLength(1);
});

test('two writers at once leave the newer row', async () => {
  const lead = await take('L-1', mia, 'salesforce');
  const renamed: Lead = { ...lead, fields: { ...lead.fields, topic: 'Menu boards' } };
  await Promise.all([indexLead(renamed, 2, null, store), indexLead(lead, 1, null, store)]);
  const [row] = (await store.list<{ seq: number }>(searchPartition('bra'), { limit: 9 })).documents;
  expect(row?.body.seq).toBe(2);
});

test('an index that is behind suggests no lead by what it was called before', async () => {
  const lead = await indexed('L-1', mia);
  const renamed = { ...lead.fields, companyName: 'Südwind', email: '' };
  await record.change(lead.id, 'intake', () => [
    { type: 'LeadUpdated', changed: ['companyName', 'email'], fields: renamed },
  ]);
  expect((await search('Café Nord')).hits).toEqual([]);
});

test('an index can be written again after half of it was lost', async () => {
  const lead = await take('L-1', mia, 'salesforce');
  const whole: Indexed = await indexLead(lead, 1, null, store);
  const [row] = (await store.list(searchPartition('nor'), { limit: 9 })).documents;
  if (row) await store.remove(row, row.etag);
  expect(await indexLead(lead, 1, null, store)).toEqual(whole);
  expect((await store.list(searchPartition('nor'), { limit: 9 })).documents).toHaveLength(1);
});
