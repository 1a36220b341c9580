import { createHash } from 'node:crypto';
import type { PostOutcome } from '../../ports/channel';

/** What was last put at a receipt, so that the same again is no second call. */
export interface LatestContent {
  /** Puts this content there unless it is on its way, or was put there a moment ago and nothing else since. */
  put(receipt: string, content: unknown, act: () => Promise<PostOutcome>): Promise<PostOutcome>;
}

interface Latest {
  readonly digest: string;
  readonly outcome: Promise<PostOutcome>;
  /** When it was put there; undefined while it is on its way. */
  at: number | undefined;
}

const most = 10_000;
/** Another process may change the same message, so that ours is trusted for a moment only. */
const holdsMs = 2_000;

/** Remembers 10,000 receipts, the oldest forgotten first; `now` in milliseconds of a clock that is never set back. */
export function openLatestContent(now: () => number): LatestContent {
  const latest = new Map<string, Latest>();

  function isCurrent(one: Latest | undefined, digest: string): one is Latest {
    return one?.digest === digest && (one.at === undefined || now() - one.at < holdsMs);
  }

  return {
    put(receipt, content, act) {
      const digest = createHash('sha256').update(JSON.stringify(content)).digest('base64');
      const known = latest.get(receipt);
      if (isCurrent(known, digest)) return known.outcome;
      const mine: Latest = { digest, outcome: settle(), at: undefined };
      latest.delete(receipt);
      latest.set(receipt, mine);
      const [oldest] = latest.keys();
      if (latest.size > most && oldest !== undefined) latest.delete(oldest);
      return mine.outcome;

      async function settle(): Promise<PostOutcome> {
        try {
          const outcome = await act();
          if (outcome.outcome === 'posted') mine.at = now();
          return outcome;
        } finally {
          if (mine.at === undefined && latest.get(receipt) === mine) latest.delete(receipt);
        }
      }
    },
  };
}
