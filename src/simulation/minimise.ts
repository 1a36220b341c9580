import type { Simulated } from './simulate';
import type { Without } from './world-options';

/** One part of a seed that may be left out, such as a lead or a fault. */
export interface Part {
  readonly kind: keyof Without;
  readonly name: string | number;
}

export interface Minimal {
  readonly without: Without;
  /** What is left, of all that the seed had. */
  readonly left: readonly Part[];
  readonly of: number;
  readonly runs: number;
  readonly outcome: Simulated;
}

const mostRuns = 600;
/** What is tried first tells most when it is gone. */
const kinds: readonly (keyof Without)[] = ['leads', 'faults', 'clicks', 'rows'];

/**
 * Leaves out as many leads, faults, clicks and rows of a broken seed as it can, in halves and then one by one, as long
 * as the same invariant is still broken. Undefined when the seed is not broken.
 */
export async function minimise(live: (without: Without) => Promise<Simulated>): Promise<Minimal | undefined> {
  const whole = await live(withoutParts([]));
  const broken = invariantOf(whole);
  if (!broken) return undefined;
  let gone: readonly Part[] = [];
  let outcome = whole;
  let runs = 1;

  /** True when the invariant is still broken without these too. */
  async function leaveOut(parts: readonly Part[]): Promise<boolean> {
    if (parts.length === 0 || runs >= mostRuns) return false;
    runs += 1;
    const next = await live(withoutParts([...gone, ...parts]));
    if (!next.violations.some((one) => one.startsWith(`${broken}:`))) return false;
    gone = [...gone, ...parts];
    outcome = next;
    return true;
  }

  async function thin(parts: readonly Part[]): Promise<void> {
    if ((await leaveOut(parts)) || parts.length < 2) return;
    const middle = Math.ceil(parts.length / 2);
    await thin(parts.slice(0, middle));
    await thin(parts.slice(middle));
  }

  let before: number;
  do {
    before = gone.length;
    for (const kind of kinds) await thin(partsOf(outcome, kind, gone));
  } while (gone.length > before && runs < mostRuns);
  const left = kinds.flatMap((kind) => partsOf(outcome, kind, gone));
  const of = kinds.flatMap((kind) => partsOf(whole, kind, [])).length;
  return { without: withoutParts(gone), left, of, runs, outcome };
}

/** Such as `I9`. */
function invariantOf({ violations }: Simulated): string | undefined {
  return violations[0]?.split(':')[0];
}

/** What happened in a seed and is not left out yet. */
function partsOf({ happened }: Simulated, kind: keyof Without, gone: readonly Part[]): readonly Part[] {
  return happened[kind]
    .filter((name) => !gone.some((one) => one.kind === kind && one.name === name))
    .map((name) => ({ kind, name }));
}

function withoutParts(parts: readonly Part[]): Without {
  const named = (kind: keyof Without) =>
    new Set(parts.filter((one) => one.kind === kind).map((one) => one.name));
  return {
    leads: named('leads') as Set<string>,
    rows: named('rows') as Set<string>,
    clicks: named('clicks') as Set<number>,
    faults: named('faults') as Set<number>,
  };
}
