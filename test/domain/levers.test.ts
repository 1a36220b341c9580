import { fitLevelsSchema, icpFit, type CriterionVerdict, type Verdict } from '../../src/domain/icp-fit';
import { levers } from '../../src/domain/levers';
import { rate, ratingRulesSchema, type RatingInput } from '../../src/domain/rating';

const levels = fitLevelsSchema.parse({});
const rules = ratingRulesSchema.parse({});
const now = Date.parse('2026-11-22T12:00:00Z');
const finding = { text: 'x', source: 'crm', record: 'account 1', date: null, quote: 'x' } as const;

function fitOf(...verdicts: readonly Verdict[]) {
  const criteria = verdicts.map((verdict, at): CriterionVerdict => ({
    name: `c${at + 1}`,
    verdict,
    finding: verdict === 'unknown' ? null : finding,
  }));
  return icpFit(criteria, levels);
}

function leversOf(verdicts: readonly Verdict[], change: Partial<RatingInput> = {}) {
  const fit = fitOf(...verdicts);
  const input = {
    fit: fit.level,
    interest: 'undetected',
    interestQuote: null,
    createdOn: '2026-11-20',
    activities: [],
    now,
  };
  const rating = rate({ ...input, ...change } as RatingInput, rules);
  return { found: levers(fit, rating, levels, rules), fit, rating };
}

test('a criterion that would lift the fit is a lever, with the fit, score and rating it leads to', () => {
  // 0.4·0.6 + 0.3·0.25 + 0.15·1 is 0.465: warm.
  expect(leversOf(['met', 'not met', 'not met']).found).toEqual([
    { criterion: 'c2', now: 'not met', fit: 'medium', score: 66.67, rating: 'warm' },
    { criterion: 'c3', now: 'not met', fit: 'medium', score: 66.67, rating: 'warm' },
  ]);
});

test('unknown ones come first, each kind in the order of the playbook', () => {
  const { found } = leversOf(['not met', 'unknown', 'met', 'not met', 'unknown', 'met', 'met']);
  expect(found.map((one) => [one.criterion, one.now])).toEqual([
    ['c2', 'unknown'],
    ['c5', 'unknown'],
    ['c1', 'not met'],
    ['c4', 'not met'],
  ]);
});

test('what moves neither fit nor rating is no lever', () => {
  expect(leversOf(['not met', 'not met', 'not met', 'not met', 'not met']).found).toEqual([]);
  expect(leversOf(['met', 'met', 'met', 'met', 'not met']).found).toEqual([]);
  expect(leversOf(['met', 'met']).found).toEqual([]);
});

test('a fit that moves is a lever although the rating stays', () => {
  const { found, rating } = leversOf(['met', 'met', 'met', 'not met', 'not met'], {
    createdOn: '2020-01-01',
  });
  // 0.4 + 0.3·0.25 is 0.475; today it is 0.4·0.6 + 0.075, which is cold.
  expect([rating.level, found[0]]).toEqual([
    'cold',
    { criterion: 'c4', now: 'not met', fit: 'high', score: 80, rating: 'warm' },
  ]);
  const negative = leversOf(['met', 'met', 'met', 'not met', 'not met'], { interest: 'negative' });
  expect(negative.found[0]).toMatchObject({ fit: 'high', rating: 'cold' });
});

test('each lever keeps its promise: with the criterion met, fit and rating are computed to just that', () => {
  const kinds: readonly Verdict[] = ['met', 'not met', 'unknown'];
  let checked = 0;
  for (let code = 0; code < 3 ** 5; code += 1) {
    const verdicts = Array.from({ length: 5 }, (_, at) => kinds[Math.floor(code / 3 ** at) % 3] ?? 'met');
    for (const interest of ['positive-high', 'undetected', 'negative'] as const) {
      const { found, fit, rating } = leversOf(verdicts, { interest });
      verdicts.forEach((verdict, at) => {
        const better = leversOf(verdicts.with(at, 'met'), { interest });
        const moves = better.fit.level !== fit.level || better.rating.level !== rating.level;
        const lever = found.find((one) => one.criterion === `c${at + 1}`);
        const expected = {
          criterion: `c${at + 1}`,
          now: verdict,
          fit: better.fit.level,
          score: better.fit.score,
          rating: better.rating.level,
        };
        expect(lever).toEqual(verdict !== 'met' && moves ? expected : undefined);
        checked += lever ? 1 : 0;
      });
    }
  }
  expect(checked).toBeGreaterThan(100);
});
