import type { Means } from './means';

/** The time that one read has. */
export interface Budget {
  isOver(): boolean;
  /** The value, or `late` when the time is over first; the work goes on for whoever else waits for it. */
  within<T>(work: Promise<T>): Promise<T | 'late'>;
}

/** Does the work within so many milliseconds; it is told of the time it has, and must end when that is over. */
export async function withBudget<T>(
  milliseconds: number,
  { sleep }: Pick<Means, 'sleep'>,
  work: (budget: Budget) => Promise<T>,
): Promise<T> {
  const done = new AbortController();
  let over = false;
  const late = sleep(milliseconds, done.signal).then(() => {
    over = true;
    return 'late' as const;
  });
  try {
    return await work({
      isOver: () => over,
      within: (one) => (over ? Promise.resolve('late') : Promise.race([one, late])),
    });
  } finally {
    done.abort();
  }
}
