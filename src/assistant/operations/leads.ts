import { z } from 'zod';
import { leadsView } from '../../cards/views/leads';
import { refusalFor } from '../../domain/permissions';
import { agentOwner } from '../../domain/person';
import type { LeadDocument } from '../../pipeline/lead-document';
import { bantAndApproval, listOf, type LeadRow } from '../../pipeline/effects/projection';
import { readerOf } from '../../pipeline/lead-subject';
import { leadPartitions } from '../../pipeline/shard';
import { findLeads } from '../lead-search';
import { cardReply } from '../lead-reply';
import { generalOperation, type Request, type Workshop } from '../operation';

export const leadLists = [
  'mine',
  'handed-over',
  'qualified',
  'disqualified',
  'processing',
  'waiting',
  'with-need',
  'with-timeline',
  'with-budget',
  'with-authority',
  'hot',
  'warm',
  'cold',
  'all',
] as const;
export type LeadList = (typeof leadLists)[number];

const input = z.strictObject({
  /** Names of lists and words to look for, such as "mine hot Contoso". */
  words: z.string().trim().max(200).default(''),
  page: z.coerce.number().int().min(1).max(1000).default(1),
});
type Input = z.infer<typeof input>;

export interface LeadsPage {
  readonly words: string;
  readonly rows: readonly LeadRow[];
  readonly page: number;
  /** How many there are on all pages. */
  readonly total: number;
}

const pageSize = 10;
/** Most rows read of one owner's list; nobody pages further. */
const mostRead = 500;

/** Lists leads, the hottest and newest first (chat specification, section 2); only those the asker may see. */
export const leads = generalOperation<Input, LeadsPage>({
  name: 'leads',
  purpose:
    'list leads: mine, handed-over, qualified, disqualified, processing, waiting (for approval), hot, warm, cold, or by words',
  writes: false,
  confirms: null,
  input: input as unknown as z.ZodType<Input>,
  async run({ words, page }, workshop, request) {
    const tokens = words.split(/\s+/).filter(Boolean);
    const lists = tokens.flatMap((token) => leadLists.filter((one) => one === token.toLowerCase()));
    const query = tokens.filter((token) => !lists.some((one) => one === token.toLowerCase())).join(' ');
    const all =
      query === '' ? await listed(lists, workshop, request) : await searched(query, workshop, request);
    const rows = all.filter(
      (one) => mayNot(one, request) === null && lists.every((list) => fits(one, list, request.asker.address)),
    );
    const from = (page - 1) * pageSize;
    return { words, rows: rows.slice(from, from + pageSize), page, total: rows.length };
  },
  reply({ words, rows, page, total }, { deck, clock }, { asker, playbook }) {
    const reader = readerOf(asker.address, null, playbook, clock.now(), asker.roles);
    const previous = page > 1 ? String(page - 1) : null;
    const next = total > page * pageSize ? String(page + 1) : null;
    return cardReply(deck.card('leads', leadsView({ words, rows, total, previous, next }, reader)), null);
  },
});

function mayNot(row: { readonly owner: string | null }, { asker, playbook }: Request): string | null {
  return refusalFor(asker, 'lead', playbook.roleBasedViews, row);
}

function fits(row: LeadRow, list: LeadList, asker: string): boolean {
  switch (list) {
    case 'all':
      return true;
    case 'mine':
      return row.owner === asker;
    case 'handed-over':
    case 'qualified':
    case 'disqualified':
      return row.phase === list;
    case 'processing':
      return row.phase === 'in-progress' || row.phase === 'received';
    case 'waiting':
      return row.asks !== undefined && row.phase === 'in-progress';
    case 'with-need':
    case 'with-timeline':
    case 'with-budget':
    case 'with-authority':
      return (row.met ?? []).some((one) => list === `with-${one}`);
    case 'hot':
    case 'warm':
    case 'cold':
      return row.rating === list && row.phase !== 'disqualified';
  }
}

async function searched(
  words: string,
  { store, record }: Workshop,
  request: Request,
): Promise<readonly LeadRow[]> {
  const { hits } = await findLeads(words, { records: store, record }, (row) => mayNot(row, request) === null);
  const rows = await Promise.all(
    hits.map((one) => store.get<LeadRow>({ partition: listOf(one.owner ?? ''), id: one.leadId })),
  );
  return rows.flatMap((one) => (one && 'phase' in one.body ? [one.body] : []));
}

async function listed(
  lists: readonly LeadList[],
  workshop: Workshop,
  request: Request,
): Promise<readonly LeadRow[]> {
  if (lists.includes('processing')) return processing(workshop);
  const people = request.playbook.people.map((one) => one.email);
  const owners = lists.includes('mine') ? [request.asker.address] : [...people, agentOwner];
  const rows: LeadRow[] = [];
  for (const owner of owners) {
    const page = await workshop.store.list<LeadRow>(listOf(owner), { limit: mostRead });
    rows.push(...page.documents.map((one) => one.body));
  }
  return rows.sort(hottestFirst);
}

const rank = { hot: 1, warm: 2, cold: 3 } as const;

function hottestFirst(one: LeadRow, other: LeadRow): number {
  const heat = (row: LeadRow) => (row.rating ? rank[row.rating] : 4);
  // What needs nothing any more comes last.
  const isOver = (row: LeadRow) => Number(row.phase === 'qualified');
  return (
    isOver(one) - isOver(other) ||
    heat(one) - heat(other) ||
    (other.at ?? '').localeCompare(one.at ?? '') ||
    one.leadId.localeCompare(other.leadId)
  );
}

/** Leads that are being worked on have no row in a list yet: they are read where they live. */
async function processing({ store }: Workshop): Promise<readonly LeadRow[]> {
  const rows: LeadRow[] = [];
  for (const partition of leadPartitions) {
    const waiting =
      (await store.count(partition, 'in-progress')) + (await store.count(partition, 'received'));
    if (waiting === 0) continue;
    const page = await store.list<LeadDocument>(partition, { limit: mostRead });
    for (const { body } of page.documents) {
      const { lead, seq } = body;
      if (lead.phase !== 'in-progress' && lead.phase !== 'received') continue;
      const { firstName, lastName, companyName, topic, createdOn } = lead.fields;
      const rating = lead.rating?.level ?? null;
      rows.push({
        leadId: lead.id,
        seq,
        name: `${firstName} ${lastName}`.trim(),
        companyName,
        topic,
        phase: lead.phase,
        owner: lead.owner,
        rating,
        reason: null,
        at: createdOn,
        ...bantAndApproval(lead),
      });
    }
  }
  return rows.sort(hottestFirst);
}
