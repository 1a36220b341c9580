import { createHash } from 'node:crypto';
import type { Lead } from '../../domain/lead';
import { bucketOf, keysOf, type Searchable } from '../../domain/trigrams';
import type { NewDocument, Records } from '../../ports/records';
import { exportFormats } from '../lead-columns';

/**
 * What the index keeps of a lead: only what a source told, so that owner and phase can change without a write. Whoever
 * searches reads those from the lead itself.
 */
export interface SearchRow extends Searchable {
  /** Number of the event up to which the row is true; an older write never overwrites a newer one. */
  readonly seq: number;
}

/** What stands in the index for a lead; kept with its effects, so that the next write knows what is to be done. */
export interface Indexed {
  readonly words: readonly string[];
  /** Changes with the row. */
  readonly digest: string;
}

/** The partition of one bucket of words. */
export function searchPartition(bucket: string): string {
  return `search/${bucket}`;
}

/** What a lead is found by. */
export function searchableOf({ id, origin, fields }: Lead): Searchable {
  return {
    leadId: id,
    sourceId: origin.sourceId,
    name: `${fields.firstName} ${fields.lastName}`.trim().slice(0, longestText),
    companyName: fields.companyName.slice(0, longestText),
    topic: fields.topic.slice(0, longestText),
    email: fields.email.slice(0, longestText),
  };
}
const longestText = 300;

/**
 * Brings the keys of a lead up to date: one document a key, about six for a common lead and 24 at most; none is written
 * when nothing changed. Words that are gone are taken out. Doing it again does no harm.
 */
export async function indexLead(
  lead: Lead,
  seq: number,
  previous: Indexed | null,
  records: Records,
): Promise<Indexed> {
  const row = searchableOf(lead);
  // An id of a known export is found without an index, because the lead's own id follows from it.
  const known = exportFormats.some(({ source }) => source === lead.origin.source);
  const keys = keysOf(known ? { ...row, sourceId: '' } : row);
  const words = keys.map((key) => key.word);
  const digest = createHash('sha256')
    .update(JSON.stringify([row, keys]))
    .digest('hex')
    .slice(0, 16);
  if (previous?.digest === digest) return previous;
  const body: SearchRow = { ...row, seq };
  const gone = (previous?.words ?? []).filter((word) => !words.includes(word));
  // All at once: a store that can do so carries writes that come together to the disk together.
  await allOver([
    ...keys.map(({ word, place }) => put({ ...keyOf(word, row.leadId), sort: place, body }, records)),
    ...gone.map((word) => take(keyOf(word, row.leadId), seq, records)),
  ]);
  return { words, digest };
}

/** Takes everything out of the index by which one of these versions of a lead can be found; nothing puts it back. */
export async function unindexLead(
  versions: readonly Lead[],
  indexed: Indexed | null,
  records: Records,
): Promise<void> {
  const words = new Set(indexed?.words);
  for (const lead of versions) {
    const row = searchableOf(lead);
    for (const one of [row, { ...row, sourceId: '' }]) keysOf(one).forEach(({ word }) => words.add(word));
  }
  const [first] = versions;
  if (first) await allOver([...words].map((word) => take(keyOf(word, first.id), Infinity, records)));
}

/** Waits until each of them is over before it fails: one that goes on alone would write what is removed meanwhile. */
async function allOver(writes: readonly Promise<unknown>[]): Promise<void> {
  const failed = (await Promise.allSettled(writes)).find((one) => one.status === 'rejected');
  if (failed) throw failed.reason;
}

function keyOf(word: string, leadId: string) {
  // Two words of a lead may share a bucket.
  return { partition: searchPartition(bucketOf(word)), id: `${leadId}.${word}` };
}

async function put(document: NewDocument<SearchRow>, records: Records): Promise<void> {
  // A lead is indexed for the first time far more often than changed.
  let written = await records.create(document);
  while (written === 'conflict') {
    const found = await records.get<SearchRow>(document);
    if (found && found.body.seq >= document.body.seq) return;
    written = found ? await records.replace(document, found.etag) : await records.create(document);
  }
}

async function take(key: ReturnType<typeof keyOf>, seq: number, records: Records): Promise<void> {
  for (;;) {
    const found = await records.get<SearchRow>(key);
    if (!found || found.body.seq > seq) return;
    if ((await records.remove(key, found.etag)) === 'removed') return;
  }
}
