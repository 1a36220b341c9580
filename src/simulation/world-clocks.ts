import { openMachines, type Machine } from './machine';
import type { Scheduler } from './scheduler';

/** The clocks of the hosts of a world, and the machines that carry them. */
export interface WorldClocks {
  /** By how many milliseconds the clock of a host is wrong; hosts that are not named have the right time. */
  readonly skews: ReadonlyMap<string, number>;
  setSkew(host: string, milliseconds: number): void;
  /** True when some clock was ever wrong in this seed. */
  wrongClocks(): boolean;
  /** The machine of a process: that of its host. */
  machineOf(process: string, host: string): Machine;
}

/** All clocks are right until one is set wrong; `suspendsHosts` as in `WorldSize`. */
export function openWorldClocks(
  scheduler: Scheduler,
  suspendsHosts: boolean,
  note: (line: string) => void,
): WorldClocks {
  const skews = new Map<string, number>();
  let skewed = false;
  return {
    skews,
    setSkew(host, milliseconds) {
      skewed = true;
      skews.set(host, milliseconds);
      note(`the clock of ${host} is wrong by ${milliseconds} ms`);
    },
    wrongClocks: () => skewed,
    machineOf: openMachines(scheduler, suspendsHosts),
  };
}
