import { openBuiltinAnalyst } from '../../../../src/drivers/models/builtin/analyst';

const { port } = openBuiltinAnalyst();

async function overviewOf(company: string, text: string) {
  const host = company.toLowerCase().replace(/[^a-z]/gu, '');
  const record = `https://www.${host}.example/about`;
  const texts = [{ source: 'website', record, field: 'text', text, date: null, title: company } as const];
  const asked = { company: { name: company }, offer: '', texts, now: '2026-11-26T12:00:00Z' };
  return (await port.researchCompany(asked)).overview;
}

test.each([
  ['Kwekerij De Linde kweekt laanbomen en heesters voor gemeenten.', 'laanbomen en heesters'],
  ['# O nas\nDrukujemy opakowania kartonowe i etykiety.', 'opakowania kartonowe i etykiety'],
  ['## Unsere Lösungen\n- Objektbuchhaltung\n- Eigentümerportal', 'Objektbuchhaltung, Eigentümerportal'],
  ['We sell to restaurants and hotels.', undefined],
  ['## Careers\nWe offer flexible hours and a pension.', undefined],
])('what is sold in "%s" is %s', async (text, products) => {
  const found = (await overviewOf('Kwekerij De Linde', text)).find(({ topic }) => topic === 'products');
  expect(found?.text).toBe(products);
});

test.each([
  ['Siamo 290 tra agenti, magazzinieri e impiegati.', 290],
  ['Our team of 85 handles 14,000 shipments a year.', 85],
  ['Behind it are 63 people. We pay 48,000 employees at 900 companies.', 63],
  ['The university has 6,400 staff.', undefined],
  ['In partnership with Atlantic Insurance (1,900 employees).', undefined],
])('the people in "%s" are %s', async (text, people) => {
  const found = (await overviewOf('Haldane', text)).find(({ topic }) => topic === 'size');
  expect(found?.amount).toBe(people);
});

test.each([
  ['## Waar we aan werken\nDe komende vijf jaar willen we volledig zonder veen telen.', 1],
  ['We will open a second shop in Reno by 2028.', 1],
  ['We will call you back within a day.', 0],
  ['## Our plan\nFreshness: three days lie between milling and delivery to you.', 0],
])('plans in "%s": %s', async (text, count) => {
  const found = (await overviewOf('Ostrander', text)).filter(({ topic }) => topic === 'priorities');
  expect(found).toHaveLength(count);
});
