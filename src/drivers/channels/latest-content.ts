import { createHash } from 'node:crypto';
import type { PostOutcome } from '../../ports/channel';

/** What is on its way to a receipt, so that the same again is no second call. */
export interface LatestContent {
  /** Puts this content there unless it is on its way there already: once it stands, another process may change it. */
  put(receipt: string, content: unknown, act: () => Promise<PostOutcome>): Promise<PostOutcome>;
}

interface Latest {
  readonly digest: string;
  readonly outcome: Promise<PostOutcome>;
}

export function openLatestContent(): LatestContent {
  const latest = new Map<string, Latest>();
  return {
    put(receipt, content, act) {
      const digest = createHash('sha256').update(JSON.stringify(content)).digest('base64');
      const known = latest.get(receipt);
      if (known?.digest === digest) return known.outcome;
      const mine: Latest = { digest, outcome: settle() };
      latest.set(receipt, mine);
      return mine.outcome;

      async function settle(): Promise<PostOutcome> {
        try {
          return await act();
        } finally {
          if (latest.get(receipt) === mine) latest.delete(receipt);
        }
      }
    },
  };
}
