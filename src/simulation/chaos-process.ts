import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export interface ProgramOptions {
  /** The program's `main.js`, compiled. */
  readonly program: string;
  readonly playbook: string;
  /** A folder of its own; the data lies in `data` below it. */
  readonly folder: string;
  /** Settings of the processes beside those of this one. */
  readonly environment?: Readonly<Record<string, string>>;
  /** The instant at which the clock of a process that starts now stands still; with null it goes on. */
  readonly present: () => string | null;
}

/** A row that the import said was taken in. */
export interface AcceptedRow {
  readonly leadId: string;
  readonly sourceId: string;
}

/** A process of the program, and what is heard of it. */
export interface StartedProgram {
  readonly child: ChildProcess;
  readonly ended: Promise<readonly [code: number | null, signal: string | null]>;
  /** Resolves when it says anything: a service is at work then, and can be told to stop. */
  readonly firstWords: Promise<void>;
  /** Resolves when it reported its first row. */
  readonly firstRow: Promise<void>;
  /** The end of what it complained of. */
  complaint(): string;
}

/** Starts the program; every row that it reports as taken in is kept. */
export function startProgram(
  { program, folder, playbook, environment, present }: ProgramOptions,
  args: readonly string[],
  accepted: Map<string, AcceptedRow>,
): StartedProgram {
  const now = present();
  const clock = now === null ? [] : ['--now', now];
  const common = ['--data', join(folder, 'data'), '--playbook', playbook, ...clock];
  const child = spawn(process.execPath, [program, ...args, ...common], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...environment },
  });
  const ended = once(child, 'close') as Promise<[number | null, string | null]>;
  return { child, ended, ...hear(child, accepted) };
}

/** Keeps every row that was reported as taken in; a line cut off by a kill was reported to nobody. */
function hear(
  child: ChildProcess,
  accepted: Map<string, AcceptedRow>,
): Pick<StartedProgram, 'firstWords' | 'firstRow' | 'complaint'> {
  let begin: () => void = () => undefined;
  const firstRow = new Promise<void>((resolve) => (begin = resolve));
  let speak: () => void = () => undefined;
  const firstWords = new Promise<void>((resolve) => (speak = resolve));
  for (const stream of [child.stdout, child.stderr]) stream?.once('data', speak);
  let rest = '';
  let complaint = '';
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (!line.startsWith('{"line"')) continue;
      const row = JSON.parse(line) as Partial<AcceptedRow>;
      if (row.leadId && row.sourceId)
        accepted.set(row.leadId, { leadId: row.leadId, sourceId: row.sourceId });
      begin();
    }
  });
  child.stderr
    ?.setEncoding('utf8')
    .on('data', (chunk: string) => (complaint = (complaint + chunk).slice(-2_000)));
  return { firstWords, firstRow, complaint: () => complaint };
}
