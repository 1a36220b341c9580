import type { Phase } from '../domain/lead';
import { beginsLike, hasEveryWord, hitsOf, rank, type Likeness } from '../domain/likeness';
import type { Searchable } from '../domain/trigrams';
import { searchableOf, searchPartition, type SearchRow } from '../pipeline/effects/search-keys';
import type { OpenLead } from '../pipeline/lead-document';
import type { LeadRecord } from '../pipeline/record';
import type { Records } from '../ports/records';
import { findLead } from './find-lead';
import { phraseSeeks, typoSeeks, wordSeeks, type Seek, type TypoSeek } from './search-seeks';

/** A lead that was found, as it is now. */
export interface LeadHit extends Searchable {
  readonly owner: string | null;
  readonly phase: Phase;
  /** How it answers what was asked for; `id` is certain. */
  readonly likeness: Likeness | 'id';
}

export interface FoundLeads {
  /** Leads good enough to act on, best first, at most five: one is the lead, several are "which one?". */
  readonly hits: readonly LeadHit[];
  /** True when more were as good. */
  readonly more: boolean;
  /** The three nearest of the others, to suggest when there is no hit. */
  readonly nearest: readonly LeadHit[];
}

export interface SearchNeeds {
  readonly records: Records;
  readonly record: LeadRecord;
}

const mostHits = 5;
const mostNearest = 3;
/** Leads opened for one search, at most: each is read whole, to see whose it is now. */
const mostOpened = 40;
const pageSize = 50;
const mostPages = 4;
/** Rows with some of the words that are looked at more closely when none has all. */
const mostNear = 60;
const typoPage = 24;
const atOnce = 16;

/**
 * The leads somebody means by an id (of ours or of the source) or by words of name, company, topic or address, forgiving
 * typos. What `may` says no to is treated as not there: neither returned nor counted.
 */
export async function findLeads(
  query: string,
  needs: SearchNeeds,
  may: (row: LeadHit) => boolean,
): Promise<FoundLeads> {
  const asked = query.trim().slice(0, 300);
  const byId = asked === '' ? undefined : await withId(asked, needs.record);
  if (byId) {
    const hit = { ...hitOf(byId), likeness: 'id' as const };
    if (may(hit)) return { hits: [hit], more: false, nearest: [] };
  }
  const rows = new Map<string, SearchRow>();
  for (const seeks of [phraseSeeks(asked), wordSeeks(asked)]) {
    for (const one of seeks) await collect(one, rows, needs.records);
    const whole = [...rows.values()].filter((row) => hasEveryWord(asked, row));
    const found = await visible(asked, whole, needs.record, may);
    if (found.hits.length > 0) return found;
  }
  // Those that have one of several words are near at best; a few are enough to suggest.
  for (const leadId of [...rows.keys()].slice(mostNear)) rows.delete(leadId);
  let found: FoundLeads = { hits: [], more: false, nearest: [] };
  for (const typos of ['one', 'two'] as const) {
    if (found.hits.length > 0) break;
    const seeks = typoSeeks(asked, typos);
    for (let from = 0; from < seeks.length; from += atOnce)
      await Promise.all(
        seeks.slice(from, from + atOnce).map((one) => collectTypos(one, rows, needs.records)),
      );
    found = await visible(asked, [...rows.values()], needs.record, may);
  }
  return found;
}

/**
 * The lead named at the beginning of a text and what follows it, as in `Contoso no budget`: the longest exact name counts,
 * and only where there is none the longest that is near enough.
 */
export async function findLeadsAtStart(
  text: string,
  needs: SearchNeeds,
  may: (row: LeadHit) => boolean,
): Promise<FoundLeads & { readonly rest: string }> {
  const words = text.trim().split(/\s+/u);
  const tried: (FoundLeads & { readonly rest: string })[] = [];
  for (let length = Math.min(words.length, longestName); length >= 1; length -= 1) {
    const found = await findLeads(words.slice(0, length).join(' '), needs, may);
    const split = { ...found, rest: words.slice(length).join(' ') };
    if (found.hits.some(({ likeness }) => likeness === 'id' || likeness === 'exact')) return split;
    tried.push(split);
  }
  const good = tried.find((one) => one.hits.length > 0);
  return good ?? { hits: [], more: false, nearest: tried[0]?.nearest ?? [], rest: '' };
}
const longestName = 6;

async function withId(asked: string, record: LeadRecord): Promise<OpenLead | undefined> {
  const cases = /^\S*\d\S*$/u.test(asked) ? [asked, asked.toUpperCase(), asked.toLowerCase()] : [asked];
  for (const id of new Set(cases)) {
    const found = await findLead(id, record);
    if (!('refused' in found)) return found;
  }
  return undefined;
}

/** Reads on while there is more, so that two common words meet in one lead. */
async function collect({ bucket, prefix }: Seek, rows: Map<string, SearchRow>, records: Records) {
  let after: string | undefined;
  for (let pages = 0; pages < mostPages; pages += 1) {
    const page = await records.list<SearchRow>(searchPartition(bucket), {
      prefix,
      limit: pageSize,
      ...(after && { after }),
    });
    keep(page.documents, rows);
    after = page.next;
    if (after === undefined) return;
  }
}

/** Keeps only places that begin like the word: of those near a typo most are other words. */
async function collectTypos(
  { bucket, prefix, word }: TypoSeek,
  rows: Map<string, SearchRow>,
  records: Records,
) {
  const page = await records.list<SearchRow>(searchPartition(bucket), { prefix, limit: typoPage });
  keep(
    page.documents.filter(({ sort = '' }) => beginsLike(sort, word)),
    rows,
  );
}

function keep(documents: readonly { readonly body: SearchRow }[], rows: Map<string, SearchRow>): void {
  for (const { body } of documents) {
    const other = rows.get(body.leadId);
    if (!other || other.seq < body.seq) rows.set(body.leadId, body);
  }
}

/** Opens the best rows: the index says what may be meant, the lead itself says what is true and whose it is. */
async function visible(
  asked: string,
  rows: readonly SearchRow[],
  record: LeadRecord,
  may: (row: LeadHit) => boolean,
): Promise<FoundLeads> {
  const seen: LeadHit[] = [];
  for (const { row } of rank(asked, rows).slice(0, mostOpened)) {
    const open = await record.open(row.leadId);
    const hit = open && hitOf(open);
    if (hit && may(hit)) seen.push(hit);
    if (seen.length > mostHits + mostNearest) break;
  }
  const ranked = rank(asked, seen);
  const hits = hitsOf(ranked);
  const others = ranked.filter((one) => !hits.includes(one));
  const named = ({ row, likeness }: (typeof ranked)[number]): LeadHit => ({ ...row, likeness });
  return {
    hits: hits.slice(0, mostHits).map(named),
    more: hits.length > mostHits,
    nearest: others.slice(0, mostNearest).map(named),
  };
}

function hitOf({ document: { lead } }: OpenLead): LeadHit {
  return { ...searchableOf(lead), owner: lead.owner, phase: lead.phase, likeness: 'near' };
}
