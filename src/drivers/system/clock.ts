import type { Clock } from '../../ports/clock';

/** The machine's clock; with `fixedAt`, one that always says that instant and still measures and sleeps in real time. */
export function openClock(options: { readonly fixedAt?: number } = {}): Clock {
  return {
    now: () => options.fixedAt ?? Date.now(),
    monotonic: () => performance.now(),
    sleep(milliseconds, signal) {
      if (signal?.aborted) return Promise.resolve();
      return new Promise((resolve) => {
        const over = () => {
          clearTimeout(timer);
          signal?.removeEventListener('abort', over);
          resolve();
        };
        const timer = setTimeout(over, milliseconds);
        signal?.addEventListener('abort', over, { once: true });
      });
    },
  };
}
