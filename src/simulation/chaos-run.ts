import { setTimeout as pause } from 'node:timers/promises';
import { startProgram, type AcceptedRow, type ProgramOptions } from './chaos-process';
import { seededRandom, type Random } from './random';

export interface ChaosOptions extends ProgramOptions {
  readonly kills: number;
  readonly seed: number;
  /** The file of leads with this number, from 1; another one follows as long as there are kills left. */
  readonly file: (number: number) => string;
  /** A file of accounts, loaded now and then; with null none. */
  readonly accounts: string | null;
  readonly service: Service;
  readonly tell: (line: string) => void;
  /** Called right before a process is killed. */
  readonly strikes?: () => void;
  /** Called when nobody is killed any more. */
  readonly calm?: () => void;
  /** True when something is left to be done; asked after each of the last lives. */
  readonly isUnfinished?: () => Promise<boolean>;
}

/** What works on leads. */
export interface Service {
  readonly args: readonly string[];
  /** How many processes of it live beside each other. */
  readonly processes: number;
  /** How long one lives that nobody kills, in milliseconds; null when it ends by itself as soon as nothing is due. */
  readonly lifeMs: number | null;
  /** Resolves when something is on its way that half of the kills are to meet. */
  readonly onItsWay?: () => Promise<void>;
}

export interface ChaosOutcome {
  readonly accepted: readonly AcceptedRow[];
  readonly kills: number;
  /** Kills that struck an import, and a service. */
  readonly killed: Readonly<Record<Kind, number>>;
  readonly files: number;
  /** How each process that was not killed ended badly. */
  readonly failures: readonly string[];
}

type Kind = 'import' | 'run';

/** Longest wait for everything to come to its end once nobody is killed any more. */
const longestEndMs = 900_000;

/**
 * Lets an import and a service work at the same time on one data folder, kills either with SIGKILL at drawn moments and
 * starts it again, until enough were killed; then lets both come to their end.
 */
export async function runChaos(options: ChaosOptions): Promise<ChaosOutcome> {
  const { service } = options;
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
      const file = options.file(files);
      while (!(await live('import', ['import', file, ...accounts(), '--json'])));
      if (!wanted()) return;
    }
  }

  async function running(): Promise<void> {
    while (!done) await live('run', service.args);
  }

  /** Loaded until a row came through once, and now and then again: they are in the way of the rows. */
  function accounts(): readonly string[] {
    const needed = options.accounts !== null && (accepted.size === 0 || random.chance(0.2));
    return needed ? ['--accounts', options.accounts ?? ''] : [];
  }

  /** One life of a process; true when it ended by itself, or when it was told to, and well. */
  async function live(kind: Kind, args: readonly string[]): Promise<boolean> {
    const started = startProgram(options, args, accepted);
    const { child, ended } = started;
    const isOver = () => child.exitCode !== null || child.signalCode !== null;
    const over = new AbortController();
    const alarm = (milliseconds: number) =>
      Promise.race([ended, pause(milliseconds, undefined, over).catch(() => undefined)]);
    if (wanted()) {
      // Starting and loading accounts takes a time that depends on the machine: most kills wait until it works.
      const works = kind === 'import' ? started.firstRow : started.firstWords;
      if (waits(kind) && random.chance(0.7)) await Promise.race([ended, works]);
      const aims = kind === 'run' && service.onItsWay && random.chance(0.5);
      if (aims) await Promise.race([alarm(service.lifeMs ?? 0), service.onItsWay()]);
      await alarm(aims ? random.between(0, 15) : moment(kind, random));
      if (!isOver() && wanted()) {
        options.strikes?.();
        child.kill('SIGKILL');
        killed[kind] += 1;
        if (kills() % 10 === 0) options.tell(`${kills()} kills, ${accepted.size} rows accepted`);
      }
    }
    if (kind === 'run' && service.lifeMs !== null && !isOver() && !child.killed) {
      await Promise.race([ended, started.firstWords]);
      await alarm(service.lifeMs);
      if (!isOver()) child.kill('SIGTERM');
    }
    const [code, signal] = await ended;
    over.abort();
    // 4: done, but some rows were rejected.
    const well = code === 0 || code === 4;
    if (!well && signal !== 'SIGKILL')
      failures.push(`${kind} ended with ${code ?? signal}: ${started.complaint().trim()}`);
    if (failures.length > 20) throw new Error(`Processes keep failing: ${failures[0]}`);
    return well;
  }

  /** A service that ends by itself says nothing before. */
  function waits(kind: Kind): boolean {
    return kind === 'import' || service.lifeMs !== null;
  }

  const workers = Array.from({ length: service.processes }, running);
  try {
    await importing();
  } finally {
    done = true;
    await Promise.all(workers);
  }
  // Nobody is killed any more: what is left is finished.
  options.calm?.();
  const patience = Date.now() + longestEndMs;
  do await live('run', service.args);
  while ((await options.isUnfinished?.()) && Date.now() < patience);
  return { accepted: [...accepted.values()], kills: kills(), killed, files, failures };
}

/** Milliseconds after its start or first row at which a process dies: while it starts, or well into its work. */
function moment(kind: Kind, random: Random): number {
  return random.chance(0.4) ? random.between(0, 400) : random.between(400, kind === 'run' ? 2_500 : 900);
}
