import type { PostOutcome } from '../../ports/channel';

/** What was put where by this process: who asks for the same again gets the same outcome, at the same moment and later. */
export interface Settled {
  /** Acts unless the same is under way or was posted; everything else than `posted` may be tried again. */
  once(key: string, act: () => Promise<PostOutcome>): Promise<PostOutcome>;
  /** The outcome under this key when it is under way or was posted. */
  of(key: string): Promise<PostOutcome> | undefined;
}

const most = 10_000;

/** Remembers 10,000 outcomes, the oldest forgotten first. */
export function openSettled(): Settled {
  const outcomes = new Map<string, Promise<PostOutcome>>();

  async function settle(key: string, act: () => Promise<PostOutcome>): Promise<PostOutcome> {
    let isPosted = false;
    try {
      const outcome = await act();
      isPosted = outcome.outcome === 'posted';
      return outcome;
    } finally {
      if (!isPosted) outcomes.delete(key);
    }
  }

  return {
    of: (key) => outcomes.get(key),
    once(key, act) {
      const known = outcomes.get(key);
      if (known) return known;
      const outcome = settle(key, act);
      outcomes.set(key, outcome);
      const [oldest] = outcomes.keys();
      if (outcomes.size > most && oldest !== undefined) outcomes.delete(oldest);
      return outcome;
    },
  };
}
