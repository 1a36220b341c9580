import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '../../ports/clock';

/** The machine's clock; with `fixedAt`, one that always says that instant and still measures and sleeps in real time. */
export function openClock(options: { readonly fixedAt?: number } = {}): Clock {
  return {
    now: () => options.fixedAt ?? Date.now(),
    monotonic: () => performance.now(),
    async sleep(milliseconds, signal) {
      if (signal?.aborted) return;
      await sleep(milliseconds, undefined, signal ? { signal } : {}).catch(() => undefined);
    },
  };
}
