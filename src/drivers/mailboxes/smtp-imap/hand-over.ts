import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { SendOutcome } from '../../../ports/mailbox';
import type { MailServer, Patience } from './mail-server';

export interface HandOverOptions {
  readonly server: MailServer;
  readonly patience: Patience;
}

export interface Envelope {
  readonly from: string;
  readonly to: string;
}

/** What nodemailer says when something goes wrong. */
interface SmtpTrouble {
  readonly code?: string;
  /** The command that was under way: `CONN`, `AUTH …`, `MAIL FROM`, `RCPT TO`, `DATA` … */
  readonly command?: string;
  readonly response?: string;
  readonly responseCode?: number;
}

const longestReply = 200;
/** Replies about us, whatever command they answer: log in first, log in otherwise. */
const loginReplies: readonly number[] = [530, 534, 535, 538];

/**
 * Gives one mail to the mail server, once. As soon as a byte of it has gone out, only an answer to the whole of it tells
 * what became of it; before that it has certainly not left.
 */
export async function handOver(
  raw: Buffer,
  envelope: Envelope,
  { server, patience }: HandOverOptions,
): Promise<SendOutcome> {
  let begun = false;
  const bytes = new Readable({
    // Asked for nothing before the server has agreed to take the mail.
    read() {
      begun = true;
      this.push(raw);
      this.push(null);
    },
  });
  const connection = openConnection(server, patience);
  try {
    await within(patience.handOver, async (settle) => {
      connection.once('error', settle);
      await step((done) => connection.connect(done));
      const { login } = server;
      if (login) {
        const { user, password: pass } = login;
        await step((done) => connection.login({ credentials: { user, pass } }, done));
      }
      await step((done) =>
        connection.send({ ...envelope, to: [envelope.to], size: raw.length }, bytes, done),
      );
    });
    connection.quit();
    return { outcome: 'sent' };
  } catch (thrown) {
    connection.close();
    return outcomeOf(thrown as SmtpTrouble, begun);
  }
}

/** Whether the server takes our login; rejects when it does not, or is not there. */
export async function tryLogin({ server, patience }: HandOverOptions): Promise<void> {
  const connection = openConnection(server, patience);
  try {
    await within(patience.handOver, async (settle) => {
      connection.once('error', settle);
      await step((done) => connection.connect(done));
      const { login } = server;
      if (login)
        await step((done) =>
          connection.login({ credentials: { user: login.user, pass: login.password } }, done),
        );
    });
    connection.quit();
  } catch (thrown) {
    connection.close();
    throw thrown;
  }
}

function openConnection({ host, port, security }: MailServer, patience: Patience): SMTPConnection {
  const connection = new SMTPConnection({
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    connectionTimeout: patience.connect,
    greetingTimeout: patience.connect,
    dnsTimeout: patience.connect,
    socketTimeout: patience.silence,
    socketCloseTimeout: 1_000,
    maxResponseSize: 64 * 1024,
    logger: false,
  });
  // One that comes after the outcome is known changes nothing.
  connection.on('error', () => undefined);
  return connection;
}

function step(run: (done: (error?: Error | null) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => run((error) => (error ? reject(error) : resolve())));
}

/** The work, unless it takes too long or something settles it before. */
function within(
  milliseconds: number,
  work: (settle: (error: Error) => void) => Promise<void>,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no answer in time')), milliseconds);
    work(reject)
      .then(resolve, reject)
      .finally(() => clearTimeout(timer));
  });
}

function outcomeOf({ command = '', response, responseCode }: SmtpTrouble, begun: boolean): SendOutcome {
  const code = responseCode ?? 0;
  const isAnswer = code >= 400 && code < 600;
  if (begun && !isAnswer) return { outcome: 'unknown' };
  const isAboutMail = ['MAIL FROM', 'RCPT TO', 'DATA'].includes(command) && !loginReplies.includes(code);
  if (isAnswer && code >= 500 && isAboutMail)
    return { outcome: 'refused', reason: `the mail server refused it: ${safe(response ?? '')}` };
  return {
    outcome: 'later',
    reason: isAnswer
      ? `the mail server does not take it now: ${safe(response ?? '')}`
      : 'the mail server cannot be reached',
  };
}

/** Words of a stranger's server: one line, printable, short. */
function safe(response: string): string {
  const line = response.replace(/[\p{C}\p{Z}\s]+/gu, ' ').trim();
  return line.length <= longestReply ? line : `${line.slice(0, longestReply)}…`;
}
