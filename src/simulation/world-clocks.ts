import { openMachines, type Machine } from './machine';
import type { Scheduler } from './scheduler';

/** The clocks of the hosts of a world, and the machines that carry them. */
export interface WorldClocks {
  /** By how many milliseconds the clock of a host is wrong; hosts that are not named have the right time. */
  readonly skews: ReadonlyMap<string, number>;
  setSkew(host: string, milliseconds: number): void;
  /** Puts the clock of a host back by just the time of a standstill, so that it tells nothing of it; right again half a minute later. */
  putBack(machine: Machine, host: string, milliseconds: number): void;
  /** True when some clock was ever wrong in this seed. */
  wrongClocks(): boolean;
  /** The machine of a process: that of its host. */
  machineOf(process: string, host: string): Machine;
}

const wrongForMs = 30_000;

/** All clocks are right until one is set wrong; `suspendsHosts` as in `WorldSize`. */
export function openWorldClocks(
  scheduler: Scheduler,
  suspendsHosts: boolean,
  note: (line: string) => void,
): WorldClocks {
  const skews = new Map<string, number>();
  let skewed = false;
  function setSkew(host: string, milliseconds: number): void {
    skewed = true;
    skews.set(host, milliseconds);
    note(`the clock of ${host} is wrong by ${milliseconds} ms`);
  }
  const putBackBy = (host: string, milliseconds: number) =>
    setSkew(host, (skews.get(host) ?? 0) - milliseconds);
  return {
    skews,
    setSkew,
    putBack(machine, host, milliseconds) {
      if (!suspendsHosts) return putBackBy(host, milliseconds);
      const began = scheduler.now();
      // At its end: all clocks may leap, or be put right, in between.
      scheduler.after(milliseconds - 1, () => {
        if (!machine.putBack()) return;
        putBackBy(host, scheduler.now() - began);
        scheduler.after(wrongForMs, () => setSkew(host, 0));
      });
    },
    wrongClocks: () => skewed,
    machineOf: openMachines(scheduler, suspendsHosts),
  };
}
