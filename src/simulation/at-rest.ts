import type { LeadEvent } from '../domain/lead-event';
import type { Effect } from '../pipeline/effects/effect';
import { listOf } from '../pipeline/effects/projection';
import { retryAt } from '../pipeline/pipeline';
import { createLeadRecord } from '../pipeline/record';
import type { WatchedLead } from './lead-watch';
import { same } from './same';
import type { Confirmed } from './source';
import { isPersons } from './turn-watch';
import { sellers, simulatedPlaybook, type LeadPlan } from './workload';
import type { World } from './world';

/** Checks what must hold once the faults have stopped and everything has come to rest (I1, I2, I5, I7 to I10). */
export async function checkAtRest(
  world: World,
  plans: readonly LeadPlan[],
  confirmed: readonly Confirmed[],
): Promise<void> {
  checkConfirmed(world, confirmed);
  for (const lead of world.watch.leads.values()) {
    checkFinished(world, lead);
    for (const effect of lead.document.effects)
      if (effect.kind === 'announce') checkCard(world, lead, effect);
      else if (effect.kind === 'note') checkNote(world, lead, effect);
    await checkStored(world, lead);
    await checkLists(world, lead);
  }
  checkCards(world);
  checkTurns(world);
  checkTimers(world);
  checkPoison(world, plans);
}

/** I1: each confirmed row is in the log of one lead, and a source id has one lead. */
function checkConfirmed({ watch, violated }: World, confirmed: readonly Confirmed[]): void {
  for (const { leadId, sourceId, fields } of confirmed) {
    const lead = watch.leads.get(leadId);
    const arrived = lead?.log.some(
      ({ event }) =>
        'fields' in event &&
        Object.entries(fields).every(
          ([field, value]) => event.fields[field as keyof typeof event.fields] === value,
        ),
    );
    if (!arrived) violated(`I1: a confirmed row of ${sourceId} is lost: ${JSON.stringify(fields)}`);
  }
  const ids = [...watch.leads.values()].map(sourceIdOf);
  for (const id of ids) if (ids.indexOf(id) !== ids.lastIndexOf(id)) violated(`I1: two leads of ${id}`);
}

/** I9: nothing is left to do, and nobody holds it. */
function checkFinished({ violated }: World, { id, document, wakeAt }: WatchedLead): void {
  const { phase, todo } = document.lead;
  const open = document.effects.some((one) => one.status === 'pending' || one.status === 'sending');
  if (todo.length > 0 || open || wakeAt !== undefined)
    violated(`I9: lead ${id} rests with ${todo.join(', ') || 'an effect'} to do`);
  if (phase === 'received' || phase === 'in-progress') violated(`I9: lead ${id} rests as ${phase}`);
  if (document.lease !== null) violated(`I9: lead ${id} rests under the lease of ${document.lease}`);
}

/** I5: one visible card where the outcome of every post is known, else at most one more for each that is not. */
function checkCard(
  world: World,
  { id, document }: WatchedLead,
  effect: Extract<Effect, { kind: 'announce' }>,
): void {
  const { shown, posts, channelShowsOnce, violated } = world;
  const erased = document.lead.phase === 'erased';
  const visible = shown.filter(
    ({ message }) => message.effectId === effect.id && message.to === effect.to,
  ).length;
  const extra = channelShowsOnce ? 0 : posts.unknownOutcomes(effect.id);
  if (effect.status === 'pending') return;
  const refused = effect.status === 'failed';
  // What never stood is not shown any more once the lead is erased.
  const isGone = erased && effect.receipt === null;
  if (refused && !isGone && !posts.refused(effect.id))
    violated(`I5: lead ${id}: the card ${effect.id} was given up`);
  const least = refused && effect.receipt === null ? 0 : 1;
  if (visible < least || visible > 1 + extra)
    violated(
      `I5: lead ${id}: ${visible} cards of ${effect.id} for ${effect.to}, and ${extra} unknown outcomes`,
    );
}

/** I5: a note that was told stands once, or once more for each outcome that nobody knew; one that was given up had a reason. */
function checkNote(
  world: World,
  { id, document }: WatchedLead,
  effect: Extract<Effect, { kind: 'note' }>,
): void {
  const { notes, posts, channelShowsOnce, violated } = world;
  const told = notes.filter((one) => one.effectId === effect.id).length;
  const extra = channelShowsOnce ? 0 : posts.unknownOutcomes(effect.id);
  const above = document.effects.find((one) => one.id === effect.under);
  const isOver = above?.kind !== 'announce' || above.status === 'failed' || posts.refused(effect.id);
  if (effect.status === 'failed' && !isOver) violated(`I5: lead ${id}: the note ${effect.id} was given up`);
  if (effect.status === 'done' && (told < 1 || told > 1 + extra))
    violated(`I5: lead ${id}: ${told} notes of ${effect.id}, and ${extra} unknown outcomes`);
}

/** I5, I7: whatever people see was meant. */
function checkCards({ shown, watch, violated }: World): void {
  for (const { effectId, leadId, to } of shown.map((one) => one.message)) {
    if (!watch.isMeant(leadId, effectId, to)) violated(`I7: the card ${effectId} for ${to} has no intent`);
  }
}

/** I7: what the store gives back is what was committed, and its history is whole. */
async function checkStored(
  { store, scheduler, violated }: World,
  { id, document, log }: WatchedLead,
): Promise<void> {
  const clock = { now: scheduler.now, monotonic: scheduler.now, sleep: () => Promise.resolve() };
  const record = createLeadRecord(store, clock, []);
  const open = await record.open(id);
  if (!open || !same(open.document, document)) return violated(`I7: lead ${id} is not stored as committed`);
  const kept = document.lead.phase === 'erased' ? log.slice(-1) : log;
  if (!same(await record.history(open), kept))
    violated(`I7: the history of lead ${id} is not what was committed`);
}

/** I2: a lead that was taken stands in the list of its one owner and in no other. */
async function checkLists({ store, violated }: World, { id, document }: WatchedLead): Promise<void> {
  const owners = [
    'agent',
    ...simulatedPlaybook.people.map((one) => one.email),
    'stranger@elsewhere.example',
    '',
  ];
  const { owner, playbook, decision } = document.lead;
  const standing: string[] = [];
  for (const one of owners) {
    const row = await store.get({ partition: listOf(one), id });
    if (row?.sort !== undefined) standing.push(one);
  }
  const wanted = playbook || decision ? [owner ?? ''] : [];
  if (!same(standing, wanted))
    violated(`I2: lead ${id} of ${owner} stands in the lists of ${standing.join(', ') || 'nobody'}`);
}

/** I8: turns without a gap, shared out evenly, one ticket and one owner for each handover. */
function checkTurns({ watch, violated }: World): void {
  const tickets = [...watch.tickets.values()].sort((one, other) => one.turn - other.turn);
  tickets.forEach((one, at) => {
    if (one.turn !== at + 1) violated(`I8: turn ${at + 1} is missing in the ledger`);
  });
  const counts = sellers.map((seller) => tickets.filter((one) => one.seller === seller).length);
  if (Math.max(...counts) - Math.min(...counts) > 1)
    violated(`I8: the sellers had ${counts.join(', ')} turns`);
  for (const { log } of watch.leads.values()) {
    for (const { event } of log) {
      // Who has the same person's other lead has this one, too.
      if (event.type !== 'HandedOver' || event.decision.reason === 'same-person') continue;
      const ticket = watch.tickets.get(event.handover.id);
      if ((ticket?.seller ?? simulatedPlaybook.supervisor) !== event.owner)
        violated(`I8: the handover ${event.handover.id} is not the ticket's`);
    }
  }
}

/** I11: a step that failed is tried again when its time has come and not before. */
function checkTimers({ watch, wrongClocks, violated }: World): void {
  if (wrongClocks()) return;
  for (const { id, log } of watch.leads.values()) {
    log.forEach(({ seq, event }, at) => {
      const before = log[at - 1]?.event;
      if (event.type !== 'StepRan' || before?.type !== 'StepRan') return;
      const { status, step, attempt, endedAt } = before.run;
      if (status !== 'pending retry' || event.run.step !== step || event.run.attempt !== attempt + 1) return;
      if (Date.parse(event.run.startedAt) < retryAt(attempt, Date.parse(endedAt)))
        violated(`I11: lead ${id}: event ${seq}: ${step} was tried again too early`);
    });
  }
}

/** I10: a lead on which processing always fails ends by row 14 of the decision table; no other ends so because of it. */
function checkPoison({ watch, faults, violated }: World, plans: readonly LeadPlan[]): void {
  for (const { sourceId, kind } of plans) {
    const lead = [...watch.leads.values()].find((one) => sourceIdOf(one) === sourceId);
    const row = lead?.document.lead.decision?.row;
    // A person may have decided about it, and one that a wrong clock dated before the agent's start is not taken.
    if (lead?.log.some((one) => isPersons(one) || isPassedOver(one.event))) continue;
    if (kind === 'poison' && row !== '14') violated(`I10: the poison lead ${sourceId} ended by row ${row}`);
    if (kind !== 'poison' && row === '14' && faults.calm)
      violated(`I10: ${sourceId} ended by row 14 without a fault`);
  }
}

/** As it came in, also when nothing is kept of it any more. */
function sourceIdOf({ log, document }: WatchedLead): string {
  const [first] = log;
  return first?.event.type === 'LeadReceived' ? first.event.origin.sourceId : document.lead.origin.sourceId;
}

function isPassedOver(event: LeadEvent): boolean {
  return event.type === 'LeadNotSelected' && event.reason === 'created';
}
