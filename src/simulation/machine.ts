import { lapseMs } from '../pipeline/presence';
import type { Scheduler } from './scheduler';

/** A machine that can be suspended, with all its processes and its counters. */
export interface Machine {
  /** False, and nothing happens, soon after its clock was put back: of a gap that neither clock tells, nobody can know. */
  suspend(milliseconds: number): boolean;
  /** Its clock is to be put back now; false when it was suspended just before. */
  putBack(): boolean;
  /** Milliseconds for which it stays suspended; 0 when it goes. */
  standsStillFor(): number;
  /** Milliseconds in all for which its monotonic clock stood still. */
  suspendedFor(): number;
}

/** The machines of a world by host, made when first asked for; in old editions each process has one that forgets its clock. */
export function openMachines(
  scheduler: Scheduler,
  areHosts: boolean,
): (process: string, host: string) => Machine {
  const machines = new Map<string, Machine>();
  return (process, host) => {
    if (!areHosts) return { ...createMachine(scheduler), putBack: () => true };
    const machine = machines.get(host) ?? createMachine(scheduler);
    machines.set(host, machine);
    return machine;
  };
}

function createMachine(scheduler: Scheduler): Machine {
  const suspensions: { readonly from: number; readonly to: number }[] = [];
  let until = 0;
  let putBackAt = -Infinity;
  return {
    suspend(milliseconds) {
      const now = scheduler.now();
      if (now - putBackAt <= lapseMs) return false;
      const from = Math.max(until, now);
      until = Math.max(until, now + milliseconds);
      if (from < until) suspensions.push({ from, to: until });
      return true;
    },
    putBack() {
      if (scheduler.now() - until <= lapseMs) return false;
      putBackAt = scheduler.now();
      return true;
    },
    standsStillFor: () => Math.max(0, until - scheduler.now()),
    suspendedFor() {
      const now = scheduler.now();
      return suspensions.reduce((sum, { from, to }) => sum + Math.max(0, Math.min(now, to) - from), 0);
    },
  };
}
