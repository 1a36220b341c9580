import { partAnswer } from '../../src/assistant/answer-parts';
import type { LeadSubject } from '../../src/cards/subject';
import { bergkornResearch } from '../cards/research-samples';
import { dale, greta } from '../cards/samples';
import { readerOf } from '../cards/subjects';
import { openWorld, type World } from '../pipeline/world';

const ada = 'ada@seller.example';
let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

test('a receipt opens in a window', async () => {
  const id = await world.lead('L-1');
  const reply = await world.presses(ada, 'research', { lead: id, receipt: 'criteria.1' });
  expect(reply).toMatchObject({ kind: 'dialog', leadId: id, card: { name: 'receipt' } });
  expect(JSON.stringify(reply)).toContain('Restaurants');
  expect(await world.presses(ada, 'research', { lead: id })).toMatchObject({ card: { name: 'research' } });
});

test('a receipt that is not there is refused in words', async () => {
  const id = await world.lead('L-1');
  for (const receipt of ['overview.99', 'criteria.99', '../../etc', 'overview.1 '.repeat(9), ''])
    expect(await world.presses(ada, 'research', { lead: id, receipt })).toMatchObject({ kind: 'refused' });
  expect(
    await world.presses('nobody@x.example', 'research', { lead: id, receipt: 'criteria.1' }),
  ).toMatchObject({
    kind: 'refused',
  });
});

const reader = readerOf('noor@lumen.example', greta.subject.lead);
const bare: LeadSubject = { ...greta.subject, account: undefined };
const ask = (part: string, subject = bare) => partAnswer(part, subject, reader, []);

test.each([
  ['industry', 'Food production.', 3],
  ['size', '1,850 employees.', 2],
  ['location', 'Kassel, Germany.', 3],
  ['revenue', 'Its annual revenue: 431 million EUR, 2025.', 1],
  ['products', 'Flours, baking mixes and malt for bakeries.', 3],
  ['priorities', 'Second plant in Kassel by 2028.', 3],
  ['business-model', 'B2B: bakeries, industry and retail brands.', 1],
  ['finances', 'Growing: revenue and result rose in 2025.', 4],
  ['current-provider', 'Bergkorn plans production with Ganttline today.', 2],
])('%s is answered from what was read, with receipts', (part, first, receipts) => {
  const answer = ask(part);
  expect(answer?.sentences[0]).toBe(first);
  expect(answer?.receipts).toHaveLength(receipts);
});

test('news with their dates, competitors with who names them', () => {
  expect(ask('news')?.sentences[0]).toBe(
    '“Bergkorn baut zweites Werk in Kassel”, 4 Nov 2026. For us: A second plant is the moment to plan both together.',
  );
  expect(ask('competitors')?.sentences[0]).toContain(
    'Ganttline, named by the lead and by past opportunities;',
  );
});

test('a record of the CRM comes before what was read', () => {
  expect(ask('size', greta.subject)?.sentences).toEqual(['Its number of employees: 1,850.']);
});

test('nothing found is said, and nothing filled in', () => {
  for (const part of [
    'products',
    'priorities',
    'business-model',
    'finances',
    'news',
    'competitors',
    'current-provider',
  ]) {
    const nothing = ask(part, { ...dale.subject, account: undefined });
    expect(nothing?.sentences[0]).toMatch(/^(?:Nothing|Neither)/);
    expect(nothing?.receipts).toEqual([]);
  }
  const empty = { ...bergkornResearch, overview: [], figures: [] };
  const lead = { ...bare.lead, fields: { ...bare.lead.fields, country: '' } };
  for (const part of ['industry', 'size', 'revenue', 'location'])
    expect(ask(part, { ...bare, lead, research: empty })?.sentences[0]).toMatch(/^Nothing says its/);
});
