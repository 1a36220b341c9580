import { setTimeout as pause } from 'node:timers/promises';
import type { ConnectorOutcome } from './connector';
import { nextTurn, stillCounted } from './pace';

/** What goes out to each conversation, in the order of asking and no faster than Teams takes it. */
export interface ThreadQueue {
  /**
   * Acts when it is this conversation's turn; never two at once in the same one. Who would have to wait too long is told
   * `later` and nothing is done. When Teams itself says `later`, this conversation is shut so long, and no other.
   */
  send(conversation: string, act: () => Promise<ConnectorOutcome>): Promise<ConnectorOutcome>;
}

export interface ThreadQueueOptions {
  /** Milliseconds of a clock that is never set back. */
  readonly now?: () => number;
  readonly sleep?: (milliseconds: number) => Promise<void>;
  /** Longest wait for a turn, in milliseconds; the outbox waits better than we do. */
  readonly patienceMs?: number;
}

interface Line {
  /** When the last ones ended: Teams had them by then. */
  sent: number[];
  shutUntil: number;
  /** The turn that was named to the last one sent away: each is named another. */
  promisedAt: number;
  waiting: number;
  /** Settles when everybody before had their turn. */
  last: Promise<unknown>;
}

/** How far apart at most, and by how much, those sent away are told to come back; milliseconds. */
const furthestMs = 300_000;
const apartMs = 500;
/** Conversations remembered before those at rest are forgotten, and how long nothing was sent to those, in milliseconds. */
const manyLines = 10_000;
const restMs = 30_000;

/** Opens the queues. */
export function openThreadQueue(options: ThreadQueueOptions = {}): ThreadQueue {
  const { now = () => performance.now(), sleep = sleepUnheld, patienceMs = 2_000 } = options;
  const lines = new Map<string, Line>();

  function lineOf(conversation: string): Line {
    const known = lines.get(conversation);
    if (known) return known;
    if (lines.size >= manyLines) {
      for (const [key, one] of lines) if (isAtRest(one)) lines.delete(key);
    }
    const fresh = { sent: [], shutUntil: 0, promisedAt: 0, waiting: 0, last: Promise.resolve() };
    lines.set(conversation, fresh);
    return fresh;
  }

  function isAtRest({ sent, shutUntil, waiting }: Line): boolean {
    return waiting === 0 && Math.max(shutUntil, (sent.at(-1) ?? -Infinity) + restMs) <= now();
  }

  function sendAway(line: Line, turnAt: number): ConnectorOutcome {
    const soonest = Math.max(turnAt, now() + apartMs);
    line.promisedAt = Math.min(Math.max(line.promisedAt + apartMs, soonest), soonest + furthestMs);
    return { outcome: 'later', waitMs: Math.ceil(line.promisedAt - now()) };
  }

  function turnOf(line: Line, ahead: number): number {
    return nextTurn(line.sent, Math.max(now(), line.shutUntil), ahead);
  }

  async function send(conversation: string, act: () => Promise<ConnectorOutcome>): Promise<ConnectorOutcome> {
    const line = lineOf(conversation);
    const latest = now() + patienceMs;
    line.sent = stillCounted(line.sent, now());
    const expected = turnOf(line, line.waiting);
    if (expected > latest) return sendAway(line, expected);
    line.waiting += 1;
    let state: 'waiting' | 'gone' | 'acting' = 'waiting';

    function leave(): ConnectorOutcome {
      state = 'gone';
      return sendAway(line, turnOf(line, 0));
    }
    async function takeTurn(): Promise<ConnectorOutcome> {
      if (state === 'gone') return { outcome: 'later', waitMs: apartMs };
      const turnAt = turnOf(line, 0);
      if (turnAt > latest) return leave();
      state = 'acting';
      if (turnAt > now()) await sleep(turnAt - now());
      try {
        const outcome = await act();
        if (outcome.outcome === 'later') line.shutUntil = Math.max(line.shutUntil, now() + outcome.waitMs);
        return outcome;
      } finally {
        line.sent.push(now());
      }
    }

    const isAlone = line.waiting === 1;
    const turn = line.last.then(takeTurn).finally(() => (line.waiting -= 1));
    line.last = turn.catch(() => undefined);
    // Whoever goes first may hang: then the others need not.
    if (isAlone) return turn;
    return Promise.race([turn, sleep(patienceMs).then(() => (state === 'waiting' ? leave() : turn))]);
  }

  return { send };
}

/** A wait that does not keep the process alive. */
async function sleepUnheld(milliseconds: number): Promise<void> {
  await pause(milliseconds, undefined, { ref: false });
}
