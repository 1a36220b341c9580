import { noFields, type LeadFields } from '../../src/domain/lead-fields';
import { openTopics, openTopicNames } from '../../src/domain/open-topics';
import { holdsPersonal } from '../../src/domain/personal-words';
import { searchQueries, type Searchable } from '../../src/domain/search-query';

const greta: LeadFields = {
  ...noFields,
  firstName: 'Greta Marie',
  lastName: 'Sömmer',
  email: 'g.soemmer@bergkorn.example',
  phone: '+49 (0)561 / 555 01 01',
  jobTitle: 'Director of Operations',
  companyName: 'Bergkorn Mühlen',
  topic: 'Demo of the planning board',
  description: 'We at Bergkorn Mühlen want to see it before our January budget round.',
  owner: 'noor.haddad@lumen.example',
  custom: { mobile: '0171 2345678', note: 'met at the fair in Kassel' },
};
const contact = {
  id: 'CO-1',
  name: 'Margarete Sömmer-Lindqvist',
  email: 'mlindqvist@private.example',
  accountId: null,
  jobTitle: 'Betriebsleiterin',
};
const holds = holdsPersonal({ fields: greta, contact });
const bergkorn: Searchable = {
  company: { name: 'Bergkorn Mühlen GmbH', site: 'www.bergkorn.example' },
  isConnected: true,
  industry: 'Food production',
  location: 'Kassel, Germany',
  competitors: ['FreshPlan', 'Taktwerk'],
};
const named = (name: string, site: string | null = null): Searchable => ({
  company: { name, site },
  isConnected: false,
  industry: null,
  location: null,
  competitors: [],
});

test('a query is made of the company alone', () => {
  const { queries, refused } = searchQueries(bergkorn, openTopicNames, holds, 6);
  expect(queries.map(({ text }) => text)).toEqual([
    '"Bergkorn Mühlen GmbH" www.bergkorn.example Food production Kassel, Germany company profile products headquarters employees',
    '"Bergkorn Mühlen GmbH" news',
    '"Bergkorn Mühlen GmbH" annual report revenue',
    '"FreshPlan" company market share strengths weaknesses',
    '"Taktwerk" company market share strengths weaknesses',
  ]);
  expect(queries.map(({ about }) => about.name)).toContain('Taktwerk');
  expect(refused).toBe(0);
  expect(searchQueries(bergkorn, openTopicNames, holds, 2).queries).toHaveLength(2);
});

test.each([
  ['the lead', 'Greta Marie Sömmer'],
  ['the family name', 'Sömmer GmbH'],
  ['the family name without accents', 'SOMMER Handel'],
  ['the family name written out', 'Soemmer und Partner'],
  ['one of two first names', 'Marie’s Mill'],
  ['the person of the CRM', 'Lindqvist Consulting'],
  ['name and initial in one word', 'gsoemmer'],
  ['the other way round', 'SömmerGretaMarie'],
  ['the e-mail address', 'Bergkorn (g.soemmer@bergkorn.example)'],
  ['any e-mail address', 'Bergkorn, write to x@y.example'],
  ['the phone number', 'Bergkorn 0561 5550101'],
  ['another number of the lead', 'Bergkorn +49 171 2345678'],
  ['any phone number', 'Bergkorn 030-1234567'],
  ['the job title', 'Director of Operations, Bergkorn'],
  ['the title in the CRM', 'Betriebsleiterin Bergkorn'],
  ['the topic', 'Demo of the planning board'],
  ['words of the form', 'Bergkorn before our January budget round'],
  ['words of another column', 'Fair in Kassel Ltd met at the fair'],
  ['a colleague of ours', 'noor.haddad@lumen.example'],
])('refused, because it holds %s', (_, name) => {
  expect(searchQueries(named(name), ['news'], holds, 6)).toEqual({ queries: [], refused: 1 });
});

test.each(['gretasoemmer.example', 'www.soemmer.example', 'g-soemmer.example'])(
  'a site that is a person’s is not named: %s',
  (site) => {
    const { queries, refused } = searchQueries(named('Bergkorn', site), ['company', 'news'], holds, 6);
    expect(queries.map(({ topic }) => topic)).toEqual(['news']);
    expect(refused).toBe(1);
  },
);

test('what the lead wrote may name the company, and an address of nobody in particular hides nothing', () => {
  const fields = { ...greta, topic: 'Bergkorn Mühlen GmbH', email: 'info@bergkorn.example' };
  const gate = holdsPersonal({ fields, contact: undefined });
  expect(searchQueries(bergkorn, ['company', 'news'], gate, 6).refused).toBe(0);
  const own = holdsPersonal({
    fields: { ...noFields, email: 'bergkorn@bergkorn.example' },
    contact: undefined,
  });
  expect(searchQueries(bergkorn, ['company', 'news'], own, 6).refused).toBe(0);
});

test('a name gives a search provider no orders, and without one nothing is asked', () => {
  const hostile = named('Acme" site:evil.example -mills (a OR b) |\u0000\u202e*');
  const [query] = searchQueries(hostile, ['news'], holds, 6).queries;
  expect(query?.text).toBe('"Acme site evil.example mills a OR b" news');
  for (const name of ['', ' " ', '***'])
    expect(searchQueries(named(name), ['news'], holds, 6).queries).toEqual([]);
  expect(searchQueries(named('x'.repeat(5_000)), ['news'], holds, 6).queries[0]?.text.length).toBeLessThan(
    100,
  );
});

test('what is open is looked for, as far as the source may be used for it', () => {
  const nothing = { overview: [], figures: [], news: [], competitors: [] };
  expect(openTopics(nothing, ['company', 'competitors'])).toEqual(['company', 'news', 'finances']);
  const finding = { text: 't', source: 'website', record: 'r', date: null, quote: 'q' } as const;
  const overview = (['industry', 'location', 'size', 'products'] as const).map((topic) => ({
    ...finding,
    topic,
    amount: null,
    relation: null,
  }));
  const rival = {
    name: 'FreshPlan',
    namedBy: ['playbook' as const],
    naming: null,
    overview: [],
    strengths: [],
    weaknesses: [],
    opportunities: [],
    threats: [],
    talkingPoints: [],
  };
  const found = { ...nothing, overview, competitors: [rival] };
  expect(openTopics(found, ['company', 'competitors'])).toEqual(['news', 'finances', 'competitors']);
  expect(openTopics(found, ['competitors'])).toEqual(['competitors']);
});
