import { z } from 'zod';
import type { EmailValidity } from './email-address';
import type { CriterionVerdict } from './icp-fit';
import type { Finding } from './research';
import { originOf } from './source-origin';

export type SignalLevel = 'strong' | 'moderate' | 'weak';

/** How much reliable data stands behind the rating, and which points made it so (spec section 11). */
export interface SignalStrength {
  readonly level: SignalLevel;
  readonly points: {
    readonly knownCriteria: number;
    readonly sources: number;
    readonly identity: number;
    readonly freshness: number;
    readonly unverifiedAddress: number;
  };
}

export interface SignalInput {
  readonly criteria: readonly CriterionVerdict[];
  readonly findings: readonly Finding[];
  /** True when the account's own domain is the domain of the lead's address. */
  readonly identityConfirmed: boolean;
  readonly email: EmailValidity;
  readonly now: number;
}

/** Thresholds of the signal strength (spec section 11); shares are 0 to 1. */
export const signalRulesSchema = z.strictObject({
  strongFrom: z.number().default(5),
  moderateFrom: z.number().default(3),
  mostKnown: z.number().min(0).max(1).default(0.8),
  halfKnown: z.number().min(0).max(1).default(0.5),
  manySources: z.number().int().min(2).default(3),
  freshDays: z.number().int().min(1).default(90),
});
export type SignalRules = z.infer<typeof signalRulesSchema>;

/** Signal strength: strong from 5 points, moderate from 3. An undated finding is never new; the CRM is one source. */
export function signalStrength(input: SignalInput, rules: SignalRules): SignalStrength {
  const known =
    input.criteria.filter((one) => one.verdict !== 'unknown').length / Math.max(1, input.criteria.length);
  const sources = new Set(input.findings.map(originOf)).size;
  const dates = input.findings.map((one) => Date.parse(one.date ?? '')).filter((at) => at <= input.now);
  const points = {
    knownCriteria: known >= rules.mostKnown ? 2 : known >= rules.halfKnown ? 1 : 0,
    sources: sources >= rules.manySources ? 2 : sources >= 1 ? 1 : 0,
    identity: input.identityConfirmed ? 1 : 0,
    freshness: dates.some((at) => input.now - at <= rules.freshDays * 86_400_000) ? 1 : 0,
    unverifiedAddress: input.email === 'unverified' ? -1 : 0,
  };
  const sum = Object.values(points).reduce((total, one) => total + one, 0);
  return {
    level: sum >= rules.strongFrom ? 'strong' : sum >= rules.moderateFrom ? 'moderate' : 'weak',
    points,
  };
}
