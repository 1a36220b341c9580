import { erasedSentence, isErased } from '../domain/erasure';
import { Fault } from '../domain/fault';
import type { Lead } from '../domain/lead';
import type { LeadEvent, LoggedEvent } from '../domain/lead-event';
import type { Clock } from '../ports/clock';
import type { LeadStore } from '../ports/lead-store';
import { archivedEvents, withOldestArchived } from './archive';
import { withCorrection, withReading } from './correction-there';
import type { Reading } from './correction';
import { copyId, isCopy } from './effects/copy';
import type { AnnounceEffect, Effect, Place } from './effects/effect';
import { shownAnew } from './effects/erasure';
import { rememberingLists } from './effects/projection';
import {
  append,
  stored,
  upgraded,
  type Act,
  type LeadDocument,
  type OpenLead,
  type Refused,
  type Verdict,
} from './lead-document';
import { withMentions } from './mentions';
import { partitionOf } from './shard';

/** A change that meets this many conflicts in a row gives up; each one means that somebody else succeeded. */
const mostConflicts = 50;
/** Most verdicts kept; redelivery comes within minutes. */
const mostVerdicts = 50;
/** Most cards kept true of those that people asked for; the ones posted to them are always. */
const mostCopies = 8;

export interface LeadRecord {
  open(leadId: string): Promise<OpenLead | undefined>;
  /** Saves the first events of a lead, as read in that round; `conflict` when it exists already. */
  create(events: readonly LeadEvent[], by: string, round?: number): Promise<OpenLead | 'conflict'>;
  /** Saves the document in one compare-and-set write; `conflict` when somebody else wrote since it was opened. */
  save(open: OpenLead, document: LeadDocument): Promise<OpenLead | 'conflict'>;
  /**
   * Opens the lead, asks what should happen to it as it is now, and saves that; asks again after a conflict. What was
   * read of it at its source in an earlier round than what is stored is old: nothing is asked or saved.
   */
  change(
    leadId: string,
    by: string,
    ask: (lead: Lead, document: LeadDocument) => readonly LeadEvent[] | Refused,
    reading?: Reading,
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
  /** Remembers where a copy of a card stands, so that it is kept true; of many the latest are kept. */
  addCopy(
    leadId: string,
    copy: Pick<AnnounceEffect, 'channel' | 'to' | 'card'> & { readonly receipt: string },
  ): Promise<void>;
  /** Shows the cards of a lead once more, and cleans the disk of what they were, because somebody was erased whom they may name. */
  showAnew(leadId: string): Promise<void>;
  /** Every event of the lead, archived ones too, oldest first. */
  history(open: OpenLead): Promise<readonly LoggedEvent[]>;
}

/** The sentence for a person whose act is not a legal move. */
function notNow({ phase }: Lead): string {
  return `That is not possible while the lead is ${phase.replace('-', ' ')}. Nothing was changed.`;
}

function tooMany(): Fault {
  return new Fault('store-busy', {
    sentence: 'The lead is being changed by too many at once.',
    todo: 'Try again.',
  });
}

/** The one place where leads are written; an event is told of in these places. */
export function createLeadRecord(
  store: LeadStore,
  clock: Clock,
  places: readonly Place[],
  crmSource?: string,
): LeadRecord {
  const context = () => ({ places, now: clock.now(), crmSource });
  async function open(leadId: string): Promise<OpenLead | undefined> {
    const found = await store.get<LeadDocument>({ partition: partitionOf(leadId), id: leadId });
    return found && { document: upgraded(found.body), etag: found.etag };
  }

  async function save(from: OpenLead, document: LeadDocument): Promise<OpenLead | 'conflict'> {
    const effects = rememberingLists(from.document, document.effects);
    const trimmed = await withOldestArchived(
      from.document,
      await withMentions({ ...document, effects }, store),
      store,
    );
    const saved = await store.replace(stored(trimmed, clock.now()), from.etag);
    return saved === 'conflict' ? saved : { document: trimmed, etag: saved.etag };
  }

  return {
    open,
    save,
    async create(events, by, round = 0) {
      const document = append(undefined, events, by, context());
      if ('refused' in document) throw new Fault('unexpected', { sentence: document.refused, todo: '' });
      const read = { ...document, round };
      const created = await store.create(stored(read, clock.now()));
      return created === 'conflict' ? created : { document: read, etag: created.etag };
    },
    async change(leadId, by, ask, reading = {}) {
      for (let conflicts = 0; conflicts < mostConflicts; conflicts += 1) {
        const current = await open(leadId);
        if (!current) return { refused: 'There is no such lead.' };
        const before = current.document;
        if (reading.round !== undefined && reading.round < before.round) return current;
        const events = ask(before.lead, before);
        if ('refused' in events) return events;
        const changed = append(before, events, by, context());
        if ('refused' in changed) return changed;
        const document = withReading(before, changed, reading, clock.now());
        if (document === before) return current;
        const saved = await save(current, document);
        if (saved !== 'conflict') return saved;
      }
      throw tooMany();
    },
    async act(leadId, by, turn, ask) {
      for (let conflicts = 0; conflicts < mostConflicts; conflicts += 1) {
        const current = await open(leadId);
        if (!current) return { turn, outcome: 'refused', sentence: 'There is no such lead.' };
        const before = current.document.inbox.find((one) => one.turn === turn);
        if (before) return before;
        // Nothing is kept of it, also no answer: the same act again hears the same.
        if (isErased(current.document.lead)) return { turn, outcome: 'refused', sentence: erasedSentence };
        const answer = await ask(current.document.lead, current.document.events);
        const acted =
          'refused' in answer || answer.events.length === 0
            ? current.document
            : append(current.document, answer.events, by, context());
        const refused =
          'refused' in answer ? answer.refused : 'refused' in acted ? notNow(current.document.lead) : null;
        const verdict: Verdict =
          refused === null
            ? { turn, outcome: 'done', sentence: 'sentence' in answer ? answer.sentence : '' }
            : { turn, outcome: 'refused', sentence: refused };
        const document =
          'refused' in acted ? current.document : withCorrection(current.document, acted, context());
        const inbox = [...document.inbox, verdict].slice(-mostVerdicts);
        if ((await save(current, { ...document, inbox })) !== 'conflict') return verdict;
      }
      throw tooMany();
    },
    async addCopy(leadId, { channel, to, card, receipt }) {
      const id = copyId(channel, receipt);
      const copy: Effect = {
        kind: 'announce',
        id,
        channel,
        to,
        card,
        receipt,
        status: 'done',
        attempts: 0,
        notBefore: 0,
      };
      for (let conflicts = 0; conflicts < mostConflicts; conflicts += 1) {
        const current = await open(leadId);
        if (!current || current.document.effects.some((one) => one.id === id)) return;
        const copies = current.document.effects.filter(isCopy);
        const spare = copies.slice(0, Math.max(0, copies.length + 1 - mostCopies));
        const effects = [...current.document.effects.filter((one) => !spare.includes(one)), copy];
        if ((await save(current, { ...current.document, effects })) !== 'conflict') return;
      }
    },
    async showAnew(leadId) {
      for (let conflicts = 0; conflicts < mostConflicts; conflicts += 1) {
        const current = await open(leadId);
        if (!current || isErased(current.document.lead)) return;
        const effects = shownAnew(current.document.effects, clock.now());
        // Written in any case: who is just showing one has read what it shows before.
        if ((await save(current, { ...current.document, effects })) !== 'conflict') return;
      }
      throw tooMany();
    },
    async history({ document }) {
      const pages = await archivedEvents(document.lead.id, store);
      const archived = pages[pages.length - 1]?.seq ?? 0;
      return [...pages, ...document.events.filter((one) => one.seq > archived)];
    },
  };
}
