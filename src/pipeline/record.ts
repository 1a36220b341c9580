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
  /** What came of the last acts of people, so that the same act delivered again gets the same answer. */
  readonly inbox: readonly Verdict[];
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

/** Most events kept in the document, and how many of the oldest go to an archive record when there are more. */
const mostEvents = 64;
const archivedAtOnce = 32;
/** A change that meets this many conflicts in a row gives up; each one means that somebody else succeeded. */
const mostConflicts = 50;
/** Most verdicts kept; redelivery comes within minutes. */
const mostVerdicts = 50;

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

const emptyDocument = {
  version: 1,
  effects: [],
  lease: null,
  attempts: null,
  retryAt: null,
  inbox: [],
} as const;
/** What leads stored by earlier releases do not have yet. */
const laterFields = { emailMark: null, draft: null, mails: [] } as const;

/** A document as this release has it, whatever release wrote it. */
function upgraded(document: LeadDocument): LeadDocument {
  return { ...emptyDocument, ...document, lead: { ...laterFields, ...document.lead } };
}

/** When the lead wants attention, in milliseconds; undefined when it waits for nothing. */
export function wakeAt(document: LeadDocument, now: number): number | undefined {
  const pending = document.effects
    .filter((one) => one.status === 'pending' || one.status === 'sending')
    .map((one) => one.notBefore);
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
  /**
   * Lets a person act on the lead as it is now. The same turn again gets the verdict it got before, refusals too, and
   * takes effect once.
   */
  act(
    leadId: string,
    by: string,
    turn: string,
    ask: (lead: Lead, events: readonly LoggedEvent[]) => Promise<Act | Refused>,
  ): Promise<Verdict>;
  /** Every event of the lead, archived ones too, oldest first. */
  history(open: OpenLead): Promise<readonly LoggedEvent[]>;
}

/** The sentence for a person whose act is not a legal move. */
function notNow({ phase }: Lead): string {
  return `That is not possible while the lead is ${phase.replace('-', ' ')}. Nothing was changed.`;
}

/** The one place where leads are written. */
export function createLeadRecord(store: LeadStore, clock: Clock): LeadRecord {
  const archive = (leadId: string) => `history/${leadId}`;

  async function open(leadId: string): Promise<OpenLead | undefined> {
    const found = await store.get<LeadDocument>({ partition: partitionOf(leadId), id: leadId });
    return found && { document: upgraded(found.body), etag: found.etag };
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
    async act(leadId, by, turn, ask) {
      for (let conflicts = 0; conflicts < mostConflicts; conflicts += 1) {
        const current = await open(leadId);
        if (!current) return { turn, outcome: 'refused', sentence: 'There is no such lead.' };
        const before = current.document.inbox.find((one) => one.turn === turn);
        if (before) return before;
        const answer = await ask(current.document.lead, current.document.events);
        const acted =
          'refused' in answer || answer.events.length === 0
            ? current.document
            : append(current.document, answer.events, by, clock.now());
        const refused =
          'refused' in answer ? answer.refused : 'refused' in acted ? notNow(current.document.lead) : null;
        const verdict: Verdict =
          refused === null
            ? { turn, outcome: 'done', sentence: 'sentence' in answer ? answer.sentence : '' }
            : { turn, outcome: 'refused', sentence: refused };
        const document = 'refused' in acted ? current.document : acted;
        const inbox = [...document.inbox, verdict].slice(-mostVerdicts);
        if ((await save(current, { ...document, inbox })) !== 'conflict') return verdict;
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
