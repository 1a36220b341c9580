import { refusal } from '../refusal';

/** Where a document stands in its list: as text of `0` to `f` and `!`, whose order every collation agrees on. */
export function placeOf(sort: string, id: string): string {
  // `!` stands before all digits: a place that begins like a longer one comes first.
  return `${hex(sort)}!${hex(id)}`;
}

/** The first place (inclusive) and the end (exclusive) of a list with this prefix. */
export function placesOf(prefix: string): { readonly from: string; readonly to: string } {
  // `~` stands behind all digits.
  return { from: hex(prefix), to: `${hex(prefix)}~` };
}

/** The place a page goes on behind; refuses a continuation that was not given for this prefix. */
export function placeBefore(prefix: string, after: string): string {
  if (!/^[\da-f]*![\da-f]*$/.test(after)) throw refusal('the continuation is not one that this store gave');
  if (!after.startsWith(hex(prefix))) throw refusal('the continuation belongs to another list');
  return after;
}

/** An id that Cosmos DB takes, another one for every id: without `/ \ ? #`, and none that a URL would fold away. */
export function escapedId(id: string): string {
  return id.replace(/^\.|[^\w@:.-]/gu, (one) => `~${hex(one)}~`);
}

function hex(text: string): string {
  return Buffer.from(text).toString('hex');
}
