import { setTimeout as pause } from 'node:timers/promises';
import { isBusy } from './sqlite-faults';

const longestPauseMs = 2;
/** How long the file is left to others after it had to be waited for. */
const courtesyMs = 2;

export type Run = <T>(work: () => T) => Promise<T>;

/**
 * Runs the work again for up to `patienceMs` while another program holds the file, and says so to `waited`. SQLite's own
 * waiting would block the whole process, and with it every answer to people; this one lets everything else go on.
 */
export async function patiently<T>(
  patienceMs: number,
  work: () => T,
  waited: () => void = () => {},
): Promise<T> {
  const deadline = performance.now() + patienceMs;
  for (let pauseMs = 1; ; pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
    try {
      return work();
    } catch (thrown) {
      if (!isBusy(thrown) || performance.now() >= deadline) throw thrown;
    }
    waited();
    await pause(pauseMs);
  }
}

/**
 * Runs works one after the other, each patiently, so that none is passed over until its patience ends. While another
 * program writes too, the file is left alone for a moment after each: a lock that is asked for again at once would
 * never be seen free by whoever waits for it.
 */
export function openLine(patienceMs: number): Run {
  let last: Promise<unknown> = Promise.resolve();
  let contended = false;
  async function next<T>(work: () => T): Promise<T> {
    if (contended) await pause(courtesyMs);
    contended = false;
    return patiently(patienceMs, work, () => (contended = true));
  }
  return (work) => {
    const mine = last.then(() => next(work));
    last = mine.catch(() => undefined);
    return mine;
  };
}
