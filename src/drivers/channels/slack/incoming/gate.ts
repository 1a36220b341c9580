import type { Arrival } from './arrival';
import { arrivalOf } from './read-arrival';
import type { Arrivals } from './arrivals';

/** Longest wait until something is kept, in milliseconds: an honest error must be there before Slack gives up at 3 s. */
export const patienceMs = 2_000;

/** What the gate says of an envelope. */
export type Passage =
  /** It is kept: answer it. */
  | { readonly kind: 'taken'; readonly arrival: Arrival }
  /** It came before. */
  | { readonly kind: 'known'; readonly arrival: Arrival }
  /** Nothing that people do; there is nothing to keep. */
  | { readonly kind: 'other' }
  /** It could not be kept in time: nobody may believe it was taken. */
  | { readonly kind: 'unsaved'; readonly arrival: Arrival };

/** Keeps what comes before anybody acknowledges it, and knows it when it comes again. Never rejects. */
export async function passGate(body: unknown, arrivals: Arrivals): Promise<Passage> {
  const arrival = arrivalOf(body);
  if (!arrival) return { kind: 'other' };
  const kept = arrivals.take(arrival).catch(() => 'failed' as const);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'failed'>((resolve) => {
    timer = setTimeout(() => resolve('failed'), patienceMs);
  });
  const outcome = await Promise.race([kept, late]);
  clearTimeout(timer);
  if (outcome !== 'failed') return { kind: outcome, arrival };
  // Kept after all, but too late: its sender was told that it was not, so it must not take effect either.
  void kept
    .then((then) => (then === 'taken' ? arrivals.drop(arrival.key) : undefined))
    .catch(() => undefined);
  return { kind: 'unsaved', arrival };
}
