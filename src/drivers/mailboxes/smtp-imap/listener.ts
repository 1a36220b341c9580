import { setTimeout as sleep } from 'node:timers/promises';
import type { ImapFlow } from 'imapflow';
import type { Mailbox } from '../../../ports/mailbox';
import { imapClient } from './imap-session';
import type { MailServer, Patience } from './mail-server';

/** Hears when mail comes in. */
export interface Listener extends Pick<Mailbox, 'arrival'> {
  close(): void;
}

export interface ListenerPace {
  /** How often a server is asked that cannot tell by itself. */
  readonly pollMs: number;
  /** Whoever waits is woken so often in any case: a server may have stopped telling. */
  readonly longestSilenceMs: number;
  /** Wait after a connection was lost, doubled each time up to the longest. */
  readonly firstPauseMs: number;
  readonly longestPauseMs: number;
}

export const listenerPace: ListenerPace = {
  pollMs: 15_000,
  longestSilenceMs: 5 * 60_000,
  firstPauseMs: 1_000,
  longestPauseMs: 120_000,
};
/** An IDLE is begun anew so often, before the server or something on the way ends it; that also finds a dead line. */
const longestIdleMs = 4 * 60_000;
/** A connection that held so long was a good one. */
const goodMs = 30_000;

/** A connection that waits at the server from the first wish to hear on; it is opened again whenever it is lost. */
export function openListener(
  server: MailServer,
  patience: Patience,
  pace: ListenerPace = listenerPace,
): Listener {
  const waiting = new Set<() => void>();
  const ended = new AbortController();
  let hasStirred = false;
  let listening: Promise<void> | undefined;
  let silence: NodeJS.Timeout | undefined;
  let current: ImapFlow | undefined;

  function ring(): void {
    hasStirred = true;
    if (waiting.size === 0) return;
    hasStirred = false;
    for (const one of waiting) one();
    waiting.clear();
  }

  const pause = (milliseconds: number) =>
    sleep(milliseconds, undefined, { signal: ended.signal }).catch(() => undefined);

  async function hear(client: ImapFlow): Promise<void> {
    await client.connect();
    client.on('exists', ring);
    await client.mailboxOpen('INBOX', { readOnly: true });
    // What came while nobody listened.
    ring();
    while (client.usable && !ended.signal.aborted) {
      if (client.capabilities.has('IDLE')) {
        if ((await client.idle()) === false) return;
      } else {
        await pause(pace.pollMs);
        await client.noop();
      }
    }
  }

  async function listen(): Promise<void> {
    let wait = pace.firstPauseMs;
    while (!ended.signal.aborted) {
      const client = imapClient(server, patience, longestIdleMs);
      current = client;
      const begun = performance.now();
      try {
        await hear(client);
      } catch {
        // It is tried again, and reading the mailbox says what is wrong.
      }
      client.close();
      if (performance.now() - begun > goodMs) wait = pace.firstPauseMs;
      await pause(wait);
      wait = Math.min(2 * wait, pace.longestPauseMs);
    }
  }

  return {
    arrival: (signal) =>
      new Promise((resolve) => {
        if (signal.aborted || ended.signal.aborted) return resolve();
        listening ??= listen();
        silence ??= setInterval(ring, pace.longestSilenceMs).unref();
        if (hasStirred) {
          hasStirred = false;
          return resolve();
        }
        const done = () => {
          waiting.delete(done);
          signal.removeEventListener('abort', done);
          resolve();
        };
        waiting.add(done);
        signal.addEventListener('abort', done, { once: true });
      }),
    close() {
      ended.abort();
      clearInterval(silence);
      current?.close();
      for (const one of waiting) one();
    },
  };
}
