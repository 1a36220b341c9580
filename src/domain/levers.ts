import { icpFit, type FitLevel, type FitLevels, type IcpFit } from './icp-fit';
import { levelOf, weightedSum, type Rating, type RatingLevel, type RatingRules } from './rating';

/** One thing that is unknown or not met, and what would come of it if it were met. */
export interface Lever {
  readonly criterion: string;
  readonly now: 'not met' | 'unknown';
  readonly fit: FitLevel;
  readonly score: number;
  readonly rating: RatingLevel;
}

/**
 * What would change the outcome: each criterion that is unknown or not met, with the fit and rating it would lead to if it
 * alone were met. Only those that move the level of fit or rating are given; unknown ones come first.
 */
export function levers(fit: IcpFit, rating: Rating, levels: FitLevels, rules: RatingRules): readonly Lever[] {
  const open = fit.criteria.filter((one) => one.verdict !== 'met');
  const inOrder = [...open].sort(
    (one, other) => Number(other.verdict === 'unknown') - Number(one.verdict === 'unknown'),
  );
  return inOrder.flatMap(({ name, verdict }): Lever[] => {
    if (verdict === 'met') return [];
    const supposed = { text: '', source: 'crm', record: '', date: null, quote: '' } as const;
    const criteria = fit.criteria.map((one) =>
      one.name === name ? { name, verdict: 'met' as const, finding: supposed } : one,
    );
    const then = icpFit(criteria, levels);
    const level = ratingIf(then.level, rating, rules);
    if (then.level === fit.level && level === rating.level) return [];
    return [{ criterion: name, now: verdict, fit: then.level, score: then.score, rating: level }];
  });
}

function ratingIf(fit: FitLevel, { parts, weights, interest }: Rating, rules: RatingRules): RatingLevel {
  if (fit === 'low' || interest === 'negative') return 'cold';
  return levelOf(weightedSum({ ...parts, fit: rules.fit[fit] }, weights), rules);
}
