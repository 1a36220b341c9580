import { join } from 'node:path';
import { corpusSize, floors, mostUnread, sets, verifiedQuotes, type SetName } from './bars';
import { casesOf } from './cases';
import { evaluate, type CaseResult } from './evaluate';
import { fields } from './gold';
import { detailsOf } from './report';
import { tallyOf, total, unread, verifiedShare } from './tally';

const folder = join(__dirname, '../fixtures/reading');

describe('the corpus', () => {
  const cases = sets.flatMap((set) => casesOf(set, folder));
  const having = (kind: string, set?: SetName) =>
    cases.filter(
      (one) => (!set || one.set === set) && one.documents.some((document) => document.kind === kind),
    );

  it('is large and mixed enough to tell something', () => {
    expect(having('page').length).toBeGreaterThanOrEqual(corpusSize.pages);
    expect(having('page', 'held-out').length).toBeGreaterThanOrEqual(corpusSize.heldOutPages);
    expect(having('feed').length).toBeGreaterThanOrEqual(corpusSize.feeds);
    for (const set of sets) expect(having('pdf', set)).toHaveLength(corpusSize.reports / sets.length);
  });

  it('has every case once, so that none is in both sets', () => {
    expect(new Set(cases.map((one) => one.gold.company)).size).toBe(cases.length);
  });

  it('can be wrong in every field: some case of each set has it, and some page has nothing', () => {
    for (const set of sets) {
      const golds = cases.filter((one) => one.set === set).map((one) => one.gold);
      for (const field of [
        'industry',
        'location',
        'size',
        'products',
        'businessModel',
        'figures',
        'health',
      ] as const) {
        expect([set, field, golds.some((one) => one[field] !== null)]).toEqual([set, field, true]);
        expect([set, field, golds.some((one) => one[field] === null)]).toEqual([set, field, true]);
      }
    }
  });
});

describe.each(sets)('what is read of the %s set', (set) => {
  let results: readonly CaseResult[] = [];
  beforeAll(async () => {
    results = await evaluate(set, folder);
  }, 180_000);

  it('shows no claim whose quote does not stand in its text', () => {
    expect(total(results, 'shown')).toBeGreaterThan(0);
    expect(verifiedShare(results)).toBe(verifiedQuotes);
  });

  it('comes from every document that has to be read, but for those known not to be', () => {
    expect(unread(results).length).toBeLessThanOrEqual(mostUnread[set]);
  });

  it.each(fields)('%s is no worse than it was', (field) => {
    const { precision, recall } = tallyOf(field, results);
    const least = floors[set][field];
    // Which cases went wrong is for those who may look at them.
    const wrong = set === 'dev' ? detailsOf(results) : [];
    expect({ enough: (precision ?? 1) >= least.precision, precision, wrong }).toMatchObject({ enough: true });
    expect({ enough: (recall ?? 1) >= least.recall, recall, wrong }).toMatchObject({ enough: true });
  });
});
