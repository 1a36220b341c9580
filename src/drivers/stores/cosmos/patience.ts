import { setTimeout as sleep } from 'node:timers/promises';
import { cosmosFault, failureOf, type Failure } from './failures';

/** The longest a call of the store takes, waits and repeats included, in milliseconds. */
export const deadlineMs = 5_000;
/** The longest one request may take before its answer counts as lost. */
const attemptMs = 1_500;
const firstPauseMs = 20;
const longestPauseMs = 400;

/** One request; gives up when the signal is aborted. */
export type Request<T> = (signal: AbortSignal) => Promise<T>;

/** The time that is left of one call. */
export interface Patience {
  /** One request, no longer than its time; throws never. */
  attempt<T>(request: Request<T>): Promise<{ readonly answer: T } | Failure>;
  /** Waits as long as the failure asks, or somewhat longer each time; throws the fault when time is up. */
  pause(failure: Extract<Failure, { kind: 'later' | 'unknown' }>): Promise<void>;
}

/** Begins the time of one call; times in milliseconds. */
export function patience({ deadline = deadlineMs, attempt: most = attemptMs } = {}): Patience {
  const end = performance.now() + deadline;
  const left = () => end - performance.now();
  let pauses = 0;
  return {
    async attempt(request) {
      const time = Math.ceil(Math.max(1, Math.min(most, left())));
      const signal = AbortSignal.timeout(time);
      try {
        return { answer: await request(signal) };
      } catch (thrown) {
        return failureOf(thrown);
      }
    },
    async pause(failure) {
      const growing = Math.min(firstPauseMs * 2 ** pauses, longestPauseMs);
      pauses += 1;
      // A part by chance, so that many who were sent away together do not come back together.
      const spread = growing * (0.5 + Math.random() / 2);
      const wait = failure.kind === 'later' ? failure.afterMs + (pauses > 1 ? spread : 0) : spread;
      if (wait >= left()) throw cosmosFault(failure.kind === 'later' ? 'busy' : 'late', failure.cause);
      await sleep(wait);
    },
  };
}

/** A request that changes nothing, repeated until it is answered; undefined when what it asks for is not there. */
export async function reading<T>(patient: Patience, request: Request<T>): Promise<T | undefined> {
  for (;;) {
    const outcome = await patient.attempt(request);
    if ('answer' in outcome) return outcome.answer;
    if (outcome.kind === 'final') throw outcome.fault;
    if (outcome.kind === 'conflict') return undefined;
    await patient.pause(outcome);
  }
}
