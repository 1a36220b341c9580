import type { Mailbox } from '../../../ports/mailbox';

/** Wakes whoever waits for mail every so often: Graph can tell only servers that it reaches from outside. */
export function openBell(everyMs: number): Pick<Mailbox, 'arrival'> & { close(): void } {
  const waiting = new Set<() => void>();
  let isClosed = false;

  return {
    arrival: (signal) =>
      new Promise((resolve) => {
        if (signal.aborted || isClosed) return resolve();
        const timer = setTimeout(done, everyMs);
        function done(): void {
          clearTimeout(timer);
          waiting.delete(done);
          signal.removeEventListener('abort', done);
          resolve();
        }
        waiting.add(done);
        signal.addEventListener('abort', done, { once: true });
      }),
    close() {
      isClosed = true;
      for (const done of waiting) done();
    },
  };
}
