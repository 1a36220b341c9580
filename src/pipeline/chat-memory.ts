import { createHash } from 'node:crypto';
import type { Clock } from '../ports/clock';
import type { Key, Records } from '../ports/records';

/** One question of a conversation with what was answered. */
export interface ChatTurn {
  readonly question: string;
  readonly answer: string;
  /** The leads that the answer speaks of. */
  readonly leadIds: readonly string[];
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Whose conversation, and where. */
export interface Conversation {
  readonly address: string;
  readonly thread: string;
}

/**
 * What one person asked in one thread and was told, so that "and its budget?" has a meaning (chat specification, section 3):
 * the last six turns, none older than two hours.
 */
export interface ChatMemory {
  /** Oldest first. */
  recall(of: Conversation): Promise<readonly ChatTurn[]>;
  remember(of: Conversation, turn: ChatTurn): Promise<void>;
  /** Takes away every conversation in which the lead was spoken of; for its erasure. */
  forget(leadId: string): Promise<void>;
}

interface Kept {
  readonly version: 1;
  readonly turns: readonly ChatTurn[];
}

const mostTurns = 6;
const longestMs = 2 * 60 * 60_000;
const longestText = 1_000;
/** Conversations that are over and taken away each time one goes on. */
const swept = 4;
const partition = 'chat';
const mentionsOf = (leadId: string) => `chat-of/${leadId}`;

/** Keeps conversations in the store, for every process; those that are over go when others go on. */
export function createChatMemory(records: Records, clock: Clock): ChatMemory {
  const isFresh = ({ at }: ChatTurn) => clock.now() - at < longestMs;

  async function remove(key: Key): Promise<void> {
    for (;;) {
      const found = await records.get(key);
      if (!found || (await records.remove(key, found.etag)) === 'removed') return;
    }
  }

  async function sweep(): Promise<void> {
    const { documents } = await records.list<Kept>(partition, { limit: swept });
    for (const { id, body, etag } of documents)
      if (!body.turns.some(isFresh)) await records.remove({ partition, id }, etag);
  }

  return {
    async recall(of) {
      const found = await records.get<Kept>(keyOf(of));
      return (found?.body.turns ?? []).filter(isFresh);
    },
    async remember(of, turn) {
      const key = keyOf(of);
      // First the way to find it again: what is to be erased must be found.
      for (const leadId of turn.leadIds)
        await records.create({
          partition: mentionsOf(leadId),
          id: key.id,
          sort: key.id,
          body: { version: 1 },
        });
      const { question, answer } = turn;
      const kept = {
        ...turn,
        question: question.slice(0, longestText),
        answer: answer.slice(0, longestText),
      };
      for (;;) {
        const found = await records.get<Kept>(key);
        const turns = [...(found?.body.turns ?? []).filter(isFresh), kept].slice(-mostTurns);
        const document = {
          ...key,
          sort: new Date(turn.at).toISOString(),
          body: { version: 1, turns } as const,
        };
        const written = found ? await records.replace(document, found.etag) : await records.create(document);
        if (written !== 'conflict') break;
      }
      await sweep();
    },
    async forget(leadId) {
      for (;;) {
        const { documents, next } = await records.list(mentionsOf(leadId), { limit: 100 });
        for (const { id } of documents) {
          await remove({ partition, id });
          await remove({ partition: mentionsOf(leadId), id });
        }
        if (next === undefined) return;
      }
    },
  };
}

/** Neither an address nor a thread can be read from it, and no other conversation has it. */
function keyOf({ address, thread }: Conversation): Key {
  const hash = createHash('sha256')
    .update(JSON.stringify([address, thread]))
    .digest('hex');
  return { partition, id: hash.slice(0, 40) };
}
