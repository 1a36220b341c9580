import type { Random } from './random';

/** Every call of a port that the product makes and waits for; one that is not listed here fails the simulation. */
export const callKinds = [
  'store.create',
  'store.get',
  'store.replace',
  'store.remove',
  'store.list',
  'store.due',
  'crm.account',
  'crm.accountsByDomain',
  'crm.accountsByName',
  'crm.contact',
  'crm.contactByEmail',
  'crm.activities',
  'resolver.mailRoute',
  'model.judgeCriteria',
  'channel.post',
  'channel.find',
  'clock.sleep',
] as const;
export type CallKind = (typeof callKinds)[number];

/**
 * What goes wrong at a call. `kill`: the process dies before the call is made, or after it was carried out. `error`: it
 * fails without effect, or after taking effect. `slow`: the request or the answer is late. `duplicate`: it is carried
 * out twice, as by a client that repeats it by itself; the caller gets the first (before) or second (after) answer. `stall`:
 * the whole machine stands still before the request leaves, or before the answer is taken, longer than a lease holds.
 */
export type FaultKind = 'kill' | 'error' | 'slow' | 'duplicate' | 'stall';
export type Side = 'before' | 'after';
export interface DrawnFault {
  readonly fault: FaultKind;
  readonly side: Side;
}

export const everyFault: readonly FaultKind[] = ['kill', 'error', 'slow', 'duplicate', 'stall'];
export const sides: readonly Side[] = ['before', 'after'];

/** The faults that a call can meet. */
export function faultsOf(kind: CallKind): readonly FaultKind[] {
  return kind === 'clock.sleep' ? ['kill'] : everyFault;
}

/** The faults of one seed. */
export interface Faults {
  /** False for seeds in which nothing goes wrong at all. */
  readonly calm: boolean;
  /** What this call meets; undefined when all goes well. */
  draw(kind: CallKind): DrawnFault | undefined;
  /** From now on all goes well. */
  stop(): void;
}

interface Planned extends DrawnFault {
  readonly kind: CallKind;
  /** How many calls of the kind still go by before. */
  wait: number;
}

/** Every call with every fault that it can meet, on either side. */
export const cells: readonly (DrawnFault & { readonly kind: CallKind })[] = callKinds.flatMap((kind) =>
  faultsOf(kind).flatMap((fault) => sides.map((side) => ({ kind, fault, side }))),
);

/**
 * Draws faults at a rate of the seed's own, and plans some more: four cells of the table by turns from seed to seed, so
 * that rare calls are hit too, and others drawn evenly.
 */
export function createFaults(random: Random, seed: number): Faults {
  const calm = random.chance(0.1);
  const rate = random.pick([0, 0.004, 0.02, 0.05]);
  const killRate = random.pick([0, 0.001, 0.003, 0.006]);
  const byTurns = [0, 1, 2, 3].map((one) => planned(cells[(4 * seed + one) % cells.length], 0));
  const drawn = Array.from({ length: random.between(2, 10) }, () =>
    planned(random.pick(cells), random.between(0, 3)),
  );
  const plan = [...byTurns, ...drawn];
  let on = !calm;
  return {
    calm,
    draw(kind) {
      if (!on) return undefined;
      const due = plan.findIndex((one) => one.kind === kind && (one.wait -= 1) < 0);
      if (due >= 0) return plan.splice(due, 1)[0];
      if (random.chance(killRate)) {
        const fault = kind === 'clock.sleep' ? 'kill' : random.pick(['kill', 'stall'] as const);
        return { fault, side: random.pick(sides) };
      }
      if (kind === 'clock.sleep' || !random.chance(rate)) return undefined;
      return { fault: random.pick(['error', 'slow', 'duplicate'] as const), side: random.pick(sides) };
    },
    stop: () => void (on = false),
  };
}

function planned(cell: (typeof cells)[number] | undefined, wait: number): Planned {
  if (!cell) throw new RangeError('The table of faults has no such cell');
  return { ...cell, wait };
}
