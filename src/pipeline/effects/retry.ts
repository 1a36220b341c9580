import type { Effect } from './effect';

const minute = 60_000;
/** A row of a list is written to our own store, which is seldom away for long and mostly busy for a moment. */
const second = 1_000;
/** An effect that failed so often is given up; with the waits between, that is after about three days. */
const mostAttempts = 80;

/** True when an attempt that brings nothing was the last one. */
export function isLastAttempt({ attempts }: Pick<Effect, 'attempts'>): boolean {
  return attempts + 1 >= mostAttempts;
}

/** The effect after an attempt that brought nothing: tried again after 1, 2, 4 … minutes, an hour at most; a row from seconds on. */
export function retryLater<E extends Effect>(effect: E, now: number): E {
  const attempts = effect.attempts + 1;
  const wait = Math.min((effect.kind === 'projection' ? second : minute) * 2 ** (attempts - 1), 60 * minute);
  return {
    ...effect,
    attempts,
    notBefore: now + wait,
    status: isLastAttempt(effect) ? 'failed' : 'pending',
  };
}
