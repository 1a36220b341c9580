import { contradictions } from '../../src/domain/contradictions';
import type { KeyFigure, OverviewFinding, SourceKind } from '../../src/domain/research';

const size = (amount: number | null, source: SourceKind, record: string): OverviewFinding => ({
  topic: 'size',
  amount,
  relation: null,
  text: `${amount} employees`,
  source,
  record,
  date: null,
  quote: String(amount),
});
const revenue = (amount: number, period: string | null, record: string, currency = 'EUR'): KeyFigure => ({
  figure: 'revenue',
  amount,
  currency,
  period,
  text: `${amount}`,
  source: record.startsWith('account') ? 'crm' : 'website',
  record,
  date: null,
  quote: String(amount),
});
const crm = 'account A-1';
const web = 'https://www.acme.example/about';

describe('where sources disagree', () => {
  test('head counts further apart than a tenth, the most trusted first', () => {
    const found = contradictions([size(510, 'crm', crm), size(430, 'website', web)], []);
    expect(found).toMatchObject([
      {
        about: 'number of employees',
        claims: [
          { record: crm, quote: '510' },
          { record: web, quote: '430' },
        ],
      },
    ]);
  });

  test.each([
    ['rounded', size(1850, 'crm', crm), size(1900, 'website', web)],
    ['unknown', size(1850, 'crm', crm), size(null, 'website', web)],
    ['of one source', size(100, 'website', web), size(900, 'website', 'https://acme.example/jobs')],
  ])('a head count that is %s contradicts nothing', (_, one, other) => {
    expect(contradictions([one, other], [])).toEqual([]);
  });

  test('every other source is told once', () => {
    const found = contradictions(
      [
        size(100, 'crm', crm),
        size(300, 'website', web),
        size(310, 'website', 'https://acme.example/jobs'),
        size(500, 'file', 'companies/acme.md'),
      ],
      [],
    );
    expect(found[0]?.claims.map((one) => one.quote)).toEqual(['100', '300', '500']);
  });

  test('revenue of the same period and currency', () => {
    const pair = (...figures: KeyFigure[]) => contradictions([], figures).map((one) => one.about);
    expect(pair(revenue(100, '2025', web), revenue(120, '2025', 'https://news.example/'))).toEqual([
      'revenue 2025',
    ]);
    expect(pair(revenue(100, '2025', web), revenue(101, '2025', 'https://news.example/'))).toEqual([]);
    expect(pair(revenue(100, '2025', web), revenue(120, '2024', 'https://news.example/'))).toEqual([]);
    expect(pair(revenue(100, '2025', web), revenue(120, '2025', 'https://news.example/', 'USD'))).toEqual([]);
  });

  test('an undated figure only when it is far from the newest dated one', () => {
    const about = (amount: number) =>
      contradictions(
        [],
        [revenue(410, null, crm), revenue(amount, '2025', web), revenue(1, '2019', web)],
      ).map((one) => one.about);
    expect(about(430)).toEqual([]);
    expect(about(900)).toEqual(['revenue']);
  });
});
