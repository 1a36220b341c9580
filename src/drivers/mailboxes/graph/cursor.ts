import { createHash } from 'node:crypto';
import { z } from 'zod';

const hash = z.string().max(24);
const instant = z.iso.datetime();

const cursorSchema = z.strictObject({
  /** Where the next changes are; null to begin a new round at `newest`. */
  link: z.string().max(8_000).nullable(),
  /** What came in before was there before Baton looked first. */
  from: instant,
  /** When the newest mail that was read came in. */
  newest: instant,
  /** Hashes of the last mails that were read, the newest last. */
  seen: z.array(hash).max(2_000),
  /** How many changes this round has given: Exchange ends one with a filter after 5,000. */
  count: z.number().int().min(0),
});
export type Cursor = z.infer<typeof cursorSchema>;

/** How many mails are remembered between two looks. */
const remembered = 200;
/** A round ends after so many changes, and another begins where it ended. */
const longestRound = 2_000;
/** Mails come a little out of order, so a new round begins earlier than the last one ended. */
const overlapMs = 10 * 60_000;

/** The cursor in a text; undefined when it is none of ours. */
export function cursorOf(text: string): Cursor | undefined {
  try {
    return cursorSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** A short name of a mail, by its immutable id. */
export function hashOf(id: string): string {
  return createHash('sha256').update(id).digest('base64url').slice(0, 16);
}

/** The cursor after everything at its link, which goes on at another one. */
export function advanced(cursor: Cursor, link: string): Cursor {
  const isLong = cursor.count > longestRound;
  return {
    ...cursor,
    link: isLong ? null : link,
    count: isLong ? 0 : cursor.count,
    seen: cursor.seen.slice(-remembered),
  };
}

/** The cursor after one more mail at its link. */
export function past(cursor: Cursor, id: string, at: string): Cursor {
  return {
    ...cursor,
    newest: at > cursor.newest ? at : cursor.newest,
    seen: [...cursor.seen, hashOf(id)],
    count: cursor.count + 1,
  };
}

/** Where a new round begins, ISO 8601. */
export function beginningOf({ from, newest }: Cursor): string {
  const earlier = new Date(Date.parse(newest) - overlapMs).toISOString();
  return earlier > from ? earlier : from;
}
