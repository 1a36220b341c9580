import type { Channel, Message, PostOutcome } from '../../../ports/channel';
import type { Records, Stored } from '../../../ports/records';
import type { Entry, EntryPage } from './entry';
import { eraseTraces } from './traces';

/** The list that holds a person's conversation, what changed last first. */
export function inboxOf(address: string): string {
  return `inbox/${address.toLowerCase()}`;
}

/** A conversation as documents: what the channel port promises, and what the page reads. */
export interface Inbox {
  readonly port: Channel;
  /** Keeps an entry of the conversation unless it is there already. */
  keep(address: string, entry: Entry): Promise<void>;
  /** Up to `limit` entries, those that changed last. */
  page(address: string, limit: number, after?: string): Promise<EntryPage>;
  /** As `page`, as documents with their etags, newest first. */
  documents(address: string, limit: number): Promise<readonly Stored<Entry>[]>;
}

export interface InboxOptions {
  readonly records: Records;
  /** Milliseconds since 1970. */
  now(): number;
  /** Called after the conversation of this address changed. */
  changed?(address: string): void;
}

/** The channel's part that needs no server: an effect's message is a document of that id, so it can stand only once. */
export function openInbox({ records, now, changed = () => undefined }: InboxOptions): Inbox {
  const port: Channel = {
    name: 'local',
    async post(message) {
      const at = new Date(now()).toISOString();
      await create(message.to, { ...shown(message), id: message.effectId, at, changedAt: null });
      return { outcome: 'posted', receipt: message.effectId };
    },
    update,
    async find(effectId, to) {
      const found = await records.get<Entry>({ partition: inboxOf(to), id: effectId });
      return found?.body.kind === 'message' ? found.id : undefined;
    },
    async erase(traces) {
      for (const address of traces.readers)
        if (await eraseTraces(inboxOf(address), traces, records)) changed(address);
    },
  };

  async function create(address: string, entry: Entry): Promise<void> {
    const document = { partition: inboxOf(address), id: entry.id, sort: placeOf(now()), body: entry };
    if ((await records.create(document)) !== 'conflict') changed(address);
  }

  async function update(receipt: string, message: Message): Promise<PostOutcome> {
    const key = { partition: inboxOf(message.to), id: receipt };
    for (let attempt = 0; attempt < updateAttempts; attempt += 1) {
      const found = await records.get<Entry>(key);
      const before = found && cardEntry(found.body);
      if (!found || !before) {
        return { outcome: 'refused', reason: 'no message of this person stands there' };
      }
      if (sameCard(before, message)) return { outcome: 'posted', receipt };
      const entry: Entry = { ...withCard(found.body, message), changedAt: new Date(now()).toISOString() };
      const replaced = await records.replace({ ...key, sort: placeOf(now()), body: entry }, found.etag);
      if (replaced !== 'conflict') {
        changed(message.to);
        return { outcome: 'posted', receipt };
      }
    }
    return { outcome: 'later', waitMs: 100 };
  }

  return {
    port,
    keep: create,
    async page(address, limit, after) {
      const request = after === undefined ? { limit } : { limit, after };
      const { documents, next = null } = await records.list<Entry>(inboxOf(address), request);
      return { entries: documents.map((one) => one.body).sort(byTime), next };
    },
    async documents(address, limit) {
      return (await records.list<Entry>(inboxOf(address), { limit })).documents;
    },
  };
}

const updateAttempts = 8;

function shown({ leadId, card }: Message): Pick<Entry & { kind: 'message' }, 'kind' | 'leadId' | 'card'> {
  return { kind: 'message', leadId, card };
}

/** The card that an entry shows, posted or given as a reply; undefined when it shows none. */
function cardEntry(entry: Entry): Pick<Message, 'leadId' | 'card'> | undefined {
  if (entry.kind === 'message') return entry;
  return entry.kind === 'reply' && entry.reply.kind === 'card' ? entry.reply : undefined;
}

function withCard(entry: Entry, message: Message): Entry {
  const { leadId, card } = message;
  return entry.kind === 'reply'
    ? { ...entry, reply: { kind: 'card', card, leadId } }
    : { ...entry, ...shown(message) };
}

function sameCard(one: Pick<Message, 'leadId' | 'card'>, other: Pick<Message, 'leadId' | 'card'>): boolean {
  return one.leadId === other.leadId && JSON.stringify(one.card) === JSON.stringify(other.card);
}

/** Lists ascend, and what changed last is wanted first. */
function placeOf(now: number): string {
  return String(9_999_999_999_999 - now).padStart(13, '0');
}

/** In the order of a conversation: by time, and a question before its answer. */
function byTime(one: Entry, other: Entry): number {
  if (one.at !== other.at) return one.at < other.at ? -1 : 1;
  return one.id < other.id ? -1 : Number(one.id > other.id);
}
