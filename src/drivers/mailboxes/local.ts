import { emailSchema } from '../../domain/person';
import type { Mailbox, OutgoingMail, SendOutcome } from '../../ports/mailbox';
import type { Records } from '../../ports/records';
import { openLocalInbox, type LeadAnswer } from './local-inbox';

/** A mail that was sent. */
export interface LocalMail extends OutgoingMail {
  /** ISO 8601. */
  readonly at: string;
}

export interface LocalMailbox {
  readonly port: Mailbox;
  /** The last 200 that were sent, newest first. */
  list(): Promise<readonly LocalMail[]>;
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
/** Longest line a mail may have (RFC 5322). */
const longestLine = 998;
/** Characters that end a header, or that some reader takes for its end. */
const breaksHeader = /[\p{Cc}\p{Zl}\p{Zp}]/u;

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
      return documents.map((one) => one.body);
    },
    health: async () => undefined,
    close: async () => undefined,
  };
}

/** Why this mail may never leave, whatever carries it; null when it may. */
function refusalOf({ messageId, from, replyTo, to, subject, body, references }: OutgoingMail): string | null {
  const headers: readonly (readonly [string, string])[] = [
    ['message id', messageId],
    ["sender's name", from.name],
    ["sender's address", from.address],
    ["recipient's address", to],
    ['subject', subject],
    ['address for answers', replyTo ?? ''],
    ...references.map((one) => ['thread', one] as const),
  ];
  for (const [what, value] of headers) {
    if (breaksHeader.test(value)) return `the ${what} contains a line break or control character`;
    if (value.length > longestLine) return `the ${what} is longer than ${longestLine} characters`;
  }
  if (!/^<[^\s<>@]+@[^\s<>@]+>$/.test(messageId)) return 'the message id is not of the form <id@domain>';
  if (!emailSchema.safeParse(from.address).success) return "the sender's address is not an e-mail address";
  if (!emailSchema.safeParse(to).success) return "the recipient's address is not an e-mail address";
  return body.includes('\0') ? 'the text contains a control character' : null;
}

function isSame(first: LocalMail, second: LocalMail): boolean {
  return JSON.stringify({ ...first, at: '' }) === JSON.stringify({ ...second, at: '' });
}
