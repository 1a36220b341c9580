import type { Card } from '../../src/cards/card';
import { findingsOf } from '../../src/cards/receipt-keys';
import { researchCard } from '../../src/cards/research-card';
import { largestCard, researchLimits } from '../../src/cards/research-limits';
import type { LeadSubject } from '../../src/cards/subject';
import { receiptView } from '../../src/cards/views/receipt';
import { researchView } from '../../src/cards/views/research';
import { playbookSchema } from '../../src/domain/playbook';
import { quoteStandsIn, type Finding } from '../../src/domain/research';
import { longestResearch } from './longest-research';
import { bergkornResearch, doubtfulResearch, emptyResearch } from './research-samples';
import { dale, greta, rosa } from './samples';
import { playbook, readerOf, told } from './subjects';
import { nodes, openDeck, strings } from './templates';

const deck = openDeck();
const noor = 'noor@lumen.example';
const iris = 'iris@lumen.example';

const bytesOf = ({ content }: Card) => Buffer.byteLength(JSON.stringify(content));
const viewOf = (subject: LeadSubject, address = iris) =>
  researchView(subject, readerOf(address, subject.lead), []);
const wordsOf = (card: Card) =>
  strings(card.content.body)
    .map((one) => one.text)
    .join('');

/** A lead whose own words are as long as these, with a research as long as it may be. */
function longest(character: string, source: Finding['source']) {
  const of = (length: number) => character.repeat(length).slice(0, length);
  const fields = {
    topic: of(5000),
    firstName: of(500),
    lastName: of(500),
    companyName: of(500),
    description: of(5000),
  };
  const named = {
    source: of(500),
    jobTitle: of(500),
    phone: '1',
    email: 'x@y.example',
    createdOn: '2026-09-28T10:00:00Z',
  };
  const criteria = Array.from({ length: 25 }, (_, at) => ({
    ...playbook.icp.criteria[0],
    name: of(78) + at,
  }));
  const story = told({
    sourceId: '0123456789abcdef01234567',
    fields: { ...fields, ...named },
    account: {
      id: 'A'.repeat(80),
      name: of(500),
      website: of(500),
      industry: of(500),
      location: of(500),
      employees: 900,
      annualRevenue: { amount: 5, currency: of(3) },
      custom: {},
    },
    verdicts: criteria.map((_, at) =>
      at % 2 === 0 ? (['met', of(400)] as const) : (['not met', of(400)] as const),
    ),
    lastAct: { by: of(300), what: of(500), at: '2026-09-28T10:00:00Z' },
    playbook: playbookSchema.parse({ ...playbook, icp: { ...playbook.icp, criteria } }),
  });
  return { ...story, subject: { ...story.subject, research: longestResearch(character, source) } };
}

test.each([
  ['W', 'website'],
  ['W', 'file'],
  ['名', 'website'],
  ['名', 'crm'],
  ['"', 'file'],
  ['👍', 'feed'],
] as const)('the longest research, all %s of a %s, still is a card that Teams shows', (character, source) => {
  const { subject, events } = longest(character, source);
  const card = researchCard(deck, subject, readerOf(iris, subject.lead), events);
  expect(bytesOf(card)).toBeLessThan(largestCard);
  for (const key of ['overview', 'points-1', 'figures.1', 'contradiction-1']) {
    const found = findingsOf(subject, key);
    expect(found.length).toBeGreaterThan(0);
    const receipt = deck.card('receipt', receiptView(found, subject, readerOf(iris, subject.lead)));
    expect(bytesOf(receipt)).toBeLessThan(largestCard);
  }
});

test('a rich research is shown in part, and what is left out can be opened', () => {
  const reader = readerOf(noor, greta.subject.lead);
  const card = researchCard(deck, greta.subject, reader, greta.events);
  expect(bytesOf(card)).toBeLessThan(largestCard);
  process.stdout.write(`rich research card: ${bytesOf(card)} bytes\n`);
  const roomy = deck.card('research', researchView(greta.subject, reader, greta.events));
  expect(bytesOf(roomy)).toBeGreaterThan(largestCard);
  expect(wordsOf(card)).toContain('Show all, with 9 more');
  expect(findingsOf(greta.subject, 'overview')).toHaveLength(15);
  for (const { news, competitors } of researchLimits.slice(0, 4)) expect([news, competitors]).toEqual([3, 3]);
});

test('a small research is shown whole', () => {
  const small = { ...bergkornResearch, competitors: [], overview: bergkornResearch.overview.slice(0, 4) };
  const subject = { ...greta.subject, research: small };
  const card = researchCard(deck, subject, readerOf(noor, subject.lead), []);
  expect(card).toEqual(deck.card('research', researchView(subject, readerOf(noor, subject.lead), [])));
  expect(wordsOf(card)).not.toContain('Show all');
});

test('every quote of the samples stands in what was read', () => {
  const keys = [
    'overview',
    'health',
    'figures',
    'news',
    'contradiction-1',
    'points-1',
    'points-2',
    'points-3',
  ];
  const profiles = ['profile-1', 'profile-2', 'profile-3', 'naming-1', 'naming-3'];
  const quoted = [...keys, ...profiles].flatMap((key) => findingsOf(greta.subject, key));
  const strays = quoted.filter(
    ({ source, record, quote }) =>
      !bergkornResearch.texts.some(
        (one) => one.source === source && one.record === record && quoteStandsIn(quote, one.text),
      ),
  );
  expect(quoted.length).toBeGreaterThan(60);
  expect(strays).toEqual([]);
});

test('without a research the records of the CRM are shown, and the rest says what it lacks', () => {
  const view = viewOf(dale.subject);
  expect(view.overview.map((one) => `${one.label}${one.text}`)).toContain('Industry  Food production ');
  expect(view.news).toEqual([]);
  expect(
    [view.noNews, view.noCompetitors, view.noFinances].every((one) => one.startsWith('Nothing found')),
  ).toBe(true);
  expect([view.disagree, view.company.isDoubtful]).toEqual([false, false]);
});

test('a site with nothing in it fills nothing in', () => {
  const view = viewOf({ ...dale.subject, account: undefined, research: emptyResearch });
  expect(view.overview.filter((one) => one.isRead)).toEqual([]);
  expect(view.noFinances).toMatch(/^Nothing found in what was read\. A source/);
  expect(view.sources.map((one) => one.text)).toContain(': did not answer in time\n');
});

test('a doubtful company is asked about, with answers that name only ids and hosts', () => {
  const subject = { ...rosa.subject, research: doubtfulResearch };
  const card = researchCard(deck, subject, readerOf(iris, subject.lead), []);
  const data = nodes(card.content.body).flatMap(({ node }) =>
    node['type'] === 'Action.Execute' ? [[node['title'], node['verb'], node['data']]] : [],
  );
  const lead = subject.lead.id;
  expect(data.slice(0, 4)).toEqual([
    ['It is this one', 'connect', { lead, kind: 'account', record: 'AC-11' }],
    ['It is this one', 'connect', { lead, kind: 'site', record: 'redwood-foods.example' }],
    ['It is the right company', 'connect', { lead, kind: 'site', record: 'redwoodfoods.example' }],
    ['None of these', 'disconnect', { lead, kind: 'site' }],
  ]);
  expect(wordsOf(card)).toContain('redwoodfoods.example speaks of Redwood Foods Inc. or Redwood Foods GmbH');
});

test('who may not connect is not offered to', () => {
  const subject = { ...rosa.subject, research: doubtfulResearch };
  const card = researchCard(deck, subject, readerOf('rui@lumen.example', subject.lead), []);
  expect(wordsOf(card)).toContain('Which company?');
  expect(JSON.stringify(card.content)).not.toContain('"verb":"connect"');
});

test('an id or host that is none is not offered', () => {
  const company = {
    ...doubtfulResearch.company,
    site: 'evil.example/?x',
    candidates: [{ name: 'X', site: 'a b', accountId: '<b>' }],
  };
  const view = viewOf({ ...rosa.subject, research: { ...doubtfulResearch, company } });
  expect(view.company).toMatchObject({ site: '', choices: [{ account: '', host: '' }] });
});

test('what sources disagree about is shown with every claim, the most trusted first', () => {
  const view = viewOf(greta.subject);
  expect(view.contradictions.map((one) => `${one.label}${one.text}`)).toEqual([
    'Employees  1,850 employees ',
    '1,912 employees ',
    '900 employees ',
  ]);
});
