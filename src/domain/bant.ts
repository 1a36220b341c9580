import type { Finding } from './research';

/** The four things a buyer needs, in the order in which they are asked for (spec section 10). */
export const bantNames = ['need', 'timeline', 'budget', 'authority'] as const;
export type BantName = (typeof bantNames)[number];

export interface BantVerdict {
  readonly name: BantName;
  readonly verdict: 'met' | 'not met' | 'unknown';
  /** The words that say so; null while unknown. */
  readonly finding: Finding | null;
}

export interface Bant {
  /** One for each part the playbook describes, in order. */
  readonly parts: readonly BantVerdict[];
  /** `off` when the playbook describes none. */
  readonly level: 'high' | 'medium' | 'low' | 'off';
  /** The first unknown that would change the outcome; null when none would, or when it passed. */
  readonly next: BantName | null;
}

/**
 * BANT by counting (spec section 10): two met are medium and pass, three or more high; where only one part is described,
 * that one. A verdict without a finding counts as unknown.
 */
export function bantOf(
  described: readonly BantName[],
  verdicts: readonly Omit<BantVerdict, 'finding'>[] | readonly BantVerdict[],
): Bant {
  const parts = bantNames
    .filter((name) => described.includes(name))
    .map((name): BantVerdict => {
      const found = (verdicts as readonly BantVerdict[]).find((one) => one.name === name);
      return found?.finding ? found : { name, verdict: 'unknown', finding: null };
    });
  const needed = Math.min(2, parts.length);
  const met = parts.filter((one) => one.verdict === 'met').length;
  const unknown = parts.filter((one) => one.verdict === 'unknown');
  const passes = met >= needed;
  return {
    parts,
    level: parts.length === 0 ? 'off' : met >= 3 ? 'high' : passes ? 'medium' : 'low',
    next: passes || met + unknown.length < needed ? null : (unknown[0]?.name ?? null),
  };
}
