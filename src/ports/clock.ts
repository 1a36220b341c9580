/** Time as the product sees it; instants are milliseconds since 1970 (UTC). */
export interface Clock {
  now(): number;
  /** Resolves after that many milliseconds, or at once when the signal is aborted. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}
