import { z } from 'zod';
import { emailSchema, type Person } from './person';

/** The sellers who take turns, in this order (spec section 14). */
export const assignmentRuleSchema = z.strictObject({
  sellers: z
    .array(emailSchema)
    .min(1)
    .refine((sellers) => new Set(sellers).size === sellers.length, { error: 'a seller is listed twice' }),
});
export type AssignmentRule = z.infer<typeof assignmentRuleSchema>;

/** Who was passed over and why. */
export interface Skipped {
  readonly seller: string;
  readonly why: 'inactive' | 'away';
}

export interface Turn {
  /** Null when nobody is active: the supervisor owns the lead and is told why. */
  readonly seller: string | null;
  readonly skipped: readonly Skipped[];
}

/**
 * The seller whose turn it is: the first after `last` in the rule's order who is active and not away at `now` (spec
 * section 14). Between two turns of one seller every other one who is there gets exactly one, so the counts of those
 * active all along never differ by more than one.
 */
export function nextTurn(
  rule: AssignmentRule,
  people: readonly Person[],
  last: string | null,
  now: number,
): Turn {
  const start = last === null ? 0 : rule.sellers.indexOf(last) + 1;
  const skipped: Skipped[] = [];
  for (let step = 0; step < rule.sellers.length; step += 1) {
    const seller = rule.sellers[(start + step) % rule.sellers.length] ?? '';
    const why = absence(
      people.find((one) => one.email === seller),
      now,
    );
    if (!why) return { seller, skipped };
    skipped.push({ seller, why });
  }
  return { seller: null, skipped };
}

function absence(person: Person | undefined, now: number): Skipped['why'] | null {
  if (!person?.active) return 'inactive';
  return person.awayUntil && isoDay(now, person.timeZone) <= person.awayUntil ? 'away' : null;
}

function isoDay(now: number, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(now);
}
