import type { Entry } from '../drivers/channels/local/entry';
import { inboxOf } from '../drivers/channels/local/inbox';
import { openSqlite } from '../drivers/stores/sqlite';
import { evolve } from '../domain/evolve';
import type { Lead } from '../domain/lead';
import type { LoggedEvent } from '../domain/lead-event';
import { createAbsences } from '../pipeline/absences';
import { createAssignment, type AssignmentTicket } from '../pipeline/assignment';
import type { LeadDocument } from '../pipeline/lead-document';
import { createLeadRecord } from '../pipeline/record';
import { leadPartitions } from '../pipeline/shard';
import type { Clock } from '../ports/clock';
import type { Records, Stored } from '../ports/records';
import type { AcceptedRow } from './chaos-process';
import { deciding } from './lead-watch';
import { same } from './same';

/** What a data folder holds after the processes are gone. */
export interface ChaosFound {
  readonly leads: number;
  readonly byPhase: Readonly<Record<string, number>>;
  readonly handovers: number;
  readonly messages: number;
  /** Turns by seller. */
  readonly turns: Readonly<Record<string, number>>;
  /** Leads handed back by row 14 because their process was killed five times while it was at them. */
  readonly interrupted: number;
  /** Turns that such leads had taken before; theirs if they are ever handed over. */
  readonly turnsInWait: number;
  /** Cards that are meant to stand in Slack. */
  readonly inSlack: readonly { readonly effectId: string; readonly to: string }[];
  readonly violations: readonly string[];
}

const still: Clock = { now: () => 0, monotonic: () => 0, sleep: () => Promise.resolve() };

/**
 * Reads a data file that no process uses any more: every accepted row exists once, no lead was decided twice, each
 * history is whole and folds to the state, each message was sent once, and turns are without a gap and fair.
 */
export async function checkData(
  file: string,
  playbookId: string,
  accepted: readonly AcceptedRow[],
): Promise<ChaosFound> {
  const { port: store, close } = openSqlite({ file });
  const violations: string[] = [];
  const byPhase: Record<string, number> = {};
  const wanted = new Map<string, number>();
  const addressees = new Set<string>();
  const owners = new Map<string, string>();
  const ids = new Map<string, string>();
  const inSlack: { effectId: string; to: string }[] = [];
  const interrupted = new Set<string>();
  const say = (what: string) => violations.push(what);
  const record = createLeadRecord(store, still, []);

  for await (const { id, body, etag } of documents<LeadDocument>(store, leadPartitions)) {
    const { lead, effects } = body;
    const source = `${lead.origin.source}/${lead.origin.sourceId}`;
    if (ids.has(source)) say(`two leads of ${source}`);
    ids.set(source, id);
    byPhase[lead.phase] = (byPhase[lead.phase] ?? 0) + 1;
    const log = await record.history({ document: body, etag });
    checkHistory(body, log, say);
    const decisions = log.filter(({ event }) => deciding.some((type) => type === event.type));
    if (decisions.length !== 1) say(`lead ${id} was decided ${decisions.length} times`);
    if (lead.todo.length > 0 || body.lease !== null) say(`lead ${id} is not finished`);
    if (lead.fault?.code === 'interrupted') interrupted.add(id);
    for (const { event } of log) if (event.type === 'HandedOver') owners.set(event.handover.id, event.owner);
    for (const effect of effects) {
      if (effect.status !== 'done') say(`lead ${id}: the effect ${effect.id} is ${effect.status}`);
      if (effect.kind !== 'announce') continue;
      if (effect.channel === 'slack') {
        inSlack.push({ effectId: effect.id, to: effect.to });
        continue;
      }
      addressees.add(effect.to);
      wanted.set(`${effect.to} ${effect.id}`, 0);
    }
  }
  const stored = new Set(ids.values());
  for (const { leadId, sourceId } of accepted)
    if (!stored.has(leadId)) say(`the accepted row ${sourceId} is lost`);

  for (const to of addressees) {
    for await (const { body } of documents<Entry>(store, [inboxOf(to)])) {
      if (body.kind !== 'message') continue;
      const key = `${to} ${body.id}`;
      if (!wanted.has(key)) say(`${to} was told ${body.id}, which nobody meant`);
      wanted.set(key, (wanted.get(key) ?? 0) + 1);
    }
  }
  for (const [key, count] of wanted) if (count !== 1) say(`${count} messages of ${key}`);

  const { turns, turnsInWait } = await checkTurns(store, playbookId, { owners, interrupted }, say);
  await close();
  const messages = [...wanted.values()].reduce((sum, one) => sum + one, 0);
  return {
    leads: ids.size,
    byPhase,
    handovers: owners.size,
    messages,
    turns,
    turnsInWait,
    interrupted: interrupted.size,
    inSlack,
    violations,
  };
}

async function* documents<T>(records: Records, partitions: readonly string[]): AsyncIterable<Stored<T>> {
  for (const partition of partitions) {
    let after: string | undefined;
    do {
      const page = await records.list<T>(partition, { limit: 200, ...(after && { after }) });
      yield* page.documents;
      after = page.next;
    } while (after);
  }
}

function checkHistory(
  { lead, seq }: LeadDocument,
  log: readonly LoggedEvent[],
  say: (what: string) => void,
): void {
  if (log.length !== seq || log.some((one, at) => one.seq !== at + 1))
    say(`the history of lead ${lead.id} has a gap`);
  let folded: Lead | undefined;
  for (const { event } of log) {
    const evolved = evolve(folded, event);
    if ('refused' in evolved) return say(`lead ${lead.id}: ${evolved.refused}`);
    folded = evolved.lead;
  }
  if (!same(folded, lead)) say(`lead ${lead.id} is not what its history folds to`);
}

interface Leads {
  /** Who owns what was handed over, by handover. */
  readonly owners: ReadonlyMap<string, string>;
  readonly interrupted: ReadonlySet<string>;
}

async function checkTurns(
  records: Records,
  playbookId: string,
  { owners, interrupted }: Leads,
  say: (what: string) => void,
): Promise<Pick<ChaosFound, 'turns' | 'turnsInWait'>> {
  const assignment = createAssignment(records, createAbsences(records), still);
  const tickets: AssignmentTicket[] = [];
  let after: string | undefined;
  do {
    const page = await assignment.ledger(playbookId, after);
    tickets.push(...page.tickets);
    after = page.next;
  } while (after);
  const turns: Record<string, number> = {};
  let turnsInWait = 0;
  tickets.forEach(({ turn, seller, handoverId, leadId }, at) => {
    if (turn !== at + 1) say(`turn ${at + 1} is missing in the ledger`);
    if (seller) turns[seller] = (turns[seller] ?? 0) + 1;
    // Its process died between the ticket and the decision, and then until row 14 ended the lead.
    if (!owners.has(handoverId) && interrupted.has(leadId)) turnsInWait += 1;
    else if (owners.get(handoverId) !== seller)
      say(`turn ${turn} went to ${seller} and the lead to ${owners.get(handoverId)}`);
  });
  if (tickets.length !== owners.size + turnsInWait)
    say(`${owners.size} handovers and ${tickets.length} turns, ${turnsInWait} of interrupted leads`);
  const counts = Object.values(turns);
  if (Math.max(0, ...counts) - Math.min(...counts) > 1)
    say(`the turns are not fair: ${JSON.stringify(turns)}`);
  return { turns, turnsInWait };
}
