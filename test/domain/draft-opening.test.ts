import type { SourceReport } from '../../src/domain/company-research';
import { draftOpening } from '../../src/domain/draft-opening';
import type { NewsItem, OverviewFinding, SourceKind } from '../../src/domain/research';

const now = Date.parse('2026-11-22T10:00:00Z');
const rules = { freshDays: 90, now };

const news = (
  title: string,
  date: string | null,
  source: SourceKind = 'website',
  record = 'https://acme.example/n',
): NewsItem => ({ title, relation: null, text: title, source, record, date, quote: title });
const priority = (quote: string, date: string | null): OverviewFinding => ({
  topic: 'priorities',
  amount: null,
  relation: null,
  text: quote,
  source: 'website',
  record: 'https://acme.example/strategy',
  date,
  quote,
});
const report = (record: string, purposes: SourceReport['purposes']): SourceReport => ({
  name: 'files',
  kind: 'files',
  purposes,
  documents: [{ record, title: '', date: null }],
  problems: [],
});
const opening = (
  articles: readonly NewsItem[],
  overview: readonly OverviewFinding[] = [],
  sources: readonly SourceReport[] = [],
) => draftOpening({ news: articles, overview, sources }, rules);

describe('the opening of a first e-mail', () => {
  test('is the newest article, with its date and its receipt', () => {
    const [older, newer] = [news('Old hall', '2026-10-01'), news('New mill opens', '2026-11-12')];
    expect(opening([older, newer])).toEqual({
      sentence: 'I read “New mill opens” (12 November 2026).',
      finding: newer,
    });
  });

  test.each([
    ['stale', news('New mill opens', '2026-08-01')],
    ['undated', news('New mill opens', null)],
    ['of the future', news('New mill opens', '2026-12-24')],
    ['bad news', news('Acme announces 200 layoffs', '2026-11-12')],
    ['bad news in German', news('Acme: Stellenabbau in Halle', '2026-11-12')],
    ['bad news in French', news('Acme en redressement judiciaire', '2026-11-12')],
    ['too long to be said', news('x '.repeat(100), '2026-11-12')],
    ['an address', news('See https://evil.example', '2026-11-12')],
    ['an internal file', news('New mill opens', '2026-11-12', 'file', 'notes/acme.md')],
  ])('is never one that is %s', (_, article) => {
    expect(opening([article])).toBeNull();
  });

  test('a file may be quoted when a source that serves outreach holds it', () => {
    const article = news('New mill opens', '2026-11-12', 'file', 'companies/acme.html');
    expect(opening([article], [], [report('companies/acme.html', ['company'])])).toBeNull();
    expect(opening([article], [], [report('companies/acme.html', ['competitors'])])).toBeNull();
    expect(opening([article], [], [report('companies/acme.html', ['company', 'outreach'])])?.finding).toBe(
      article,
    );
  });

  test('without news it is a dated plan of the company', () => {
    expect(opening([], [priority('We are doubling our capacity by 2028.', '2026-11-01')])?.sentence).toBe(
      'I read of your plans: “We are doubling our capacity by 2028”.',
    );
    expect(opening([], [priority('We are doubling our capacity.', null)])).toBeNull();
  });

  test('nothing without research', () => expect(draftOpening(null, rules)).toBeNull());
});
