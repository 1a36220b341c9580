import { z } from 'zod';

/** How many mails are remembered for the day on which the server numbers its mails anew. */
const remembered = 100;

const cursorSchema = z.strictObject({
  /** The server's numbering (UIDVALIDITY), and the last number in it that was read. */
  validity: z.string().max(40),
  uid: z.number().int().min(0),
  /** Mails that came before this second are known, seen or not. */
  knownUntil: z.number().int(),
  /** The last ones that were read: when they came, in seconds since 1970, and a short hash of their message id. */
  seen: z.array(z.tuple([z.number().int(), z.string().max(24)])).max(remembered),
  /** After a new numbering: numbers below this one may be of mails from before it; 1 when there are none. */
  oldBelow: z.number().int(),
});
export type Cursor = z.infer<typeof cursorSchema>;

/** When a mail came in, in seconds since 1970, and a short hash of its message id. */
export type Sighting = Cursor['seen'][number];

/** The cursor in a text; undefined when it is none of ours. */
export function cursorOf(text: string): Cursor | undefined {
  try {
    return cursorSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** The cursor after these sightings up to the number `uid`; the oldest are forgotten, and what is as old is known from then on. */
export function advanced(cursor: Cursor, uid: number, sightings: readonly Sighting[]): Cursor {
  const all = [...cursor.seen, ...sightings].sort(([one], [other]) => one - other);
  const forgotten = all.slice(0, Math.max(0, all.length - remembered));
  const knownUntil = Math.max(cursor.knownUntil, ...forgotten.map(([at]) => at + 1));
  return { ...cursor, uid, seen: all.slice(forgotten.length), knownUntil };
}

/** The same memory in another numbering, which has given out the numbers below `next`. */
export function renumbered(cursor: Cursor, validity: string, next: number): Cursor {
  return { ...cursor, validity, uid: 0, oldBelow: next };
}

/** True when the mail with this number was read under an earlier number, or before there was a cursor. */
export function isKnown({ oldBelow, knownUntil, seen }: Cursor, uid: number, [at, hash]: Sighting): boolean {
  return seen.some((one) => one[1] === hash) || (uid < oldBelow && at < knownUntil);
}
