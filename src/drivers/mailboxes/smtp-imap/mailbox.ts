import { Fault } from '../../../domain/fault';
import type { Mailbox, OutgoingMail, SendOutcome } from '../../../ports/mailbox';
import { refusalOf } from '../refusal';
import { composed } from './compose';
import { handOver, tryLogin } from './hand-over';
import { openImapSession } from './imap-session';
import { openInbox } from './inbox';
import { openListener, type ListenerPace } from './listener';
import { openMailParser } from '../mime/mail-parser';
import { patience as usual, type MailServer, type Patience } from './mail-server';
import { openSentCopies } from './sent-copies';

export interface SmtpImapOptions {
  readonly smtp: MailServer;
  readonly imap: MailServer;
  /** The address of the mailbox: mail leaves under it, and what cannot be delivered comes back to it. */
  readonly address: string;
  /** Milliseconds since 1970. */
  now(): number;
  readonly patience?: Patience;
  readonly pace?: ListenerPace;
}

export interface SmtpImapMailbox {
  readonly port: Mailbox;
  /** Rejects with what keeps mail from leaving or coming in. */
  health(): Promise<void>;
  close(): Promise<void>;
}

/** How many mails are remembered as sent while the server cannot be asked. */
const remembered = 1_000;
/** A look at the servers serves everybody who asks within this time. */
const healthMs = 30_000;

/** A mailbox at any provider: mail leaves by SMTP, comes in by IMAP, and what was sent is known by its copy. */
export function openSmtpImapMailbox(options: SmtpImapOptions): SmtpImapMailbox {
  const { smtp, imap, address, now, patience = usual } = options;
  const outgoing = openImapSession(imap, patience);
  const incoming = openImapSession(imap, patience);
  const copies = openSentCopies(outgoing, patience);
  const parser = openMailParser();
  const inbox = openInbox(incoming, parser, patience);
  const listener = openListener(imap, patience, options.pace);
  const underWay = new Map<string, Promise<SendOutcome>>();
  const accepted = new Set<string>();
  let looked: { readonly at: number; readonly found: Promise<void> } | undefined;

  async function wasSent(messageId: string): Promise<boolean> {
    return accepted.has(messageId) || copies.has(messageId);
  }

  async function sendOnce(mail: OutgoingMail): Promise<SendOutcome> {
    try {
      if (await wasSent(mail.messageId)) return { outcome: 'sent' };
    } catch {
      return { outcome: 'later', reason: 'nobody can look whether it was sent before' };
    }
    const raw = await composed(mail, address, now());
    const outcome = await handOver(raw, { from: address, to: mail.to }, { server: smtp, patience });
    if (outcome.outcome !== 'sent') return outcome;
    accepted.add(mail.messageId);
    for (const oldest of accepted) if (accepted.size > remembered) accepted.delete(oldest);
    // It has left; that its copy is missing changes nothing of that.
    await copies.keep(mail.messageId, raw).catch(() => undefined);
    return outcome;
  }

  async function look(): Promise<void> {
    await outgoing
      .run(patience.lookUp, (client) => client.noop())
      .catch(async (cause: unknown) => {
        throw unwell('IMAP', 'incoming', cause);
      });
    await tryLogin({ server: smtp, patience }).catch((cause: unknown) => {
      throw unwell('SMTP', 'outgoing', cause);
    });
  }

  return {
    port: {
      name: 'smtp-imap',
      async send(mail) {
        const reason = refusalOf(mail);
        if (reason !== null) return { outcome: 'refused', reason };
        const { messageId } = mail;
        const sending = underWay.get(messageId) ?? sendOnce(mail).finally(() => underWay.delete(messageId));
        underWay.set(messageId, sending);
        return sending;
      },
      wasSent: async (messageId) => ((await wasSent(messageId)) ? 'sent' : 'not-found'),
      receive: inbox.receive,
      arrival: listener.arrival,
    },
    health() {
      const at = performance.now();
      if (!looked || at - looked.at > healthMs) looked = { at, found: look() };
      return looked.found;
    },
    async close() {
      listener.close();
      outgoing.close();
      incoming.close();
      await parser.close();
    },
  };
}

function unwell(protocol: 'IMAP' | 'SMTP', what: string, cause: unknown): Fault {
  const { authenticationFailed, code } = cause as { authenticationFailed?: boolean; code?: string };
  const inner = (cause as Error).cause as { authenticationFailed?: boolean } | undefined;
  const isLogin = authenticationFailed === true || inner?.authenticationFailed === true || code === 'EAUTH';
  return new Fault('mail-later', {
    sentence: isLogin
      ? `The server for ${what} mail does not take the login.`
      : `The server for ${what} mail cannot be reached.`,
    todo: `Check ${protocol}_URL.`,
    cause,
  });
}
