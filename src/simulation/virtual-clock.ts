import type { Clock } from '../ports/clock';
import { startOfTime } from './scheduler';
import { goOn, type Caller, type Surroundings } from './faulty';

/**
 * The clock of one life of a process: virtual time, wrong by the skew of its host; a monotonic reading that knows nothing of
 * skews, and nothing of the time for which its machine was suspended; and sleeps from which the dead do not wake.
 */
export function virtualClock(
  caller: Caller,
  { scheduler, faults, count }: Surroundings,
  skew: () => number,
): Clock {
  return {
    now: () => scheduler.now() + skew(),
    monotonic: () => scheduler.now() - startOfTime - caller.suspendedFor(),
    sleep(milliseconds, signal) {
      if (signal?.aborted) return Promise.resolve();
      return new Promise((resolve) => {
        if (!caller.alive()) return;
        const drawn = faults.draw('clock.sleep');
        count('clock.sleep', drawn);
        if (drawn?.side === 'before') return caller.die();
        const woken = () => {
          signal?.removeEventListener('abort', aborted);
          if (drawn) caller.die();
          else resolve();
        };
        const cancel = scheduler.after(milliseconds, () => goOn(caller, scheduler, woken));
        const aborted = () => {
          cancel();
          resolve();
        };
        signal?.addEventListener('abort', aborted, { once: true });
      });
    },
  };
}
