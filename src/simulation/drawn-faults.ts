import type { CallKind } from './call-kinds';
import { planFaults, type Plan } from './fault-plan';
import { sides, type DrawnFault, type Faults } from './faults';
import type { Random } from './random';

/**
 * Draws faults at a rate of the seed's own, beside those that are planned. Those whose numbers are in `left` do not happen.
 */
export function createFaults(
  random: Random,
  seed: number,
  left: ReadonlySet<number> | undefined,
  plan: Plan,
): Faults {
  const calm = random.chance(0.1);
  const rate = random.pick([0, 0.004, 0.02, 0.05]);
  const killRate = random.pick([0, 0.001, 0.003, 0.006]);
  const plans = planFaults(random, seed, plan);
  let on = !calm;
  let met = 0;

  function drawn(kind: CallKind, what: () => string): DrawnFault | undefined {
    const mine = plans.get(kind);
    const due = mine
      ? mine.findIndex((one) => (!one.where || what().startsWith(one.where)) && (one.wait -= 1) < 0)
      : -1;
    if (mine && due >= 0) return mine.splice(due, 1)[0];
    if (random.chance(killRate)) {
      const fault = kind === 'clock.sleep' ? 'kill' : random.pick(['kill', 'stall'] as const);
      return { fault, side: random.pick(sides) };
    }
    if (kind === 'clock.sleep' || !random.chance(rate)) return undefined;
    return {
      fault: random.pick(['error', 'slow', 'duplicate', 'reorder'] as const),
      side: random.pick(sides),
    };
  }

  return {
    calm,
    draw(kind, what = () => '') {
      const fault = on ? drawn(kind, what) : undefined;
      if (!fault) return undefined;
      met += 1;
      return left?.has(met) ? undefined : { ...fault, kind, number: met };
    },
    stop: () => void (on = false),
  };
}
