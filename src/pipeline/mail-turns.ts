import type { Clock } from '../ports/clock';

/** Mails of one worker between their mark `sending` and the saved outcome: a kill leaves so many of which nobody knows. */
const mailsAtOnce = 3;
/** Leads that wait for a turn beside those at hand: together fewer than a look for due leads finds, so that it finds others. */
const mostWaiting = 24;
const shortestWaitMs = 1_000;
const longestWaitMs = 60_000;

/** `closed`: nothing is begun any more. With a time: too many wait already, and by then there may be room. */
export type NoTurn = 'closed' | { readonly waitMs: number };

export interface MailTurns {
  /** Sends when fewer than three are being sent; who waits is served in the order of coming, and told so by `waits`. */
  take<T>(send: () => Promise<T>, waits: () => void): Promise<{ readonly sent: T } | NoTurn>;
  /** Who waits gets no turn; what was begun is brought to its end. */
  close(): void;
}

/** The turns in which one worker sends mails, a few at a time, so that a slow mail server keeps no other lead waiting. */
export function createMailTurns(clock: Clock): MailTurns {
  const waiting: ((isOpen: boolean) => void)[] = [];
  let sending = 0;
  let isOpen = true;
  let lastTookMs = 0;

  async function inTurn<T>(send: () => Promise<T>): Promise<{ readonly sent: T }> {
    const began = clock.monotonic();
    try {
      return { sent: await send() };
    } finally {
      lastTookMs = clock.monotonic() - began;
      // Whoever is next takes the turn over, so that nobody who comes in between does.
      const next = waiting.shift();
      if (next) next(true);
      else sending -= 1;
    }
  }

  function untilRoom(): number {
    const expected = (lastTookMs * mostWaiting) / mailsAtOnce;
    return Math.round(Math.min(longestWaitMs, Math.max(shortestWaitMs, expected)));
  }

  return {
    async take(send, waits) {
      if (!isOpen) return 'closed';
      if (sending < mailsAtOnce) {
        sending += 1;
        return inTurn(send);
      }
      if (waiting.length >= mostWaiting) return { waitMs: untilRoom() };
      waits();
      const isStillOpen = await new Promise<boolean>((resolve) => waiting.push(resolve));
      return isStillOpen ? inTurn(send) : 'closed';
    },
    close() {
      isOpen = false;
      for (const tell of waiting.splice(0)) tell(false);
    },
  };
}
