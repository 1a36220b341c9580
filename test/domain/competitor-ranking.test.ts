import type { Opportunity } from '../../src/domain/account';
import { rankCompetitors, type CompetitorSources } from '../../src/domain/competitor-ranking';
import type { NamedBy } from '../../src/domain/competitors';
import type { Finding } from '../../src/domain/research';

const onWeb = (name: string): Finding => ({
  text: `The company uses ${name}.`,
  source: 'website',
  record: 'https://www.bergkorn.example/jobs',
  date: '2026-10-01',
  quote: `We use ${name}.`,
});
let deals = 0;
const deal = (
  state: Opportunity['state'],
  competitor: string | null,
  closedOn: string | null = '2026-01-31',
): Opportunity => ({
  id: `O-${(deals += 1)}`,
  accountId: 'A-1',
  name: 'Planning',
  state,
  closedOn: state === 'open' ? null : closedOn,
  value: null,
  competitor,
});

interface Case {
  readonly lead?: string;
  readonly web?: readonly string[];
  readonly deals?: readonly Opportunity[];
  readonly playbook?: readonly string[];
  readonly never?: readonly string[];
}
const sourcesOf = (given: Case): CompetitorSources => ({
  lead: { record: 'lead L-1', competitor: given.lead ?? '' },
  web: (given.web ?? []).map((name) => ({ name, naming: onWeb(name) })),
  opportunities: given.deals ?? [],
  playbook: given.playbook ?? [],
  never: given.never ?? [],
});
const rank = (given: Case) => rankCompetitors(sourcesOf(given));
const names = (given: Case) => rank(given).map((one) => one.name);

type Row = readonly [what: string, given: Case, expected: readonly string[]];

describe('a competitor named on the lead', () => {
  test.each<Row>([
    [
      'is the only one',
      { lead: 'Nine', web: ['A'], deals: [deal('won', 'A')], playbook: ['A', 'B'] },
      ['Nine'],
    ],
    [
      'is shown as the playbook spells it',
      { lead: 'FRESHPLAN gmbh', playbook: ['FreshPlan'] },
      ['FreshPlan'],
    ],
    ['may be two', { lead: 'Nine; Ten', playbook: ['A'] }, ['Nine', 'Ten']],
    ['may be more than three, of which three are shown', { lead: 'A, B, C, D' }, ['A', 'B', 'C']],
    ['keeps a comma before its legal form', { lead: 'Nine, Inc., Ten' }, ['Nine, Inc.', 'Ten']],
    ['is named once however often', { lead: 'Nine; NINE GmbH | nine' }, ['Nine']],
    ['is not white space', { lead: '  ', playbook: ['A'] }, ['A']],
    ['is not a dash', { lead: '-', playbook: ['A'] }, ['A']],
    ['is not "none"', { lead: 'None', playbook: ['A'] }, ['A']],
    ['is not "n/a"', { lead: 'N/A', playbook: ['A'] }, ['A']],
    ['is not "unbekannt"', { lead: 'unbekannt', playbook: ['A'] }, ['A']],
    ['is not a story', { lead: 'they told me '.repeat(40), playbook: ['A'] }, ['A']],
    ['is not a long sentence', { lead: 'x'.repeat(81), playbook: ['A'] }, ['A']],
    [
      'is neither we nor the company itself',
      { lead: 'Lumen', never: ['LUMEN Inc.'], playbook: ['A'] },
      ['A'],
    ],
  ])('%s', (_what, given, expected) => {
    expect(names(given)).toEqual(expected);
  });

  test('is named by the others who name it too, and by the words of the lead', () => {
    expect(
      rank({ lead: 'Nine', web: ['Nine'], deals: [deal('lost', 'nine')], playbook: ['Nine AG'] }),
    ).toEqual([
      {
        name: 'Nine AG',
        namedBy: ['lead', 'web', 'opportunity', 'playbook'],
        naming: {
          text: 'The lead names Nine.',
          source: 'crm',
          record: 'lead L-1',
          date: null,
          quote: 'Nine',
        },
      },
    ]);
  });
});

describe('where two or more name the same one', () => {
  test.each<Row>([
    ['three beat two', { web: ['A', 'B'], deals: [deal('lost', 'B')], playbook: ['A', 'B'] }, ['B', 'A']],
    ['two beat one', { web: ['B', 'C'], playbook: ['A', 'C'] }, ['C', 'A', 'B']],
    [
      'at most three',
      { web: ['D', 'E'], deals: [deal('lost', 'F')], playbook: ['A', 'B', 'E'] },
      ['E', 'A', 'B'],
    ],
    ['web and deals overlap without a playbook', { web: ['A', 'B'], deals: [deal('lost', 'B')] }, ['B', 'A']],
    [
      'deals and playbook overlap without web',
      { deals: [deal('won', 'B')], playbook: ['A', 'B'] },
      ['B', 'A'],
    ],
    [
      'spelt otherwise',
      { web: ['B. GmbH', 'the c company'], playbook: ['A', 'C Ltd.'] },
      ['C Ltd.', 'A', 'B. GmbH'],
    ],
    ['with accents', { web: ['Börse AG', 'Z'], playbook: ['A', 'Borse'] }, ['Borse', 'A', 'Z']],
    ['once a source, however often', { web: ['A', 'a', 'A AG', 'B'], playbook: ['C', 'B'] }, ['B', 'C', 'A']],
    [
      'many deals are one source',
      { deals: [deal('lost', 'A'), deal('won', 'A'), deal('won', 'A')], web: ['B'], playbook: ['B'] },
      ['B', 'A'],
    ],
    ['a deal may name several', { deals: [deal('lost', 'A; B')], playbook: ['C', 'B'] }, ['B', 'C', 'A']],
    ['empty names are nobody', { web: ['', ' ', '...', 'B'], playbook: ['B', 'A'] }, ['B', 'A']],
    [
      'only the first three of the playbook count',
      { web: ['D'], playbook: ['A', 'B', 'C', 'D'] },
      ['A', 'B', 'C'],
    ],
    ['never ourselves', { web: ['Us', 'B'], playbook: ['Us', 'A', 'B'], never: ['us Inc'] }, ['B', 'A']],
  ])('%s', (_what, given, expected) => {
    expect(names(given)).toEqual(expected);
  });

  test.each<Row>([
    [
      'goes to the one on the most recently won deal',
      {
        web: ['A', 'B'],
        playbook: ['A', 'B'],
        deals: [deal('won', 'A', '2025-01-01'), deal('won', 'B', '2026-01-01')],
      },
      ['B', 'A'],
    ],
    [
      'counts the last win of each, not the first in the list',
      {
        playbook: ['A', 'B'],
        deals: [
          deal('won', 'B', '2020-01-01'),
          deal('won', 'A', '2025-06-01'),
          deal('won', 'B', '2026-01-01'),
        ],
      },
      ['B', 'A'],
    ],
    [
      'is not moved by a later loss',
      { playbook: ['A', 'B'], deals: [deal('lost', 'A', '2026-05-01'), deal('won', 'B', '2020-01-01')] },
      ['B', 'A'],
    ],
    [
      'is moved by a win without a date when the other has none',
      { playbook: ['A', 'B'], deals: [deal('lost', 'A', '2026-05-01'), deal('won', 'B', null)] },
      ['B', 'A'],
    ],
    [
      'is decided by a dated win before one without',
      { playbook: ['A', 'B'], deals: [deal('won', 'A', null), deal('won', 'B', '2001-01-01')] },
      ['B', 'A'],
    ],
    [
      'compares instants with days',
      {
        playbook: ['A', 'B'],
        deals: [deal('won', 'A', '2026-01-01'), deal('won', 'B', '2026-01-01T10:00:00Z')],
      },
      ['B', 'A'],
    ],
    [
      'of one win keeps the order of the playbook',
      { playbook: ['B', 'A'], deals: [deal('won', 'A; B')] },
      ['B', 'A'],
    ],
    [
      'among those named once is decided the same way',
      { web: ['W'], playbook: ['A', 'P'], deals: [deal('won', 'P'), deal('won', 'D', '2026-02-01')] },
      ['P', 'D', 'A'],
    ],
    [
      'without any win keeps the order of the playbook, then of the web',
      { web: ['Y', 'A', 'X'], playbook: ['A'] },
      ['A', 'Y', 'X'],
    ],
  ])('a tie %s', (_what, given, expected) => {
    expect(names(given)).toEqual(expected);
  });
});

describe('where no two name the same one', () => {
  test.each<Row>([
    ['the playbook decides', { web: ['C'], deals: [deal('won', 'D')], playbook: ['A', 'B'] }, ['A', 'B']],
    ['the playbook keeps its own order', { playbook: ['C', 'A', 'B'] }, ['C', 'A', 'B']],
    ['a playbook of empty names is none', { web: ['C'], playbook: ['', '-'] }, ['C']],
    [
      'without a playbook the web decides',
      { web: ['D', 'C', 'B', 'A'], deals: [deal('won', 'E')] },
      ['D', 'C', 'B'],
    ],
    [
      'without either the deals decide, the last win first',
      {
        deals: [
          deal('lost', 'A', '2026-09-01'),
          deal('won', 'B', '2020-01-01'),
          deal('won', 'C', '2024-01-01'),
        ],
      },
      ['C', 'B', 'A'],
    ],
    [
      'lost deals alone stand with the latest first',
      { deals: [deal('lost', 'A', null), deal('lost', 'B', '2020-01-01'), deal('lost', 'C', '2024-01-01')] },
      ['C', 'B', 'A'],
    ],
    ['nobody names nobody', {}, []],
    [
      'nothing but words for nobody',
      { web: ['unknown'], deals: [deal('lost', 'other')], playbook: ['-'] },
      [],
    ],
  ])('%s', (_what, given, expected) => {
    expect(names(given)).toEqual(expected);
  });
});

describe('deals', () => {
  test.each([
    ['open', ['A', 'B']],
    ['won', ['B', 'A']],
    ['lost', ['B', 'A']],
  ] as const)('one that is %s', (state, expected) => {
    expect(names({ playbook: ['A', 'B'], deals: [deal(state, 'B')] })).toEqual(expected);
  });

  test('an open one names nobody, not even alone', () => {
    expect(rank({ deals: [deal('open', 'A')] })).toEqual([]);
  });

  test('one without a competitor names nobody', () => {
    expect(rank({ deals: [deal('won', null)] })).toEqual([]);
  });
});

describe('what is said of each', () => {
  const of = (given: Case) =>
    rank(given).map(({ namedBy, naming }) => ({ namedBy, words: naming?.quote ?? null }));
  test.each<readonly [Case, readonly { namedBy: readonly NamedBy[]; words: string | null }[]]>([
    [{ playbook: ['A'] }, [{ namedBy: ['playbook'], words: null }]],
    [{ web: ['A'], playbook: ['a'] }, [{ namedBy: ['web', 'playbook'], words: 'We use A.' }]],
    [
      { deals: [deal('won', 'A AG')], playbook: ['A'] },
      [{ namedBy: ['opportunity', 'playbook'], words: 'A AG' }],
    ],
    [{ web: ['A'], deals: [deal('won', 'A AG')] }, [{ namedBy: ['web', 'opportunity'], words: 'We use A.' }]],
  ])('%#', (given, expected) => {
    expect(of(given)).toEqual(expected);
  });

  test('a deal is quoted from the latest that names it, with its date', () => {
    const deals = [deal('lost', 'A', '2020-01-01'), deal('won', 'A', '2024-01-01')];
    expect(rank({ deals, playbook: ['A'] })[0]?.naming).toEqual({
      text: 'A was a competitor in a deal that was won.',
      source: 'crm',
      record: `opportunity ${deals[1]?.id}`,
      date: '2024-01-01',
      quote: 'A',
    });
  });

  test('nothing of what was given is changed, and the same is said twice', () => {
    const sources = sourcesOf({ lead: '', web: ['B'], deals: [deal('won', 'B')], playbook: ['A', 'B'] });
    const before = structuredClone(sources);
    expect(rankCompetitors(sources)).toEqual(rankCompetitors(sources));
    expect(sources).toEqual(before);
  });
});
