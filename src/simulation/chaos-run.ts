import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { seededRandom, type Random } from './random';

export interface ChaosOptions {
  /** The program's `main.js`, compiled. */
  readonly program: string;
  readonly playbook: string;
  /** Folder with `accounts-sp500.csv` and `leads-sp500.csv`. */
  readonly fixtures: string;
  /** An empty folder for the data and the files of leads; the caller removes it. */
  readonly folder: string;
  readonly kills: number;
  readonly seed: number;
  /** Leads in one file; another file with new ids follows as long as there are kills left. */
  readonly leads: number;
  readonly tell: (line: string) => void;
  /** Settings of the processes beside those of this one; with them people are in Slack too. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Called when nobody is killed any more. */
  readonly calm?: () => void;
  /** True when something is left to be done; asked after each of the last runs. */
  readonly isUnfinished?: () => Promise<boolean>;
}

/** A row that the import said was taken in. */
export interface AcceptedRow {
  readonly leadId: string;
  readonly sourceId: string;
}

export interface ChaosOutcome {
  readonly accepted: readonly AcceptedRow[];
  readonly kills: number;
  /** Kills that struck an import, and a run. */
  readonly killed: Readonly<Record<Kind, number>>;
  readonly files: number;
  /** How each process that was not killed ended badly. */
  readonly failures: readonly string[];
}

type Kind = 'import' | 'run';

/** Longest wait for everything to come to its end once nobody is killed any more. */
const longestEndMs = 300_000;

/** The present of the imported leads; their dates are in the files. */
const present = '2026-11-22T09:00:00Z';

/**
 * Lets an import and a run work at the same time on one data folder, kills either with SIGKILL at drawn moments and
 * starts it again, until enough were killed; then lets both come to their end.
 */
export async function runChaos(options: ChaosOptions): Promise<ChaosOutcome> {
  const random = seededRandom(options.seed);
  const accepted = new Map<string, AcceptedRow>();
  const killed = { import: 0, run: 0 };
  const failures: string[] = [];
  let files = 1;
  let done = false;
  const kills = () => killed.import + killed.run;
  const wanted = () => kills() < options.kills;

  async function importing(): Promise<void> {
    for (; ; files += 1) {
      const file = leadFile(options, files);
      while (!(await live('import', ['import', file, ...accounts(), '--json'])));
      if (!wanted()) return;
    }
  }

  async function running(): Promise<void> {
    while (!done) await live('run', ['run', '--once']);
  }

  /** Loaded until a row came through once, and now and then again: they are in the way of the rows. */
  function accounts(): readonly string[] {
    const needed = accepted.size === 0 || random.chance(0.2);
    return needed ? ['--accounts', join(options.fixtures, 'accounts-sp500.csv')] : [];
  }

  /** One life of a process; true when it ended by itself and well. */
  async function live(kind: Kind, args: readonly string[]): Promise<boolean> {
    const child = start(options, args);
    const heard = hear(child, accepted);
    const ended = once(child, 'close') as Promise<[number | null, string | null]>;
    if (wanted()) {
      const over = new AbortController();
      // An import first loads accounts, for a time that depends on the machine: most kills wait for its first row.
      if (kind === 'import' && random.chance(0.7)) await Promise.race([ended, heard.firstRow]);
      const alarm = pause(moment(kind, random), undefined, { signal: over.signal }).catch(() => undefined);
      await Promise.race([ended, alarm]);
      over.abort();
      if (child.exitCode === null && child.signalCode === null && wanted()) {
        child.kill('SIGKILL');
        killed[kind] += 1;
        if (kills() % 10 === 0) options.tell(`${kills()} kills, ${accepted.size} rows accepted`);
      }
    }
    const [code, signal] = await ended;
    // 4: done, but some rows were rejected.
    const well = code === 0 || code === 4;
    if (!well && signal !== 'SIGKILL')
      failures.push(`${kind} ended with ${code ?? signal}: ${heard.complaint().trim()}`);
    if (failures.length > 20) throw new Error(`Processes keep failing: ${failures[0]}`);
    return well;
  }

  const worker = running();
  try {
    await importing();
  } finally {
    done = true;
    await worker;
  }
  // Nobody is killed any more: what is left is finished.
  options.calm?.();
  const patience = Date.now() + longestEndMs;
  do await live('run', ['run', '--once']);
  while ((await options.isUnfinished?.()) && Date.now() < patience);
  return { accepted: [...accepted.values()], kills: kills(), killed, files, failures };
}

/** Milliseconds after its start or first row at which a process dies: while it starts, or well into its work. */
function moment(kind: Kind, random: Random): number {
  return random.chance(0.4) ? random.between(0, 400) : random.between(400, kind === 'run' ? 2_500 : 900);
}

function start(options: ChaosOptions, args: readonly string[]): ChildProcess {
  const { program, folder, playbook, environment } = options;
  // What is to be tried again later needs a clock that goes on.
  const clock = environment ? [] : ['--now', present];
  const common = ['--data', join(folder, 'data'), '--playbook', playbook, ...clock];
  return spawn(process.execPath, [program, ...args, ...common], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...environment },
  });
}

/** Keeps every row that was reported as taken in; a line cut off by a kill was reported to nobody. */
function hear(child: ChildProcess, accepted: Map<string, AcceptedRow>) {
  let begin: () => void = () => undefined;
  const firstRow = new Promise<void>((resolve) => (begin = resolve));
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
  return { firstRow, complaint: () => complaint };
}

/** Writes the rows of the fixture again under ids of this file's own; the path of the file. */
export function leadFile(
  { folder, fixtures, leads }: Pick<ChaosOptions, 'folder' | 'fixtures' | 'leads'>,
  number: number,
): string {
  const [header = '', ...rows] = readFileSync(join(fixtures, 'leads-sp500.csv'), 'utf8')
    .trimEnd()
    .split('\n');
  const lines = Array.from({ length: leads }, (_, at) => {
    const copy = Math.floor(at / rows.length);
    return (rows[at % rows.length] ?? '').replace(/^[^,]+/, (id) => `${id}-${number}-${copy}`);
  });
  const path = join(folder, `leads-${number}.csv`);
  writeFileSync(path, [header, ...lines, ''].join('\n'));
  return path;
}
