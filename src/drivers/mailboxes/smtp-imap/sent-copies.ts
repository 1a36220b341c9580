import type { ImapFlow } from 'imapflow';
import { isMessageId } from '../refusal';
import type { ImapSession } from './imap-session';
import type { Patience } from './mail-server';

/** The folder of what was sent, as a memory that outlives this process. */
export interface SentCopies {
  /** Whether anything in the mailbox shows that it left: its copy, an answer to it, or the mail that it came back in. */
  has(messageId: string): Promise<boolean>;
  /** Puts a copy there, unless the server has done so. */
  keep(messageId: string, raw: Buffer): Promise<void>;
}

const day = 24 * 60 * 60 * 1000;
/** How far back a report on a delivery is looked for. */
const reportsSince = 8 * day;

export function openSentCopies(session: ImapSession, patience: Patience): SentCopies {
  let folder: string | undefined;

  /** The server's own folder for it, else one called Sent, which is made when there is none. */
  async function sentFolder(client: ImapFlow): Promise<string> {
    if (folder !== undefined) return folder;
    const all = await client.list();
    const found =
      all.find((one) => one.specialUse === '\\Sent') ?? all.find((one) => /^sent$/i.test(one.name));
    folder = found?.path ?? (await client.mailboxCreate('Sent')).path;
    return folder;
  }

  async function isIn(client: ImapFlow, path: string, query: object): Promise<boolean> {
    const lock = await client.getMailboxLock(path, { readOnly: true });
    try {
      const found = await client.search(query, { uid: true });
      if (!Array.isArray(found)) throw new Error('the search was not answered');
      return found.length > 0;
    } finally {
      lock.release();
    }
  }

  const copyOf = (messageId: string) => ({ header: { 'message-id': messageId } });

  return {
    async has(messageId) {
      if (!isMessageId(messageId)) return false;
      const answers = ['references', 'in-reply-to'].map((name) => ({ header: { [name]: messageId } }));
      const report = {
        header: { 'content-type': 'multipart/report' },
        since: new Date(Date.now() - reportsSince),
        body: messageId,
      };
      return session.run(patience.lookUp, async (client) => {
        if (await isIn(client, await sentFolder(client), copyOf(messageId))) return true;
        return isIn(client, 'INBOX', { or: [...answers, report] });
      });
    },
    keep: (messageId, raw) =>
      session.run(patience.keepCopy, async (client) => {
        const path = await sentFolder(client);
        if (await isIn(client, path, copyOf(messageId))) return;
        await client.append(path, raw, ['\\Seen']);
      }),
  };
}
