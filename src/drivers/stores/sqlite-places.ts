import { refusal } from './refusal';

/** Where a page begins: the first place (inclusive), in the order of SQLite, which is that of code points. */
export interface Place {
  readonly sort: string;
  readonly id: string;
}

/** The `next` of a page that ended with this document. */
export function continuationAfter(sort: string, id: string): string {
  return Buffer.from(JSON.stringify([sort, id])).toString('base64url');
}

/** Where the page begins; refuses a continuation that was not given for this prefix. */
export function firstPlace(prefix: string, after: string | undefined): Place {
  if (after === undefined) return { sort: prefix, id: '' };
  const [sort, id] = parsed(after);
  if (!sort.startsWith(prefix)) throw refusal('the continuation belongs to another list');
  // The smallest id that comes after this one.
  return { sort, id: `${id}\u0000` };
}

/** The first text beyond all that begin with the prefix; bytes, which SQLite places beyond all text, when none is. */
export function beyond(prefix: string): string | Uint8Array {
  const points = Array.from(prefix, (character) => character.codePointAt(0) ?? 0);
  while (points.at(-1) === 0x10ffff) points.pop();
  const last = points.pop();
  if (last === undefined) return Uint8Array.of(0);
  // Code points D800 to DFFF are no characters.
  return String.fromCodePoint(...points, last === 0xd7ff ? 0xe000 : last + 1);
}

function parsed(after: string): readonly [string, string] {
  try {
    const [sort, id] = JSON.parse(Buffer.from(after, 'base64url').toString()) as readonly unknown[];
    if (typeof sort === 'string' && typeof id === 'string') return [sort, id];
  } catch {
    // Refused below, like every other text that is no continuation.
  }
  throw refusal('the continuation is not one that this store gave');
}
