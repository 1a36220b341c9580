import { readKeys, type KeySource, type PublishedKey } from './key-document';

/** The issuer's keys, kept. */
export interface SigningKeys {
  /** The key of this id; `unknown` when the issuer does not publish it, `unavailable` when it cannot be asked. */
  keyOf(kid: string): Promise<PublishedKey | 'unknown' | 'unavailable'>;
}

/** How long keys are good without asking again, in milliseconds. */
const freshness = 24 * 3_600_000;
/** Between two requests while we have keys: strangers may invent as many ids as they like. */
const pause = 60_000;
/** Between two requests while we have none and nobody gets in. */
const pauseWithoutKeys = 5_000;

/**
 * Asks the issuer when a key is not known or the keys are a day old, once for all who wait. While the issuer is down, the
 * keys we have go on. Ids that were asked for are not kept, so their number costs nothing.
 */
export function openSigningKeys(source: KeySource, now: () => number): SigningKeys {
  let keys: ReadonlyMap<string, PublishedKey> | undefined;
  let readAt = Number.NEGATIVE_INFINITY;
  let askedAt = Number.NEGATIVE_INFINITY;
  let asking: Promise<void> | undefined;

  async function ask(): Promise<void> {
    askedAt = now();
    const read = await readKeys(source);
    asking = undefined;
    if (!read) return;
    keys = read;
    readAt = now();
  }

  return {
    async keyOf(kid) {
      const isFresh = now() - readAt < freshness;
      const known = keys?.get(kid);
      if (known && isFresh) return known;
      const isDue = now() - askedAt >= (keys ? pause : pauseWithoutKeys);
      if (!asking && isDue) asking = ask();
      await asking;
      if (!keys) return 'unavailable';
      return keys.get(kid) ?? 'unknown';
    },
  };
}
