/** Most requests at once, and how many more each minute, for one token in one process. */
export const pace = { burst: 60, perMinute: 120 } as const;
/** Tokens remembered; a token that rested long enough to be full is forgotten first. */
const mostTokens = 10_000;

interface Bucket {
  readonly left: number;
  readonly at: number;
}

/** Counts requests by token. */
export interface Pace {
  /** 0 when the request may go on, else after how many seconds one may. */
  wait(token: string): number;
}

/** A bucket for each token that fills by itself; `now` is in milliseconds. */
export function createPace(now: () => number): Pace {
  const buckets = new Map<string, Bucket>();
  const everyMs = 60_000 / pace.perMinute;
  return {
    wait(token) {
      const at = now();
      const before = buckets.get(token) ?? { left: pace.burst, at };
      const left = Math.min(pace.burst, before.left + Math.max(0, at - before.at) / everyMs);
      buckets.delete(token);
      buckets.set(token, { left: left >= 1 ? left - 1 : left, at });
      const [oldest] = buckets.keys();
      if (buckets.size > mostTokens && oldest !== undefined) buckets.delete(oldest);
      return left >= 1 ? 0 : Math.max(1, Math.ceil(((1 - left) * everyMs) / 1_000));
    },
  };
}
