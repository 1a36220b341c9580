import { setTimeout as pause } from 'node:timers/promises';
import { createAddressBook } from '../../../src/pipeline/address-book';
import { openSqlite } from '../../../src/drivers/stores/sqlite';
import { openIds } from '../../../src/drivers/system/ids';
import { stillClock } from '../../../src/simulation/chaos-records';
import type { SentAnswer } from './mail-answers';

export interface OptOutWatch {
  /** When an opt-out was seen in force, by address, in milliseconds since 1970. */
  inForce(): ReadonlyMap<string, number>;
  stop(): Promise<void>;
}

const everyMs = 100;

/** Reads the address book beside the processes and notes when each opt-out that was sent is in force. */
export function watchOptOuts(file: string, answers: () => readonly SentAnswer[]): OptOutWatch {
  const seen = new Map<string, number>();
  const stop = new AbortController();
  const { port, close } = openSqlite({ file });
  // Whoever opts out was written to before, so the book is begun.
  const book = createAddressBook(port, stillClock, openIds());
  const running = (async () => {
    while (!stop.signal.aborted) {
      for (const { from, temper } of answers())
        if (temper === 'opts-out' && !seen.has(from) && (await book.isSuppressed(from)))
          seen.set(from, Date.now());
      await pause(everyMs, undefined, stop).catch(() => undefined);
    }
    await close();
  })();
  // Told of when it is stopped.
  running.catch(() => undefined);
  return {
    inForce: () => seen,
    stop() {
      stop.abort();
      return running;
    },
  };
}
