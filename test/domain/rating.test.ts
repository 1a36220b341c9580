import type { Activity } from '../../src/domain/account';
import { levelOf, rate, ratingRulesSchema, weightedSum, type RatingInput } from '../../src/domain/rating';

const rules = ratingRulesSchema.parse({});
const now = Date.parse('2026-11-22T12:00:00Z');
const day = 86_400_000;
const ago = (days: number, ms = 0): string => new Date(now - days * day - ms).toISOString();

let acts = 0;
function act(kind: Activity['kind'], at: string, byLead = true): Activity {
  return { id: `a${(acts += 1)}`, leadId: 'L1', kind, byLead, at, subject: '' };
}

const input: RatingInput = {
  fit: 'high',
  interest: 'undetected',
  interestQuote: null,
  createdOn: ago(100),
  activities: [],
  now,
};
const parts = (change: Partial<RatingInput>) => rate({ ...input, ...change }, rules).parts;

describe('fit and intent', () => {
  test.each([
    ['high', 1],
    ['medium', 0.6],
    ['low', 0],
  ] as const)('fit %s is %d', (fit, part) => expect(parts({ fit }).fit).toBe(part));

  test.each([
    ['positive-high', 1],
    ['positive-medium', 0.7],
    ['positive-low', 0.4],
    ['undetected', 0.25],
    ['negative', 0],
  ] as const)('interest %s is %d', (interest, part) => expect(parts({ interest }).intent).toBe(part));
});

describe('recency, in whole days rounded down', () => {
  const cases: readonly (readonly [string, string, number])[] = [
    ['now', ago(0), 1],
    ['7 days', ago(7), 1],
    ['7 days and all but a millisecond of the eighth', ago(8, -1), 1],
    ['8 days', ago(8), 0.5],
    ['21 days', ago(21), 0.5],
    ['21 days and all but a millisecond of the next', ago(22, -1), 0.5],
    ['22 days', ago(22), 0],
    ['a date in the future', ago(-1), 1],
    ['a date without a time, 7 days back', '2026-11-15', 1],
    ['a date without a time, 8 days back', '2026-11-14', 0.5],
    ['no date', '', 0],
    ['an unreadable date', 'last Tuesday', 0],
  ];
  test.each(cases)('created: %s', (_, createdOn, part) => expect(parts({ createdOn }).recency).toBe(part));

  test.each(cases.slice(0, 7))("the lead's last act: %s", (_, at, part) => {
    expect(parts({ activities: [act('click', ago(90)), act('download', at)] }).recency).toBe(part);
  });

  test('our own mails never count, nor what is still to come', () => {
    expect(parts({ activities: [act('e-mail', ago(1), false), act('call', ago(0), false)] }).recency).toBe(0);
    expect(parts({ activities: [act('meeting', ago(-14))] }).recency).toBe(0);
  });

  test('an unreadable date of an act leaves the others', () => {
    expect(parts({ createdOn: ago(20), activities: [act('reply', 'soon')] }).recency).toBe(0.5);
  });
});

describe('engagement in the last 60 days', () => {
  const of = (...activities: readonly Activity[]) => parts({ activities }).engagement;
  const clicks = (count: number) => Array.from({ length: count }, () => act('click', ago(5)));

  test.each([
    [0, 0],
    [1, 0.3],
    [2, 0.6],
    [3, 0.6],
    [4, 1],
    [9, 1],
  ])('%i acts are %d', (count, part) => expect(of(...clicks(count))).toBe(part));

  test.each(['call', 'download', 'click'] as const)('one %s counts once', (kind) => {
    expect(of(act(kind, ago(1)))).toBe(0.3);
  });

  test.each(['reply', 'meeting'] as const)('one %s counts double', (kind) => {
    expect(of(act(kind, ago(1)))).toBe(0.6);
    expect(of(act(kind, ago(1)), ...clicks(1))).toBe(0.6);
    expect(of(act(kind, ago(1)), ...clicks(2))).toBe(1);
    expect(of(act(kind, ago(1)), act(kind, ago(2)))).toBe(1);
  });

  test.each(['e-mail', 'note'] as const)('a %s never counts', (kind) =>
    expect(of(act(kind, ago(1)))).toBe(0),
  );

  test('what we did never counts, whatever it was', () => {
    expect(
      of(...(['reply', 'call', 'meeting', 'e-mail'] as const).map((kind) => act(kind, ago(1), false))),
    ).toBe(0);
  });

  test('the 60 days have a sharp end, and what is still to come is not in them', () => {
    expect(of(act('click', ago(60)))).toBe(0.3);
    expect(of(act('click', ago(60, 1)))).toBe(0);
    expect(of(act('meeting', ago(-1)))).toBe(0);
    expect(of(act('click', 'soon'))).toBe(0);
  });

  test('the creation of the lead is no engagement', () => {
    expect(parts({ createdOn: ago(0) }).engagement).toBe(0);
  });
});

describe('the sum', () => {
  const weights = rules.weights;

  test.each([
    [{ fit: 1, intent: 1, recency: 1, engagement: 1 }, 1],
    [{ fit: 0, intent: 0, recency: 0, engagement: 0 }, 0],
    [{ fit: 1, intent: 0.25, recency: 1, engagement: 0 }, 0.625],
    [{ fit: 1, intent: 0.25, recency: 0.5, engagement: 0.3 }, 0.595],
    [{ fit: 0.6, intent: 0.25, recency: 1, engagement: 0 }, 0.465],
    [{ fit: 0.6, intent: 0.7, recency: 0.5, engagement: 0.6 }, 0.615],
    [{ fit: 1, intent: 0.7, recency: 0.5, engagement: 0.3 }, 0.73],
  ])('of %j is %d', (all, sum) => expect(weightedSum(all, weights)).toBe(sum));

  test('is rounded to three decimals, a half upwards, before it is compared', () => {
    const only = (fit: number) =>
      weightedSum({ fit, intent: 0, recency: 0, engagement: 0 }, { ...weights, fit: 1 });
    expect([0.5825, 0.58249, 0.5824, 0.0005, 0.6995, 0.69949].map(only)).toEqual([
      0.583, 0.582, 0.582, 0.001, 0.7, 0.699,
    ]);
    expect(levelOf(only(0.6995), rules)).toBe('hot');
    expect(levelOf(only(0.69949), rules)).toBe('warm');
    expect(levelOf(only(0.3995), rules)).toBe('warm');
    expect(levelOf(only(0.39949), rules)).toBe('cold');
  });

  test('a half that binary fractions store as a little less is a half all the same', () => {
    const only = (fit: number) =>
      weightedSum({ fit, intent: 0, recency: 0, engagement: 0 }, { ...weights, fit: 1 });
    // In binary 0.5005 · 1000 is 500.49999999999994.
    expect([0.5005, 0.5015, 0.5095].map(only)).toEqual([0.501, 0.502, 0.51]);
  });

  test.each([
    [0.7, 'hot'],
    [0.699, 'warm'],
    [0.4, 'warm'],
    [0.399, 'cold'],
    [0, 'cold'],
    [1, 'hot'],
  ] as const)('%d is %s', (score, level) => expect(levelOf(score, rules)).toBe(level));
});

describe('the cap', () => {
  const busy = { createdOn: ago(1), activities: [act('meeting', ago(1)), act('reply', ago(2))] };

  test('a low fit is cold whatever the sum, which stays', () => {
    const rating = rate({ ...input, ...busy, fit: 'low', interest: 'positive-high' }, rules);
    expect(rating).toMatchObject({ level: 'cold', score: 0.6, cappedBy: 'low-fit' });
  });

  test('negative interest is cold whatever the sum, which stays', () => {
    const rating = rate({ ...input, ...busy, interest: 'negative' }, rules);
    expect(rating).toMatchObject({ level: 'cold', score: 0.7, cappedBy: 'negative-interest' });
  });

  test('without either nothing caps it', () => {
    const rating = rate({ ...input, ...busy, interest: 'positive-low' }, rules);
    expect(rating).toMatchObject({ level: 'hot', score: 0.82, cappedBy: null });
  });
});

describe('the rules of the playbook', () => {
  test('a rating carries all that recomputes it', () => {
    const rating = rate({ ...input, interest: 'positive-medium', interestQuote: 'Pricing' }, rules);
    expect(rating).toMatchObject({
      interest: 'positive-medium',
      interestQuote: 'Pricing',
      weights: rules.weights,
    });
    expect(weightedSum(rating.parts, rating.weights)).toBe(rating.score);
    expect(levelOf(rating.score, rules)).toBe(rating.level);
  });

  test('the defaults are those of spec section 11', () => {
    expect(rules).toEqual({
      weights: { fit: 0.4, intent: 0.3, recency: 0.15, engagement: 0.15 },
      hotFrom: 0.7,
      warmFrom: 0.4,
      fit: { high: 1, medium: 0.6, low: 0 },
      intent: { high: 1, medium: 0.7, low: 0.4, undetected: 0.25, negative: 0 },
      recency: { freshDays: 7, recentDays: 21, recent: 0.5 },
      engagement: { withinDays: 60, one: 0.3, few: 0.6, more: 1 },
    });
  });

  test('weights that do not add up to 1 are refused, binary dust aside', () => {
    const ok = (weights: object) => ratingRulesSchema.safeParse({ weights }).success;
    expect(ok({ fit: 0.5 })).toBe(false);
    expect(ok({ fit: 0.1, intent: 0.2, recency: 0.3, engagement: 0.4 })).toBe(true);
    expect(ok({ fit: 0.7, intent: 0.1, recency: 0.1, engagement: 0.1 })).toBe(true);
    expect(ok({ fit: 1.4, intent: -0.4, recency: 0, engagement: 0 })).toBe(false);
  });
});
