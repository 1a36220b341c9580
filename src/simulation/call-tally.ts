import { callKinds, type CallKind } from './call-kinds';
import type { MetFault } from './faults';
import type { StoreOutcome } from './store-outcomes';

export interface CallTally {
  /** Adds a call and the fault it met, if any; a kind that is not in the table of calls breaks the seed. */
  count(kind: CallKind, met: MetFault | undefined): void;
  /** Adds what the store answered to a write, if it was no success. */
  heard(outcome: StoreOutcome | undefined): void;
  calls(): number;
  /** Calls by kind, and `kind fault side` for those that met a fault. */
  readonly hits: Map<string, number>;
  /** The calls that met a fault, in their order. */
  readonly faultsMet: readonly MetFault[];
}

const known: ReadonlySet<string> = new Set(callKinds);

/** Counts the calls of one world and the faults they met. */
export function openCallTally(violated: (what: string) => void): CallTally {
  const hits = new Map<string, number>();
  const faultsMet: MetFault[] = [];
  let calls = 0;
  const add = (key: string) => hits.set(key, (hits.get(key) ?? 0) + 1);
  return {
    count(kind, met) {
      if (!known.has(kind)) violated(`the call ${kind} is missing in the table of calls`);
      calls += 1;
      add(kind);
      if (!met) return;
      add(`${kind} ${met.fault} ${met.side}`);
      faultsMet.push(met);
    },
    heard(outcome) {
      if (outcome) add(outcome);
    },
    calls: () => calls,
    hits,
    faultsMet,
  };
}
