import { callKinds, type CallKind } from './call-kinds';

/**
 * What goes wrong at a call. `kill`: the process dies before the call is made, or after it was carried out. `error`: it
 * fails without effect, or after taking effect. `slow`: the request or the answer is late. `duplicate`: it is carried
 * out twice, as by a client that repeats it by itself; the caller gets the first (before) or second (after) answer. `stall`:
 * the whole machine stands still before the request leaves, or before the answer is taken, longer than a lease holds.
 * `reorder`: the request, or the answer, is overtaken by the next one to or from the same outside.
 */
export type FaultKind = 'kill' | 'error' | 'slow' | 'duplicate' | 'stall' | 'reorder';
export type Side = 'before' | 'after';
export interface DrawnFault {
  readonly fault: FaultKind;
  readonly side: Side;
  /** Milliseconds of a standstill, where they are not left to chance. */
  readonly lasts?: number;
}

/** A fault that a call meets. */
export interface MetFault extends DrawnFault {
  readonly kind: CallKind;
  /** The how manieth of its seed, from 1. */
  readonly number: number;
}

export const everyFault: readonly FaultKind[] = ['kill', 'error', 'slow', 'duplicate', 'stall', 'reorder'];
export const sides: readonly Side[] = ['before', 'after'];

/** The faults that a call can meet. */
export function faultsOf(kind: CallKind): readonly FaultKind[] {
  // What goes out to Teams is never sent twice by itself.
  if (kind === 'teams.send') return everyFault.filter((one) => one !== 'duplicate');
  return kind === 'clock.sleep' ? ['kill'] : everyFault;
}

/** The faults of one seed. */
export interface Faults {
  /** False for seeds in which nothing goes wrong at all. */
  readonly calm: boolean;
  /** What this call meets; undefined when all goes well. `what` tells what the call is about, such as a partition. */
  draw(kind: CallKind, what?: () => string): MetFault | undefined;
  /** From now on all goes well. */
  stop(): void;
}

/** A call with a fault that it can meet. */
export interface Cell extends DrawnFault {
  readonly kind: CallKind;
}

/** Every call with every fault that it can meet, on either side; neighbours are of different calls. */
export const cells: readonly Cell[] = everyFault.flatMap((fault) =>
  sides.flatMap((side) =>
    callKinds.filter((kind) => faultsOf(kind).includes(fault)).map((kind) => ({ kind, fault, side })),
  ),
);
