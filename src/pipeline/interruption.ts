import type { Interruption } from '../ports/clock';

/** One wait that can be ended early. Every call of a port has one, and an `AbortController` costs more than most of those calls. */
export interface Interruptible extends Interruption {
  /** Ends the wait, and every later one; nothing more happens when it is asked again. */
  interrupt(): void;
}

/** An interruption for one listener at a time: whoever waits takes it off again. */
export function createInterruption(): Interruptible {
  let listening: (() => void) | undefined;
  let aborted = false;
  return {
    get aborted() {
      return aborted;
    },
    addEventListener: (_type, listener) => void (listening = listener),
    removeEventListener(_type, listener) {
      if (listening === listener) listening = undefined;
    },
    interrupt() {
      if (aborted) return;
      aborted = true;
      const told = listening;
      listening = undefined;
      told?.();
    },
  };
}
