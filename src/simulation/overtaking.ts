import type { Scheduler } from './scheduler';

export interface Overtaking {
  /** Lets something go its way; what `waits` is held back until another went the same way, two seconds at most. */
  pass(way: string, waits: boolean, go: () => void): void;
}

const longestWaitMs = 2_000;

/** The ways to and from everything outside, on which one may be overtaken by the next. */
export function openOvertaking(scheduler: Scheduler): Overtaking {
  const waiting = new Map<string, () => void>();
  return {
    pass(way, waits, go) {
      if (waits && !waiting.has(way)) {
        const release = () => {
          if (waiting.get(way) !== release) return;
          waiting.delete(way);
          cancel();
          go();
        };
        const cancel = scheduler.after(longestWaitMs, release);
        waiting.set(way, release);
        return;
      }
      go();
      const held = waiting.get(way);
      if (held) scheduler.after(0, held);
    },
  };
}
