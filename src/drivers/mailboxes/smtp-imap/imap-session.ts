import { ImapFlow } from 'imapflow';
import { Fault } from '../../../domain/fault';
import type { MailServer, Patience } from './mail-server';

/** Gets things done at the IMAP server, one after the other, over a connection that is there when it is needed. */
export interface ImapSession {
  /** What the work brings; throws `mail-later` when the server does not answer within so many milliseconds. The work may be done twice. */
  run<T>(milliseconds: number, work: (client: ImapFlow) => Promise<T>): Promise<T>;
  close(): void;
}

/** A connection nobody needs for so long is given up, before something on the way forgets it. */
const unusedMs = 20_000;
const megabyte = 1024 * 1024;

/** A client that is not connected yet; bounded in all that a server may send. */
export function imapClient(
  { host, port, security, login }: MailServer,
  patience: Patience,
  longestIdleMs?: number,
): ImapFlow {
  const client = new ImapFlow({
    host,
    port,
    secure: security === 'tls',
    ...(security !== 'tls' && { doSTARTTLS: security === 'starttls' }),
    ...(login && { auth: { user: login.user, pass: login.password } }),
    connectionTimeout: patience.connect,
    greetingTimeout: patience.connect,
    disableAutoIdle: true,
    ...(longestIdleMs !== undefined && { maxIdleTime: longestIdleMs, socketTimeout: 2 * longestIdleMs }),
    maxLineLength: 4 * megabyte,
    maxLiteralSize: 4 * megabyte,
    maxResponseSize: 8 * megabyte,
    logger: false,
  });
  // Whoever waits for an answer hears of it too.
  client.on('error', () => undefined);
  return client;
}

export function openImapSession(server: MailServer, patience: Patience): ImapSession {
  let current: ImapFlow | undefined;
  let unused: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let closed = false;

  function drop(): void {
    clearTimeout(unused);
    current?.close();
    current = undefined;
  }

  async function attempt<T>(client: ImapFlow, isFresh: boolean, work: (client: ImapFlow) => Promise<T>) {
    if (isFresh) await client.connect();
    return work(client);
  }

  async function run<T>(milliseconds: number, work: (client: ImapFlow) => Promise<T>): Promise<T> {
    const until = performance.now() + milliseconds;
    for (;;) {
      clearTimeout(unused);
      const isFresh = !current?.usable;
      if (isFresh) drop();
      const client = (current ??= imapClient(server, patience));
      try {
        const done = await inTime(Math.max(1, until - performance.now()), attempt(client, isFresh, work));
        unused = setTimeout(drop, unusedMs).unref();
        return done;
      } catch (cause) {
        drop();
        // The server may have ended a connection that nobody used for a while.
        if (isFresh || closed || performance.now() >= until) throw unreachable(cause);
      }
    }
  }

  return {
    run(milliseconds, work) {
      const turn = last.then(() => {
        if (closed) throw unreachable(new Error('closed'));
        return run(milliseconds, work);
      });
      last = turn.catch(() => undefined);
      return turn;
    },
    close() {
      closed = true;
      drop();
    },
  };
}

function inTime<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no answer in time')), milliseconds);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

function unreachable(cause: unknown): Fault {
  return new Fault('mail-later', {
    sentence: 'The mail server for incoming mail does not answer.',
    todo: 'It is asked again by itself; if this stays, check IMAP_URL.',
    cause,
  });
}
