import { limits } from './limits';
import type { Means } from './means';

/** Keeps a host from being asked too often: one request at a time, and a pause before the next. */
export interface Politeness {
  /**
   * What the request answers when its turn comes. `dropped` when nobody wants it any more by then; `wait` when the host
   * wants to be left alone for longer than we wait.
   */
  turn<T>(host: string, request: () => Promise<T>): Promise<T | 'wait'>;
  turn<T>(host: string, request: () => Promise<T>, isWanted: () => boolean): Promise<T | 'dropped' | 'wait'>;
  /** The host wants pauses of so many milliseconds; never shorter than ours, never longer than the longest we keep. */
  slowDown(host: string, pauseMs: number): void;
  /** The host wants to be left alone for so many seconds. */
  leaveAlone(host: string, seconds: number): void;
}

interface Line {
  /** The last request that was lined up; it never rejects. */
  last: Promise<unknown>;
  waiting: number;
  pauseMs: number;
  /** When the last request ended, in milliseconds since 1970. */
  endedAt: number;
  /** Until when the host wants to be left alone. */
  aloneUntil: number;
}

const mostLines = 10_000;
const always = () => true;

/** A line for each host; other hosts are not delayed. */
export function openPoliteness({ now, sleep }: Pick<Means, 'now' | 'sleep'>): Politeness {
  const lines = new Map<string, Line>();

  function lineOf(host: string): Line {
    const line = lines.get(host) ?? {
      last: Promise.resolve(),
      waiting: 0,
      pauseMs: limits.pauseMs,
      endedAt: 0,
      aloneUntil: 0,
    };
    lines.delete(host);
    lines.set(host, line);
    if (lines.size > mostLines) forgetIdle();
    return line;
  }

  /** Lines that nobody stands in and whose pause is over carry nothing worth keeping. */
  function forgetIdle(): void {
    for (const [host, line] of lines) {
      const isOver = Math.max(line.aloneUntil, line.endedAt + line.pauseMs) <= now();
      if (line.waiting === 0 && isOver) lines.delete(host);
    }
  }

  async function ask<T>(line: Line, request: () => Promise<T>, isWanted: () => boolean) {
    for (;;) {
      if (!isWanted()) return 'dropped';
      const alone = line.aloneUntil - now();
      if (alone > limits.longestWaitMs) return 'wait';
      // A clock that was set back must not make us wait for longer than a pause.
      const wait = Math.max(alone, Math.min(line.endedAt + line.pauseMs - now(), line.pauseMs));
      if (wait <= 0) break;
      // What the host asked for in its last answer is known only after it was read: it is looked at again.
      await sleep(wait);
    }
    try {
      return await request();
    } finally {
      line.endedAt = now();
    }
  }

  return {
    async turn(host: string, request: () => Promise<never>, isWanted: () => boolean = always) {
      const line = lineOf(host);
      line.waiting += 1;
      const answer = line.last.then(() => ask(line, request, isWanted));
      line.last = answer.catch(() => undefined);
      try {
        return await answer;
      } finally {
        line.waiting -= 1;
      }
    },
    slowDown(host, pauseMs) {
      lineOf(host).pauseMs = Math.min(Math.max(pauseMs, limits.pauseMs), limits.longestCrawlDelayMs);
    },
    leaveAlone(host, seconds) {
      const line = lineOf(host);
      line.aloneUntil = Math.max(line.aloneUntil, now() + seconds * 1_000);
    },
  };
}
