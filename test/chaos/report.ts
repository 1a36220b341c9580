import type { ChaosOutcome } from '../../src/simulation/chaos-run';

/** What a way of killing is told. */
export interface ChaosArguments {
  /** The program's `main.js`, compiled. */
  readonly program: string;
  /** An empty folder for the data and the files of leads; the caller removes it. */
  readonly folder: string;
  readonly kills: number;
  readonly seed: number;
  /** Leads in one file; undefined leaves it to the way. */
  readonly leads: number | undefined;
  readonly tell: (line: string) => void;
}

/** What was seen, and what must not be. */
export interface ChaosReport {
  /** Names of figures, and the figures. */
  readonly figures: readonly (readonly [name: string, figure: string])[];
  readonly violations: readonly string[];
}

/** The same of a loop of kills on one data file. */
export interface KillReport extends ChaosReport {
  readonly outcome: ChaosOutcome;
}

/** The figures of every way. */
export function figuresOfKills({ kills, killed, accepted, files }: ChaosOutcome): ChaosReport['figures'] {
  return [
    ['kills', `${kills} (${killed.import} imports, ${killed.run} services)`],
    ['rows accepted', `${accepted.length} of ${files} files`],
  ];
}

/** Counts by name, in the order of the names. */
export function shown(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');
}
