import { evolve } from '../domain/evolve';
import { Fault } from '../domain/fault';
import type { Lead, StepName } from '../domain/lead';
import type { LeadEvent, LoggedEvent } from '../domain/lead-event';
import type { Clock } from '../ports/clock';
import type { LeadStore } from '../ports/lead-store';
import type { NewDocument } from '../ports/records';
import { withEffectsOf, type Effect } from './effects/effect';
import { rememberingLists } from './effects/projection';
import { partitionOf } from './shard';

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
}

export interface OpenLead {
  readonly document: LeadDocument;
  readonly etag: string;
}

/** Why a change was not made, in words for a person. */
export interface Refused {
  readonly refused: string;
}

/** Most events kept in the document, and how many of the oldest go to an archive record when there are more. */
const mostEvents = 64;
const archivedAtOnce = 32;
/** A change that meets this many conflicts in a row gives up; each one means that somebody else succeeded. */
const mostConflicts = 50;

/** The document after the events, or why one of them is not legal. Pure; nothing is saved. */
export function append(
  document: LeadDocument | undefined,
  events: readonly LeadEvent[],
  by: string,
  now: number,
): LeadDocument | Refused {
  let next = document;
  for (const event of events) {
    const evolved = evolve(next?.lead, event);
    if ('refused' in evolved) return evolved;
    const seq = (next?.seq ?? 0) + 1;
    const logged: LoggedEvent = { seq, version: 1, at: new Date(now).toISOString(), by, event };
    next = {
      ...(next ?? emptyDocument),
      lead: evolved.lead,
      seq,
      events: [...(next?.events ?? []), logged],
      effects: withEffectsOf(next?.effects ?? [], evolved.lead, event, seq, now),
    };
  }
  return next ?? { refused: 'nothing happened' };
}

const emptyDocument = { version: 1, effects: [], lease: null, attempts: null, retryAt: null } as const;

/** When the lead wants attention, in milliseconds; undefined when it waits for nothing. */
export function wakeAt(document: LeadDocument, now: number): number | undefined {
  const pending = document.effects.filter((one) => one.status === 'pending').map((one) => one.notBefore);
  const steps = document.lead.todo.length > 0 ? [document.retryAt ?? now] : [];
  const all = [...pending, ...steps];
  return all.length > 0 ? Math.min(...all) : undefined;
}

function stored(document: LeadDocument, now: number): NewDocument<LeadDocument> {
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

export interface LeadRecord {
  open(leadId: string): Promise<OpenLead | undefined>;
  /** Saves the first events of a lead; `conflict` when it exists already. */
  create(events: readonly LeadEvent[], by: string): Promise<OpenLead | 'conflict'>;
  /** Saves the document in one compare-and-set write; `conflict` when somebody else wrote since it was opened. */
  save(open: OpenLead, document: LeadDocument): Promise<OpenLead | 'conflict'>;
  /** Opens the lead, asks what should happen to it as it is now, and saves that; asks again after a conflict. */
  change(
    leadId: string,
    by: string,
    ask: (lead: Lead) => readonly LeadEvent[] | Refused,
  ): Promise<OpenLead | Refused>;
  /** Every event of the lead, archived ones too, oldest first. */
  history(open: OpenLead): Promise<readonly LoggedEvent[]>;
}

/** The one place where leads are written. */
export function createLeadRecord(store: LeadStore, clock: Clock): LeadRecord {
  const archive = (leadId: string) => `history/${leadId}`;

  async function open(leadId: string): Promise<OpenLead | undefined> {
    const found = await store.get<LeadDocument>({ partition: partitionOf(leadId), id: leadId });
    return found && { document: found.body, etag: found.etag };
  }

  async function save(from: OpenLead, document: LeadDocument): Promise<OpenLead | 'conflict'> {
    const effects = rememberingLists(from.document, document.effects);
    const trimmed = await trim(from.document, { ...document, effects });
    const saved = await store.replace(stored(trimmed, clock.now()), from.etag);
    return saved === 'conflict' ? saved : { document: trimmed, etag: saved.etag };
  }

  /** Copies the oldest events of the stored document to an immutable record before they leave the new one. */
  async function trim(before: LeadDocument, document: LeadDocument): Promise<LeadDocument> {
    const oldest = before.events.slice(0, archivedAtOnce);
    const [first] = oldest;
    if (document.events.length <= mostEvents || !first) return document;
    const id = String(first.seq).padStart(8, '0');
    await store.create({ partition: archive(document.lead.id), id, sort: id, body: oldest });
    return { ...document, events: document.events.slice(oldest.length) };
  }

  return {
    open,
    save,
    async create(events, by) {
      const document = append(undefined, events, by, clock.now());
      if ('refused' in document) throw new Fault('unexpected', { sentence: document.refused, todo: '' });
      const created = await store.create(stored(document, clock.now()));
      return created === 'conflict' ? created : { document, etag: created.etag };
    },
    async change(leadId, by, ask) {
      for (let conflicts = 0; conflicts < mostConflicts; conflicts += 1) {
        const current = await open(leadId);
        if (!current) return { refused: 'There is no such lead.' };
        const events = ask(current.document.lead);
        if ('refused' in events) return events;
        if (events.length === 0) return current;
        const document = append(current.document, events, by, clock.now());
        if ('refused' in document) return document;
        const saved = await save(current, document);
        if (saved !== 'conflict') return saved;
      }
      throw new Fault('store-busy', {
        sentence: 'The lead is being changed by too many at once.',
        todo: 'Try again.',
      });
    },
    async history({ document }) {
      const pages: LoggedEvent[] = [];
      let after: string | undefined;
      do {
        const page = await store.list<LoggedEvent[]>(archive(document.lead.id), {
          limit: 100,
          ...(after && { after }),
        });
        pages.push(...page.documents.flatMap((one) => one.body));
        after = page.next;
      } while (after);
      const archived = pages[pages.length - 1]?.seq ?? 0;
      return [...pages, ...document.events.filter((one) => one.seq > archived)];
    },
  };
}
