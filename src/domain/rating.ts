import { z } from 'zod';
import type { Activity } from './account';
import type { FitLevel } from './icp-fit';
import type { PurchaseInterest } from './purchase-interest';

const part = z.number().min(0).max(1);
const dayMs = 86_400_000;

/** Weights, values and thresholds of the rating (spec section 11); the weights add up to 1. */
export const ratingRulesSchema = z.strictObject({
  weights: z
    .strictObject({
      fit: part.default(0.4),
      intent: part.default(0.3),
      recency: part.default(0.15),
      engagement: part.default(0.15),
    })
    .refine(
      (weights) => Math.abs(weights.fit + weights.intent + weights.recency + weights.engagement - 1) < 1e-9,
      {
        error: 'the four weights must add up to 1',
      },
    )
    .prefault({}),
  hotFrom: part.default(0.7),
  warmFrom: part.default(0.4),
  fit: z
    .strictObject({ high: part.default(1), medium: part.default(0.6), low: part.default(0) })
    .prefault({}),
  intent: z
    .strictObject({
      high: part.default(1),
      medium: part.default(0.7),
      low: part.default(0.4),
      undetected: part.default(0.25),
      negative: part.default(0),
    })
    .prefault({}),
  recency: z
    .strictObject({
      freshDays: z.number().int().min(0).default(7),
      recentDays: z.number().int().min(0).default(21),
      recent: part.default(0.5),
    })
    .prefault({}),
  engagement: z
    .strictObject({
      withinDays: z.number().int().min(1).default(60),
      one: part.default(0.3),
      few: part.default(0.6),
      more: part.default(1),
    })
    .prefault({}),
});
export type RatingRules = z.infer<typeof ratingRulesSchema>;

export type RatingLevel = 'hot' | 'warm' | 'cold';

/** The four parts of the rating, each 0 to 1 and unweighted. */
export interface RatingParts {
  readonly fit: number;
  readonly intent: number;
  readonly recency: number;
  readonly engagement: number;
}

/** A rating with all that is needed to recompute it. */
export interface Rating {
  readonly level: RatingLevel;
  /** The weighted sum, 0 to 1, three decimals. */
  readonly score: number;
  readonly parts: RatingParts;
  readonly weights: RatingParts;
  /** Why a higher score does not count; null when nothing caps it. */
  readonly cappedBy: 'low-fit' | 'negative-interest' | null;
  readonly interest: PurchaseInterest;
  readonly interestQuote: string | null;
}

export interface RatingInput {
  readonly fit: FitLevel;
  readonly interest: PurchaseInterest;
  readonly interestQuote: string | null;
  /** When the lead was created, ISO 8601; an empty or unreadable date counts as long ago. */
  readonly createdOn: string;
  readonly activities: readonly Activity[];
  readonly now: number;
}

/** Rating by the weighted sum of fit, intent, recency and engagement (spec section 11). */
export function rate(input: RatingInput, rules: RatingRules): Rating {
  const parts: RatingParts = {
    fit: rules.fit[input.fit],
    intent: intentPart(input.interest, rules),
    recency: recencyPart(input, rules),
    engagement: engagementPart(input, rules),
  };
  const { weights } = rules;
  const score = weightedSum(parts, weights);
  const cappedBy =
    input.fit === 'low' ? 'low-fit' : input.interest === 'negative' ? 'negative-interest' : null;
  const level = cappedBy ? 'cold' : levelOf(score, rules);
  return {
    level,
    score,
    parts,
    weights,
    cappedBy,
    interest: input.interest,
    interestQuote: input.interestQuote,
  };
}

/** The weighted sum, rounded to three decimals before it is compared with anything. */
export function weightedSum(parts: RatingParts, weights: RatingParts): number {
  const sum =
    weights.fit * parts.fit +
    weights.intent * parts.intent +
    weights.recency * parts.recency +
    weights.engagement * parts.engagement;
  // The nudge undoes what binary fractions take from a half: 0.5005 is stored as 0.50049999….
  return Math.round((sum + 1e-12) * 1000) / 1000;
}

/** The level of an uncapped score. */
export function levelOf(score: number, rules: RatingRules): RatingLevel {
  return score >= rules.hotFrom ? 'hot' : score >= rules.warmFrom ? 'warm' : 'cold';
}

function intentPart(interest: PurchaseInterest, rules: RatingRules): number {
  const value = {
    'positive-high': rules.intent.high,
    'positive-medium': rules.intent.medium,
    'positive-low': rules.intent.low,
    undetected: rules.intent.undetected,
    negative: rules.intent.negative,
  };
  return value[interest];
}

/** Counts whole days, rounded down, since the lead's last own act; its creation is one, a meeting still to come is none. */
function recencyPart({ createdOn, activities, now }: RatingInput, { recency }: RatingRules): number {
  const own = activities.filter((one) => one.byLead && Date.parse(one.at) <= now).map((one) => one.at);
  const acts = [createdOn, ...own].map((at) => Date.parse(at)).filter((at) => Number.isFinite(at));
  const days = Math.floor((now - Math.max(-Infinity, ...acts)) / dayMs);
  return days <= recency.freshDays ? 1 : days <= recency.recentDays ? recency.recent : 0;
}

const weightOfAct: Partial<Record<Activity['kind'], number>> = {
  reply: 2,
  meeting: 2,
  call: 1,
  download: 1,
  click: 1,
};

/** Counts what the lead itself did lately; our own mails and its creation never count. */
function engagementPart({ activities, now }: RatingInput, { engagement }: RatingRules): number {
  const since = now - engagement.withinDays * dayMs;
  const acts = activities
    .filter((one) => one.byLead && Date.parse(one.at) >= since && Date.parse(one.at) <= now)
    .reduce((sum, one) => sum + (weightOfAct[one.kind] ?? 0), 0);
  if (acts === 0) return 0;
  return acts === 1 ? engagement.one : acts <= 3 ? engagement.few : engagement.more;
}
