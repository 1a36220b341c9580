import { Fault } from '../domain/fault';
import type { Clock } from '../ports/clock';
import { createInterruption } from './interruption';

/** Longest wait for an answer of each port, in milliseconds. */
export const deadlines = {
  channel: 10_000,
  crm: 10_000,
  mailbox: 60_000,
  model: 30_000,
  resolver: 10_000,
  sources: 40_000,
} as const;

/** Calls that wait for something to happen, for as long as it takes. */
const patient: readonly PropertyKey[] = ['arrival'];

/** The same port, except that a call without an answer in time fails with `timeout`; what it did outside is then unknown. */
export function withDeadline<Port extends object>(
  port: Port,
  name: keyof typeof deadlines,
  clock: Clock,
): Port {
  return new Proxy(port, {
    get(target, method, receiver) {
      const member: unknown = Reflect.get(target, method, receiver);
      if (typeof member !== 'function' || patient.includes(method)) return member;
      return (...args: unknown[]) =>
        within(clock, name, Promise.resolve(Reflect.apply(member, target, args)));
    },
  });
}

/** The answer, or `late` when it is not there after so many milliseconds. */
export function inTime<T>(
  clock: Clock,
  milliseconds: number,
  answer: Promise<T>,
): Promise<{ readonly value: T } | 'late'> {
  const waiting = createInterruption();
  return new Promise((resolve, reject) => {
    answer.then(
      (value) => {
        waiting.interrupt();
        resolve({ value });
      },
      (thrown: unknown) => {
        waiting.interrupt();
        reject(thrown as Error);
      },
    );
    clock.sleep(milliseconds, waiting).then(() => resolve('late'), reject);
  });
}

async function within<T>(clock: Clock, name: keyof typeof deadlines, answer: Promise<T>): Promise<T> {
  const first = await inTime(clock, deadlines[name], answer);
  if (first !== 'late') return first.value;
  throw new Fault('timeout', {
    sentence: `The ${name} did not answer within ${deadlines[name] / 1000} seconds.`,
    todo: 'It is tried again by itself.',
  });
}
