import type { Fault } from '../domain/fault';
import type { CallKind } from './call-kinds';
import type { MetFault } from './faults';

/**
 * What a store that many share can say to a write, as the port words it; the numbers are those of Cosmos DB. Each must be
 * met again and again. `conflict` to one's own write is what a client hears that repeats by itself.
 */
export const storeOutcomes = [
  '409: somebody made it',
  '412: somebody replaced it',
  '412: somebody removed or replaced it',
  '409 to its own create',
  '412 to its own replace',
  '429: nothing done',
  '503 or time-out: nothing done',
  '503 or time-out: done',
] as const;
export type StoreOutcome = (typeof storeOutcomes)[number];

const conflicts: Partial<Record<CallKind, StoreOutcome>> = {
  'store.create': '409: somebody made it',
  'store.replace': '412: somebody replaced it',
  'store.remove': '412: somebody removed or replaced it',
};

/** Which of them an answer was; undefined for any other, and for calls that are no writes. */
export function answeredOutcome(
  kind: CallKind,
  met: MetFault | undefined,
  answer: unknown,
): StoreOutcome | undefined {
  if (answer !== 'conflict') return undefined;
  const isOwn = met?.fault === 'duplicate' && met.side === 'after';
  if (isOwn && kind === 'store.create') return '409 to its own create';
  if (isOwn && kind === 'store.replace') return '412 to its own replace';
  return conflicts[kind];
}

/** Which of them a fault was that met a write on this side of its being done. */
export function failedOutcome(
  kind: CallKind,
  side: 'before' | 'after',
  { code }: Fault,
): StoreOutcome | undefined {
  if (!(kind in conflicts)) return undefined;
  if (code === 'store-busy') return '429: nothing done';
  return side === 'before' ? '503 or time-out: nothing done' : '503 or time-out: done';
}
