import type { IncomingMail } from '../../domain/incoming-mail';
import type { Mailbox, OutgoingMail, SendOutcome } from '../../ports/mailbox';
import type { Records } from '../../ports/records';
import { openLocalInbox } from './local-inbox';
import type { LeadAnswer } from './played-answer';
import { refusalOf } from './refusal';

/** A mail that was sent. */
export interface LocalMail extends OutgoingMail {
  /** ISO 8601. */
  readonly at: string;
}

/** A mail that was sent, with what came back to it. */
export interface AnsweredMail extends LocalMail {
  /** The oldest first. */
  readonly answers: readonly IncomingMail[];
}

export interface LocalMailbox {
  readonly port: Mailbox;
  /** The last 200 that were sent, newest first. */
  list(): Promise<readonly AnsweredMail[]>;
  /** The lead answers a mail that was sent; `refused` in words when there is no such mail. */
  answer(given: LeadAnswer): Promise<{ readonly refused: string } | undefined>;
  health(): Promise<void>;
  close(): Promise<void>;
}

export interface LocalMailboxOptions {
  readonly records: Records;
  /** Milliseconds since 1970. */
  now(): number;
}

const partition = 'mailbox/sent';
const listed = 200;

/** The mailbox that needs no account: a mail is sent by being kept, under its message id, so that it is sent once. */
export function openLocalMailbox({ records, now }: LocalMailboxOptions): LocalMailbox {
  const inbox = openLocalInbox({ records, now });

  async function send(mail: OutgoingMail): Promise<SendOutcome> {
    const reason = refusalOf(mail);
    if (reason !== null) return { outcome: 'refused', reason };
    const { messageId } = mail;
    const at = now();
    const kept: LocalMail = { ...mail, at: new Date(at).toISOString() };
    // The newest first, and lists ascend.
    const sort = String(9_999_999_999_999 - at).padStart(13, '0');
    try {
      const created = await records.create({ partition, id: messageId, sort, body: kept });
      if (created !== 'conflict') return { outcome: 'sent' };
      const first = await records.get<LocalMail>({ partition, id: messageId });
      if (first && isSame(first.body, kept)) return { outcome: 'sent' };
      return { outcome: 'refused', reason: 'another mail was sent under this message id' };
    } catch {
      // The store may have kept it before it failed.
      return { outcome: 'unknown' };
    }
  }

  return {
    port: {
      name: 'local',
      send,
      async wasSent(messageId) {
        return (await records.get({ partition, id: messageId })) ? 'sent' : 'not-found';
      },
      async erase(messageIds) {
        for (const id of messageIds) {
          const sent = await records.get({ partition, id });
          if (sent) await records.remove(sent, sent.etag);
        }
        await inbox.erase(messageIds);
      },
      receive: inbox.receive,
      arrival: inbox.arrival,
    },
    async answer(given) {
      const sent = await records.get<LocalMail>({ partition, id: given.messageId });
      if (!sent) return { refused: 'There is no such mail.' };
      await inbox.take(sent.body, given);
      return undefined;
    },
    async list() {
      const { documents } = await records.list<LocalMail>(partition, { limit: listed });
      const came = await inbox.last();
      return documents.map(({ body }) => ({
        ...body,
        answers: came.filter((one) => one.references.at(-1) === body.messageId),
      }));
    },
    health: async () => undefined,
    close: async () => undefined,
  };
}

function isSame(first: LocalMail, second: LocalMail): boolean {
  return JSON.stringify({ ...first, at: '' }) === JSON.stringify({ ...second, at: '' });
}
