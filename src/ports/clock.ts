/** What ends a wait early: an `AbortSignal`, or anything that tells as it does. */
export interface Interruption {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void, options?: { readonly once: boolean }): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

/** Time as the product sees it; instants are milliseconds since 1970 (UTC). */
export interface Clock {
  now(): number;
  /**
   * Milliseconds since some moment, for spans within this process: it only goes forward, goes on while the process stands
   * still, and is never put right, as `now` may be. While the whole machine is suspended it may stand still, as `now` does not.
   */
  monotonic(): number;
  /** Resolves after that many milliseconds, or at once when the signal is aborted. */
  sleep(milliseconds: number, signal?: Interruption): Promise<void>;
}
