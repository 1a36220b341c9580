import { setTimeout as pause } from 'node:timers/promises';
import { isBusy } from './sqlite-faults';

const longestPauseMs = 2;

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
