import { setTimeout as sleep } from 'node:timers/promises';
import { simpleParser } from 'mailparser';
import {
  openSmtpImapMailbox,
  type SmtpImapMailbox,
} from '../../../../src/drivers/mailboxes/smtp-imap/mailbox';
import type { IncomingMail } from '../../../../src/domain/incoming-mail';
import type { OutgoingMail } from '../../../../src/ports/mailbox';
import { startMailServers, type MailServers } from '../../../fixtures/mail/mail-servers';
import { postMail } from '../../../fixtures/mail/post-mail';

export const ours = 'baton@lumen.example';

export interface RealWorld {
  readonly servers: MailServers;
  readonly opened: SmtpImapMailbox;
  /** Gives these lines to the mail server as they are. */
  post(from: string, to: string, lines: readonly string[]): Promise<void>;
  /** Somebody answers a mail that was sent, in these words. */
  answer(mail: OutgoingMail, words: string): Promise<void>;
  /** The next mail after the cursor, for which it may take a while to come. */
  next(cursor: string): Promise<{ readonly mail: IncomingMail; readonly cursor: string }>;
  /** What arrived at this address. */
  arrived(address: string): Promise<readonly Pick<OutgoingMail, 'messageId' | 'subject' | 'body'>[]>;
  close(): Promise<void>;
}

const patienceMs = 10_000;

/** The mailbox driver with real servers: what it sends and gets goes through exim and dovecot. */
export async function openRealWorld(): Promise<RealWorld> {
  const servers = await startMailServers();
  const { smtp } = servers;
  const opened = openSmtpImapMailbox({ smtp, imap: servers.imapOf(ours), address: ours, now: Date.now });
  let number = 0;

  const post: RealWorld['post'] = (from, to, lines) => postMail(smtp, from, to, lines);

  return {
    servers,
    opened,
    post,
    async answer(mail, words) {
      const to = mail.replyTo ?? mail.from.address;
      const before = (await servers.delivered(ours)).length;
      number += 1;
      await post(mail.to, to, [
        `From: Ana <${mail.to}>`,
        `To: ${to}`,
        `Subject: Re: ${mail.subject}`,
        `Message-ID: <answer-${number}@contoso.example>`,
        `In-Reply-To: ${mail.messageId}`,
        `References: ${[...mail.references, mail.messageId].join(' ')}`,
        '',
        words,
      ]);
      await until(async () => (await servers.delivered(ours)).length > before);
    },
    async next(cursor) {
      for (const end = Date.now() + patienceMs; ; await sleep(50)) {
        const { mails, cursor: after } = await opened.port.receive(cursor);
        const [mail] = mails;
        if (mail) return { mail, cursor: after };
        if (Date.now() > end) throw new Error('no mail came in');
      }
    },
    async arrived(address) {
      if (address !== '' && (await servers.hasAccepted(address)))
        await until(async () => (await servers.delivered(address)).length > 0);
      const mails = await Promise.all((await servers.delivered(address)).map((raw) => simpleParser(raw)));
      return mails.map((one) => ({
        messageId: one.messageId ?? '',
        subject: one.subject ?? '',
        body: one.text ?? '',
      }));
    },
    async close() {
      await opened.close();
      await servers.close();
    },
  };
}

async function until(isTrue: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + patienceMs; !(await isTrue()); await sleep(20))
    if (Date.now() > end) throw new Error('it did not come about');
}
