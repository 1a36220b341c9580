import type { Arrivals, Keyed } from './arrivals';
import { inTime } from './in-time';

/** Longest wait until something is kept, in milliseconds: an honest error must be there before its sender gives up. */
export const patienceMs = 2_000;

/**
 * Keeps an arrival before anybody acknowledges it: `known` when it came before, `unsaved` when it could not be kept in time,
 * so that nobody may believe it was taken. Never rejects.
 */
export async function keepInTime<Arrival extends Keyed>(
  arrival: Arrival,
  arrivals: Arrivals<Arrival>,
): Promise<'taken' | 'known' | 'unsaved'> {
  const kept = arrivals.take(arrival).catch(() => 'failed' as const);
  const outcome = await inTime(kept, patienceMs);
  if (outcome === 'taken' || outcome === 'known') return outcome;
  // Kept after all, but too late: its sender was told that it was not, so it must not take effect either.
  void kept
    .then((then) => (then === 'taken' ? arrivals.drop(arrival.key) : undefined))
    .catch(() => undefined);
  return 'unsaved';
}
