import { setTimeout as pause } from 'node:timers/promises';
import type { Called } from './web-api';

/** What goes out to each conversation, in the order of asking and no faster than Slack takes it. */
export interface ChannelQueue {
  /**
   * Acts when it is this conversation's turn; never two at once in the same one. Who would have to wait too long is told
   * `later` and nothing is done. When Slack itself says `later`, this conversation is shut so long, and no other.
   */
  send(conversation: string, act: () => Promise<Called>): Promise<Called>;
}

export interface ChannelQueueOptions {
  /** Milliseconds of a clock that is never set back. */
  readonly now?: () => number;
  readonly sleep?: (milliseconds: number) => Promise<void>;
  /** How many may go at once after a silence. */
  readonly burst?: number;
  /** After these, one each so many milliseconds. */
  readonly everyMs?: number;
  /** Longest wait for a turn, in milliseconds; the outbox waits better than we do. */
  readonly patienceMs?: number;
}

interface Line {
  /** When all that was taken is paid for, at one each `everyMs`. */
  paidAt: number;
  shutUntil: number;
  /** The turn that was named to the last one sent away: each is named another. */
  promisedAt: number;
  waiting: number;
  /** Settles when everybody before had their turn. */
  last: Promise<unknown>;
}

/** How far apart, in milliseconds, those sent away are told to come back. */
const furthestMs = 300_000;
/** Conversations remembered before those at rest are forgotten. */
const manyLines = 10_000;

/** Opens the queues: a burst of four messages a conversation, then one a second. */
export function openChannelQueue(options: ChannelQueueOptions = {}): ChannelQueue {
  const { now = () => performance.now(), sleep = sleepUnheld } = options;
  const { burst = 4, everyMs = 1_000, patienceMs = 2_000 } = options;
  const lines = new Map<string, Line>();

  function lineOf(conversation: string): Line {
    const known = lines.get(conversation);
    if (known) return known;
    if (lines.size >= manyLines) {
      const at = now();
      for (const [key, one] of lines) {
        if (one.waiting === 0 && Math.max(one.paidAt, one.shutUntil) <= at) lines.delete(key);
      }
    }
    const fresh = { paidAt: 0, shutUntil: 0, promisedAt: 0, waiting: 0, last: Promise.resolve() };
    lines.set(conversation, fresh);
    return fresh;
  }

  function sendAway(line: Line, turnAt: number): Called {
    const soonest = Math.max(turnAt, now() + everyMs);
    line.promisedAt = Math.min(Math.max(line.promisedAt + everyMs, soonest), soonest + furthestMs);
    return { outcome: 'later', waitMs: Math.ceil(line.promisedAt - now()) };
  }

  async function send(conversation: string, act: () => Promise<Called>): Promise<Called> {
    const line = lineOf(conversation);
    const latest = now() + patienceMs;
    line.paidAt = Math.max(line.paidAt, now());
    const slotAt = line.paidAt - (burst - 1) * everyMs;
    if (Math.max(slotAt, line.shutUntil) > latest) return sendAway(line, Math.max(slotAt, line.shutUntil));
    line.paidAt += everyMs;
    line.waiting += 1;
    let state: 'waiting' | 'gone' | 'acting' = 'waiting';

    function leave(): Called {
      state = 'gone';
      line.paidAt -= everyMs;
      return sendAway(line, line.shutUntil);
    }
    async function takeTurn(): Promise<Called | undefined> {
      if (state === 'gone') return undefined;
      const turnAt = Math.max(slotAt, line.shutUntil);
      if (turnAt > latest) return leave();
      state = 'acting';
      if (turnAt > now()) await sleep(turnAt - now());
      const called = await act();
      if (called.outcome === 'later') line.shutUntil = Math.max(line.shutUntil, now() + called.waitMs);
      return called;
    }

    const isAlone = line.waiting === 1;
    const turn = line.last.then(takeTurn).finally(() => (line.waiting -= 1));
    line.last = turn.catch(() => undefined);
    // Whoever goes first may hang: then the others need not.
    const impatience = isAlone ? turn : sleep(patienceMs).then(() => (state === 'waiting' ? leave() : turn));
    return (await Promise.race([turn, impatience])) ?? sendAway(line, line.shutUntil);
  }

  return { send };
}

/** A wait that does not keep the process alive. */
async function sleepUnheld(milliseconds: number): Promise<void> {
  await pause(milliseconds, undefined, { ref: false });
}
