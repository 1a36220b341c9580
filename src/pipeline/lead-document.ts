import { evolve } from '../domain/evolve';
import { Fault } from '../domain/fault';
import type { Lead, StepName } from '../domain/lead';
import { noEngagement } from '../domain/engagement';
import type { LeadEvent, LoggedEvent } from '../domain/lead-event';
import type { NewDocument } from '../ports/records';
import type { Effect, EffectContext } from './effects/effect';
import { withEffectsOf } from './effects/effects-of';
import { partitionOf } from './shard';

/** Somebody whom a lead's cards name beside its own person: a contact of the CRM, or the lead that it follows. */
export type Mention = `contact/${string}` | `lead/${string}`;

/** Everything of one lead that changes together, in one write: its state, events, effects and lease. */
export interface LeadDocument {
  readonly version: 1;
  readonly lead: Lead;
  /** Number of the last event. */
  readonly seq: number;
  /** The events that are not archived, oldest first. */
  readonly events: readonly LoggedEvent[];
  readonly effects: readonly Effect[];
  /** The worker at it. */
  readonly lease: string | null;
  /** How often the next step was begun without coming to an end. */
  readonly attempts: { readonly step: StepName; readonly count: number } | null;
  /** When a failed step is tried again; null when it need not wait. */
  readonly retryAt: number | null;
  /** What came of the last acts of people, so that the same act delivered again gets the same answer. */
  readonly inbox: readonly Verdict[];
  /** The last round of reading its source in which it was read; 0 where its source sends it by itself. */
  readonly round: number;
  /** Whom it names, as entered where an erasure looks (`mentions.ts`); absent when it names nobody. */
  readonly mentions?: readonly Mention[];
}

/** What came of one act of a person; `refused` is a sentence too. */
export interface Verdict {
  /** The id of the turn. */
  readonly turn: string;
  readonly outcome: 'done' | 'refused';
  readonly sentence: string;
}

/** What an act brings about: its events and the sentence that answers it. */
export interface Act {
  readonly events: readonly LeadEvent[];
  readonly sentence: string;
}

export interface OpenLead {
  readonly document: LeadDocument;
  readonly etag: string;
}

/** Why a change was not made, in words for a person. */
export interface Refused {
  readonly refused: string;
}

/** The document after the events, or why one of them is not legal. Pure; nothing is saved. */
export function append(
  document: LeadDocument | undefined,
  events: readonly LeadEvent[],
  by: string,
  context: EffectContext,
): LeadDocument | Refused {
  let next = document;
  for (const event of events) {
    const evolved = evolve(next?.lead, event);
    if ('refused' in evolved) return evolved;
    const seq = (next?.seq ?? 0) + 1;
    const logged: LoggedEvent = { seq, version: 1, at: new Date(context.now).toISOString(), by, event };
    next = {
      ...(next ?? emptyDocument),
      lead: evolved.lead,
      seq,
      events: [...(next?.events ?? []), logged],
      effects: withEffectsOf(next?.effects ?? [], evolved.lead, logged, context, next?.lead),
    };
  }
  return next ?? { refused: 'nothing happened' };
}

/** The same where every event must be legal, because this release made them all; another is a fault. */
export function appended(
  document: LeadDocument,
  events: readonly LeadEvent[],
  context: EffectContext,
): LeadDocument {
  const next = append(document, events, 'agent', context);
  if ('refused' in next) throw new Fault('unexpected', { sentence: `${next.refused}.`, todo: '' });
  return next;
}

const emptyDocument = {
  version: 1,
  effects: [],
  lease: null,
  attempts: null,
  retryAt: null,
  inbox: [],
  round: 0,
} as const;
/** What leads stored by earlier releases do not have yet. */
const laterFields = {
  emailMark: null,
  draft: null,
  mails: [],
  companySite: null,
  research: null,
  scheduled: null,
  replies: [],
  engagement: noEngagement,
  qualification: null,
  qualifyProposal: null,
} as const;

/** What handovers stored by earlier releases do not have yet. */
const laterOfHandover = { openQuestions: [], bantGaps: [] } as const;

/** A document as this release has it, whatever release wrote it; one that this release wrote is given back as it is. */
export function upgraded(document: LeadDocument): LeadDocument {
  const isEarly = document.effects.some((one) => one.kind === 'announce' && !one.channel);
  const { handover: known } = document.lead;
  const isNew =
    hasAll(document, emptyDocument) &&
    hasAll(document.lead, laterFields) &&
    (!known || hasAll(known, laterOfHandover));
  if (isNew && !isEarly) return document;
  const effects = isEarly ? document.effects.map(inLocalChat) : document.effects;
  const lead = { ...laterFields, ...document.lead };
  const handover = lead.handover && { ...laterOfHandover, ...lead.handover };
  return { ...emptyDocument, ...document, effects, lead: { ...lead, handover } };
}

function hasAll(one: object, fields: object): boolean {
  for (const name in fields) if (!(name in one)) return false;
  return true;
}

/** The first release knew one channel and did not name it. */
function inLocalChat(effect: Effect): Effect {
  return effect.kind === 'announce' ? { ...effect, channel: effect.channel ?? 'local' } : effect;
}

/** When the lead wants attention, in milliseconds; undefined when it waits for nothing. */
export function wakeAt(document: LeadDocument, now: number): number | undefined {
  const pending = document.effects
    .filter((one) => one.status === 'pending' || one.status === 'sending')
    .map((one) => one.notBefore);
  const again = document.effects.flatMap((one) =>
    one.kind === 'announce' && one.status === 'done' && one.againAt !== undefined ? [one.againAt] : [],
  );
  const { scheduled, todo } = document.lead;
  const steps = todo.length > 0 ? [document.retryAt ?? now] : [];
  // It begins only once no step is left: until then it would wake the lead again and again for nothing.
  const later = scheduled && todo.length === 0 ? [Date.parse(scheduled.at)] : [];
  const all = [...pending, ...again, ...steps, ...later];
  return all.length > 0 ? Math.min(...all) : undefined;
}

/** The document as a store keeps it: listed by creation date, counted by phase, found when it is due. */
export function stored(document: LeadDocument, now: number): NewDocument<LeadDocument> {
  const { id, phase } = document.lead;
  return {
    partition: partitionOf(id),
    id,
    body: document,
    sort: document.lead.fields.createdOn,
    tally: phase,
    wakeAt: wakeAt(document, now),
    worker: document.lease ?? undefined,
  };
}

/** The document with this effect in place of the one of its id. */
export function withEffect(document: LeadDocument, effect: Effect): LeadDocument {
  return { ...document, effects: document.effects.map((one) => (one.id === effect.id ? effect : one)) };
}
