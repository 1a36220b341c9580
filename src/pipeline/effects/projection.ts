import type { BantName } from '../../domain/bant';
import type { Lead } from '../../domain/lead';
import type { RatingLevel } from '../../domain/rating';
import type { NewDocument, Records } from '../../ports/records';
import type { Effect, ProjectionEffect } from './effect';
import { indexLead } from './search-keys';

/** What a list shows of a lead. */
export interface LeadRow {
  readonly leadId: string;
  /** Number of the event up to which the row is true; an older write never overwrites a newer one. */
  readonly seq: number;
  readonly name: string;
  readonly companyName: string;
  readonly topic: string;
  readonly phase: Lead['phase'];
  readonly owner: string | null;
  readonly rating: RatingLevel | null;
  readonly reason: string | null;
  readonly at: string | null;
  /** Who is asked to approve an e-mail to it; absent when nobody is. */
  readonly asks?: string;
  /** The parts of BANT that are met; absent when none is. */
  readonly met?: readonly BantName[];
}

const rank = { hot: 1, warm: 2, cold: 3 } as const;

/** The list of the leads of one owner: a person's address, or `agent`. */
export function listOf(owner: string): string {
  return `owner/${owner}`;
}

/** What stays where a row stood: it is in no list and no count, and keeps a late write of an older row out. */
interface LeftRow {
  readonly leadId: string;
  readonly seq: number;
}

/**
 * The effects of a new version of a lead, whose projection remembers where the version before may have put its row: a
 * pending projection is carried out before its outcome is saved, and that save may fail or never come.
 */
export function rememberingLists(
  before: { readonly lead: Lead; readonly effects: readonly Effect[] },
  effects: readonly Effect[],
): readonly Effect[] {
  const open = before.effects.find((one) => one.kind === 'projection' && one.status === 'pending');
  if (!open) return effects;
  const owner = before.lead.owner ?? '';
  return effects.map((one) =>
    one.kind !== 'projection' || one.listedUnder.includes(owner)
      ? one
      : { ...one, listedUnder: [...one.listedUnder, owner] },
  );
}

/** What of a conversation a list is asked for. */
export function bantAndApproval({ engagement }: Lead): Pick<LeadRow, 'asks' | 'met'> {
  const { proposal, reading } = engagement;
  const met = (reading?.bant.parts ?? []).filter((one) => one.verdict === 'met').map((one) => one.name);
  return { ...(proposal && { asks: proposal.approver }), ...(met.length > 0 && { met }) };
}

/** Takes an erased lead out of a list for good: what stays there names nobody, and keeps a late write of a row out. */
export async function eraseRow(owner: string, leadId: string, records: Records): Promise<void> {
  const key = { partition: listOf(owner), id: leadId };
  const body: LeftRow = { leadId, seq: Number.MAX_SAFE_INTEGER };
  for (;;) {
    const found = await records.get<LeftRow>(key);
    if (found?.body.seq === body.seq) return;
    const document = { ...key, body };
    const written = found ? await records.replace(document, found.etag) : await records.create(document);
    if (written !== 'conflict') return;
  }
}

/** Writes the lead's row in its owner's list, by phase, hottest and then newest first, and takes it out of the lists it left. */
export async function project(
  effect: ProjectionEffect,
  lead: Lead,
  seq: number,
  records: Records,
): Promise<ProjectionEffect> {
  const owner = lead.owner ?? '';
  for (const left of effect.listedUnder) {
    if (left !== owner) await put({ partition: listOf(left), id: lead.id, body: { leadId: lead.id, seq } });
  }
  const at = lead.decision?.at ?? lead.assessedAt;
  const newestFirst = String(9e15 - (at ? Date.parse(at) : 0)).padStart(16, '0');
  const rating = lead.rating?.level ?? null;
  const body: LeadRow = {
    leadId: lead.id,
    seq,
    name: `${lead.fields.firstName} ${lead.fields.lastName}`.trim(),
    companyName: lead.fields.companyName,
    topic: lead.fields.topic,
    phase: lead.phase,
    owner: lead.owner,
    rating,
    reason: lead.decision?.reason ?? null,
    at,
    ...bantAndApproval(lead),
  };
  await put({
    partition: listOf(owner),
    id: lead.id,
    sort: `${lead.phase}/${rating ? rank[rating] : 4}/${newestFirst}`,
    tally: `${lead.phase}/${rating ?? 'unrated'}`,
    body,
  });
  const indexed = await indexLead(lead, seq, effect.indexed, records);
  return { ...effect, status: 'done', attempts: effect.attempts + 1, listedUnder: [owner], indexed };

  async function put(document: NewDocument<LeadRow | LeftRow>): Promise<void> {
    for (;;) {
      const found = await records.get<LeadRow | LeftRow>(document);
      if (found && found.body.seq >= seq) return;
      const written = found ? await records.replace(document, found.etag) : await records.create(document);
      if (written !== 'conflict') return;
    }
  }
}
