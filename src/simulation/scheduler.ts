import type { Random } from './random';

/** Virtual time, and everything that is still to happen in it. */
export interface Scheduler {
  /** Milliseconds since 1970 (UTC) of the simulated world. */
  now(): number;
  /** Lets something happen so many milliseconds from now; gives back what takes it off the list again. */
  after(milliseconds: number, happen: () => void): () => void;
  /** Lets happen what is due up to that instant, one thing at a time, each followed by all code that it sets free. */
  runUntil(instant: number): Promise<void>;
  /** Moves the clock on at once: whatever falls into the gap happens late, as after a machine was suspended. */
  leap(milliseconds: number): void;
}

/** When a simulated world begins. */
export const startOfTime = Date.parse('2026-11-22T09:00:00Z');

interface Moment {
  readonly at: number;
  /** Drawn, so that the order of what is due at the same instant is the seed's. */
  readonly tie: number;
  happen: (() => void) | undefined;
}

/** A scheduler that knows no real time: nothing runs but what is on its list. */
export function createScheduler(start: number, random: Random): Scheduler {
  const heap: Moment[] = [];
  let now = start;
  return {
    now: () => now,
    after(milliseconds, happen) {
      const moment: Moment = { at: now + milliseconds, tie: random.next(), happen };
      push(heap, moment);
      return () => void (moment.happen = undefined);
    },
    runUntil: (instant) =>
      new Promise((resolve, reject) => {
        function step(): void {
          try {
            let first = heap[0];
            // What was taken off the list sets nothing free.
            while (first && first.at <= instant && !first.happen) {
              pop(heap);
              first = heap[0];
            }
            if (!first?.happen || first.at > instant) {
              now = Math.max(now, instant);
              return resolve();
            }
            pop(heap);
            now = Math.max(now, first.at);
            first.happen();
          } catch (thrown) {
            return reject(thrown as Error);
          }
          void resolved.then(later);
        }
        /**
         * Goes on once every promise that could go on has gone on. Node runs a tick only after the last of them, and real
         * input or output gets no turn in between: code that waits for any would stand still, and be found as stuck. Asked
         * for by a promise: a tick that is asked for by a tick comes before promises.
         */
        const later = (): void => process.nextTick(step);
        // What was set free from outside has its turn at its own time, not at the end of this.
        void resolved.then(later);
      }),
    leap: (milliseconds) => void (now += milliseconds),
  };
}

const resolved = Promise.resolve();

function sooner(one: Moment, other: Moment): boolean {
  return one.at < other.at || (one.at === other.at && one.tie < other.tie);
}

function push(heap: Moment[], moment: Moment): void {
  let at = heap.push(moment) - 1;
  while (at > 0) {
    const above = (at - 1) >> 1;
    const parent = heap[above];
    if (!parent || !sooner(moment, parent)) break;
    heap[at] = parent;
    at = above;
  }
  heap[at] = moment;
}

function pop(heap: Moment[]): void {
  const moved = heap.pop();
  if (!moved || heap.length === 0) return;
  let at = 0;
  for (;;) {
    const left = 2 * at + 1;
    const [one, other] = [heap[left], heap[left + 1]];
    if (!one) break;
    const below = other && sooner(other, one) ? left + 1 : left;
    const child = heap[below];
    if (!child || !sooner(child, moved)) break;
    heap[at] = child;
    at = below;
  }
  heap[at] = moved;
}
