import type { Entry } from '../drivers/channels/local/entry';
import { inboxOf } from '../drivers/channels/local/inbox';
import { openSqlite } from '../drivers/stores/sqlite';
import { evolve } from '../domain/evolve';
import type { Lead } from '../domain/lead';
import type { LoggedEvent } from '../domain/lead-event';
import { createAbsences } from '../pipeline/absences';
import { createAssignment, type AssignmentTicket } from '../pipeline/assignment';
import type { LeadDocument } from '../pipeline/lead-document';
import type { AnnounceEffect } from '../pipeline/effects/effect';
import type { LeadStore } from '../ports/lead-store';
import type { Records } from '../ports/records';
import type { AcceptedRow } from './chaos-process';
import { documentsOf, keptLeads, stillClock } from './chaos-records';
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
  /** Cards that are meant to stand in another channel than the local page. */
  readonly elsewhere: readonly { readonly leadId: string; readonly effect: AnnounceEffect }[];
  readonly violations: readonly string[];
}

/** The same of a data file, which is opened and closed. */
export async function checkData(
  file: string,
  playbookId: string,
  accepted: readonly AcceptedRow[],
  options?: CheckOptions,
): Promise<ChaosFound> {
  const { port: store, close } = openSqlite({ file });
  try {
    return await checkStore(store, playbookId, accepted, options);
  } finally {
    await close();
  }
}

interface CheckOptions {
  readonly decidedOnce?: boolean;
}

/**
 * Reads a store that no process uses any more: every accepted row exists once, every lead was decided once (leave that
 * out where leads answer and are decided again), each history is whole and folds to the state, each message was sent once,
 * and turns are without a gap and fair.
 */
export async function checkStore(
  store: LeadStore,
  playbookId: string,
  accepted: readonly AcceptedRow[],
  { decidedOnce = true }: CheckOptions = {},
): Promise<ChaosFound> {
  const violations: string[] = [];
  const byPhase: Record<string, number> = {};
  const wanted = new Map<string, number>();
  const addressees = new Set<string>();
  const owners = new Map<string, string>();
  const ids = new Map<string, string>();
  const elsewhere: { leadId: string; effect: AnnounceEffect }[] = [];
  const interrupted = new Set<string>();
  const say = (what: string) => violations.push(what);

  for await (const { id, document, log } of keptLeads(store)) {
    const { lead, effects } = document;
    const source = `${lead.origin.source}/${lead.origin.sourceId}`;
    if (ids.has(source)) say(`two leads of ${source}`);
    ids.set(source, id);
    byPhase[lead.phase] = (byPhase[lead.phase] ?? 0) + 1;
    checkHistory(document, log, say);
    const decisions = log.filter(({ event }) => deciding.some((type) => type === event.type));
    if (decidedOnce && decisions.length !== 1) say(`lead ${id} was decided ${decisions.length} times`);
    if (lead.todo.length > 0 || document.lease !== null) say(`lead ${id} is not finished`);
    if (lead.fault?.code === 'interrupted') interrupted.add(id);
    for (const { event } of log) if (event.type === 'HandedOver') owners.set(event.handover.id, event.owner);
    for (const effect of effects) {
      // A mail that something forbade before it left.
      const isOver = effect.status === 'done' || (effect.kind === 'mail' && effect.status === 'failed');
      if (!isOver) say(`lead ${id}: the effect ${effect.id} is ${effect.status}`);
      if (effect.kind !== 'announce') continue;
      if (effect.channel !== 'local') {
        elsewhere.push({ leadId: id, effect });
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
    for await (const { body } of documentsOf<Entry>(store, [inboxOf(to)])) {
      if (body.kind !== 'message') continue;
      const key = `${to} ${body.id}`;
      if (!wanted.has(key)) say(`${to} was told ${body.id}, which nobody meant`);
      wanted.set(key, (wanted.get(key) ?? 0) + 1);
    }
  }
  for (const [key, count] of wanted) if (count !== 1) say(`${count} messages of ${key}`);

  const { turns, turnsInWait } = await checkTurns(store, playbookId, { owners, interrupted }, say);
  const messages = [...wanted.values()].reduce((sum, one) => sum + one, 0);
  return {
    leads: ids.size,
    byPhase,
    handovers: owners.size,
    messages,
    turns,
    turnsInWait,
    interrupted: interrupted.size,
    elsewhere,
    violations,
  };
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
  const assignment = createAssignment(records, createAbsences(records), stillClock);
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
