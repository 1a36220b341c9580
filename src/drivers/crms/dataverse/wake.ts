/** Wakes whoever waits; a knock while nobody waits is kept for the next one. */
export interface Wake {
  knock(): void;
  /** Resolves at the next knock, or when the signal is aborted; never rejects. */
  knocked(signal: AbortSignal): Promise<void>;
}

/** Opens a door with one bell. */
export function openWake(): Wake {
  let isKept = false;
  let resolve: (() => void) | undefined;
  return {
    knock() {
      isKept = resolve === undefined;
      resolve?.();
      resolve = undefined;
    },
    knocked(signal) {
      if (isKept || signal.aborted) {
        isKept = isKept && signal.aborted;
        return Promise.resolve();
      }
      return new Promise((done) => {
        const over = () => {
          signal.removeEventListener('abort', over);
          if (resolve === over) resolve = undefined;
          done();
        };
        resolve = over;
        signal.addEventListener('abort', over, { once: true });
      });
    },
  };
}
