import { createHash } from 'node:crypto';
import { startOfTime, type Scheduler } from './scheduler';

export interface TraceOptions {
  /** False: nothing is kept for the hash, which is then empty. */
  readonly keeps: boolean;
  /** Told of each line as it happens. */
  readonly tell?: ((line: string) => void) | undefined;
}

export interface Trace {
  note(line: string): void;
  /** Equal when the same happened in the same order at the same time. */
  hash(): string;
}

/** What happens in a world, line by line, each with the virtual milliseconds since its beginning. */
export function openTrace(scheduler: Scheduler, { keeps, tell }: TraceOptions): Trace {
  const lines: string[] = [];
  return {
    note(line) {
      if (!keeps && !tell) return;
      const stamped = `${scheduler.now() - startOfTime} ${line}`;
      if (keeps) lines.push(stamped);
      tell?.(stamped);
    },
    hash: () => (keeps ? createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 16) : ''),
  };
}
