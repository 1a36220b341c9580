import type { Arrivals } from '../../arrivals';
import { keepInTime } from '../../keep-in-time';
import type { Arrival } from './arrival';
import { arrivalOf } from './read-arrival';

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
export async function passGate(body: unknown, arrivals: Arrivals<Arrival>): Promise<Passage> {
  const arrival = arrivalOf(body);
  return arrival ? { kind: await keepInTime(arrival, arrivals), arrival } : { kind: 'other' };
}
