import { evolve } from '../domain/evolve';
import { isErased } from '../domain/erasure';
import type { Lead } from '../domain/lead';
import type { LeadEvent, LoggedEvent } from '../domain/lead-event';
import { mostAttempts } from '../pipeline/pipeline';
import type { LeadDocument } from '../pipeline/lead-document';
import type { Effect } from '../pipeline/effects/effect';
import { same } from './same';
import { notAllowed, watchTurns, type Turns } from './turn-watch';

/** What has been committed of one lead, kept apart from the store. */
export interface WatchedLead {
  readonly id: string;
  /** Every event that was ever committed, oldest first. */
  readonly log: LoggedEvent[];
  /** The log, folded. */
  lead: Lead | undefined;
  document: LeadDocument;
  wakeAt: number | undefined;
  /** Number of the last event in an archive record. */
  archived: number;
  /** How often each effect was put off since it was last tried. */
  readonly putOff: Map<string, number>;
}

/** Hours of business, a mailbox that was not read yet, full turns and a throttled channel put an effect off a few times each. */
const mostPutOff = 30;

export const deciding = ['HandedOver', 'HandedBack', 'Disqualified', 'LeadNotSelected'] as const;
const owning: readonly LeadEvent['type'][] = [
  'LeadReceived',
  'LeadSelected',
  'HandedOver',
  'HandedBack',
  'Reassigned',
  'Restored',
  'DisqualifiedByPerson',
  'Erased',
];

/**
 * Takes a committed version of a lead into the watch and says what it breaks: a log with a gap, a rewritten or lost
 * event, a state that is not its log folded (I7), an owner changed by other than one event (I2), a handover twice (I5),
 * too many attempts (I10), an outcome that is forgotten again.
 */
export function watchLead(
  watched: WatchedLead,
  next: LeadDocument,
  handovers: Set<string>,
  turns: Turns,
): readonly string[] {
  const { log } = watched;
  const broken: string[] = [];
  const say = (invariant: string, what: string) => broken.push(`${invariant}: lead ${watched.id}: ${what}`);

  const [oldest] = next.events;
  // One event stands in place of all before it.
  if (oldest && oldest.seq > watched.archived + 1 && oldest.event.type !== 'Erased')
    say('I7', `events before ${oldest.seq} left before they were archived`);
  if (next.seq < log.length) say('I7', `${log.length - next.seq} committed events are lost`);
  for (const event of next.events) {
    const known = log[event.seq - 1];
    if (known) {
      if (!same(known, event)) say('I7', `event ${event.seq} was rewritten`);
      // The next version most likely holds this very object.
      else log[event.seq - 1] = event;
    } else if (event.seq !== log.length + 1) {
      say('I7', `event ${event.seq} follows event ${log.length}`);
    } else {
      log.push(event);
      follow(watched, event, handovers, say);
    }
  }
  if (next.seq !== log.length) say('I7', `the last event is ${log.length} and the lead says ${next.seq}`);
  if (!same(watched.lead, next.lead)) say('I7', 'the state is not the log folded');
  for (const what of watchTurns(turns, watched.document, next)) say('I6', what);
  checkEffects(watched.document, next, say);
  for (const { id } of putOffAgain(watched, next))
    say('I9', `the effect ${id} is put off again and again, and never tried`);
  watched.document = next;
  return broken;
}

/** The effects that were put off so often, without being tried, that somebody does nothing else. */
function putOffAgain({ document, putOff }: WatchedLead, next: LeadDocument): readonly Effect[] {
  return next.effects.filter((one, at) => {
    const was = document.effects[at];
    if (one.id !== was?.id || one.notBefore === was.notBefore) return false;
    // What happens to a lead may want the same of an effect once more.
    const isTried = next.seq !== document.seq || one.attempts !== was.attempts || one.status !== was.status;
    const times = isTried ? 0 : (putOff.get(one.id) ?? 0) + 1;
    putOff.set(one.id, times);
    return times > mostPutOff;
  });
}

/** An outcome stays, except that a card is brought up to date where it stands. */
function checkEffects(
  before: LeadDocument,
  next: LeadDocument,
  say: (invariant: string, what: string) => void,
): void {
  for (const effect of before.effects) {
    // What was to be done of it is not done any more; its cards are.
    if (isErased(next.lead) && effect.kind !== 'announce') continue;
    const now = next.effects.find((one) => one.id === effect.id);
    const isOldNote = effect.kind === 'note' && effect.status !== 'pending';
    if (!now && !isOldNote) say('I7', `the effect ${effect.id} has no outcome and is gone`);
    if (effect.kind !== 'announce' || now?.kind !== 'announce') continue;
    if (effect.receipt !== null && now.receipt !== effect.receipt)
      say('I5', `the card ${effect.id} stood at ${effect.receipt} and is said to stand at ${now.receipt}`);
    const stale = effect.status === 'done' && now.status === 'pending';
    if (effect.status !== 'pending' && now.status !== effect.status && !stale)
      say('I5', `the effect ${effect.id} was ${effect.status} and is ${now.status}`);
  }
}

function follow(
  watched: WatchedLead,
  logged: LoggedEvent,
  handovers: Set<string>,
  say: (invariant: string, what: string) => void,
): void {
  const { seq, event } = logged;
  const before = watched.lead;
  const not = notAllowed(before, logged);
  if (not) say('I6', `event ${seq} (${event.type}) by ${logged.by}: ${not}`);
  const evolved = evolve(before, event);
  if ('refused' in evolved) return say('I7', `event ${seq}: ${evolved.refused}`);
  watched.lead = evolved.lead;
  const { owner } = evolved.lead;
  if (
    before &&
    owner !== before.owner &&
    !(owning.includes(event.type) && 'owner' in event && event.owner === owner)
  )
    say('I2', `event ${seq} (${event.type}) changed the owner`);
  if (event.type === 'HandedOver' || event.type === 'Reassigned') {
    if (handovers.has(event.handover.id)) say('I5', `two records of the handover ${event.handover.id}`);
    handovers.add(event.handover.id);
  }
  if (event.type === 'RecordsConnected' && event.connection.by !== 'person') {
    if (before?.connection?.by === 'person') say('I16', `event ${seq} undoes what a person connected`);
  }
  if (event.type === 'StepRan' && event.run.attempt > mostAttempts)
    say('I10', `attempt ${event.run.attempt} at ${event.run.step}`);
}
