import { startProgram, type AcceptedRow, type ProgramOptions } from '../../../src/simulation/chaos-process';
import { checkStore, type ChaosFound } from '../../../src/simulation/chaos-check';
import type { Random } from '../../../src/simulation/random';
import type { LeadStore } from '../../../src/ports/lead-store';
import {
  endsWithin,
  eventually,
  leftAlone,
  progressOf,
  startReplica,
  watched,
  type Replica,
} from './replica';

/** SIGKILL, or SIGTERM as of a deployment. */
export type How = 'killed' | 'stopped';

export interface ReplicasOptions {
  readonly program: ProgramOptions;
  /** The store of all replicas, straight. */
  readonly store: LeadStore;
  readonly playbookId: string;
  /** A file of accounts, and the file of leads with this number, from 1. */
  readonly accounts: string;
  readonly file: (number: number) => string;
  readonly replicas: number;
  /** Who goes together, fewer than there are replicas; before the next they are replaced. */
  readonly rounds: readonly (readonly How[])[];
  readonly random: Random;
  readonly tell: (line: string) => void;
}

/** How one replica went, and how long what it held was left alone. */
export interface Parting {
  readonly how: How;
  /** Leads that it held. */
  readonly left: number;
  /** Milliseconds from its last sign of life, or from when it was told to stop, until the last of them was another's or done. */
  readonly takenOverMs: number;
  /** Milliseconds from the signal until its process was gone. */
  readonly endedMs: number;
  readonly code: number | null;
}

export interface ReplicasOutcome {
  readonly accepted: readonly AcceptedRow[];
  readonly partings: readonly Parting[];
  /** Exit codes of those who worked until everything was done and were told to stop then. */
  readonly endings: readonly (number | null)[];
  readonly files: number;
  readonly found: ChaosFound;
  readonly violations: readonly string[];
}

/** A replica that stands still in the middle of its work. */
interface Caught {
  readonly chosen: Replica;
  readonly worker: string;
  readonly left: readonly string[];
  readonly at: number;
}

const longestMs = 120_000;
const longestStopMs = 30_000;

/**
 * Takes in leads, lets several replicas work on them, and kills some and stops some while they hold leads. At the end every
 * lead must be done, once, and whoever is told to stop must leave well.
 */
export async function runReplicas(options: ReplicasOptions): Promise<ReplicasOutcome> {
  const { random, tell, rounds } = options;
  const store = watched(options.store);
  const accepted = new Map<string, AcceptedRow>();
  const violations: string[] = [];
  const replicas: Replica[] = [];
  let files = 0;
  let feeding: Promise<void> | undefined;

  /** Takes in more leads, unless some come in right now. */
  function feed(): Promise<void> {
    feeding ??= takeIn().finally(() => (feeding = undefined));
    return feeding;
  }

  async function takeIn(): Promise<void> {
    files += 1;
    const accounts = files === 1 ? ['--accounts', options.accounts] : [];
    const args = ['import', options.file(files), ...accounts, '--json'];
    const { ended, complaint } = startProgram(options.program, args, accepted);
    const [code] = await ended;
    if (code !== 0) violations.push(`an import ended with ${code}: ${complaint().trim()}`);
  }

  /** Holds still some replica that holds leads, so that what it leaves is known. */
  async function caught(): Promise<Caught | undefined> {
    const found = await eventually(async () => {
      const { held, open } = await progressOf(store);
      if (open === 0) void feed();
      const seats = await Promise.all(
        replicas.map(async (chosen) => ({ chosen, worker: (await chosen.worker()) ?? '' })),
      );
      const busy = seats.filter(({ worker }) => held.has(worker));
      if (busy.length === 0) return undefined;
      const { chosen, worker } = random.pick(busy);
      chosen.child.kill('SIGSTOP');
      const at = performance.now();
      const left = (await progressOf(store)).held.get(worker) ?? [];
      if (left.length > 0) return { chosen, worker, left, at };
      chosen.child.kill('SIGCONT');
      return undefined;
    }, longestMs);
    if (found) replicas.splice(replicas.indexOf(found.answer.chosen), 1);
    else violations.push('no replica took a lead');
    return found?.answer;
  }

  async function part(how: How, { chosen, worker, left, at }: Caught): Promise<Parting> {
    const signalled = performance.now();
    chosen.child.kill(how === 'killed' ? 'SIGKILL' : 'SIGTERM');
    chosen.child.kill('SIGCONT');
    const ending = endOf(chosen);
    let waiting = left;
    await eventually(async () => {
      waiting = await leftAlone(store, worker, waiting);
      return waiting.length === 0 ? true : undefined;
    }, longestMs);
    const takenOverMs = performance.now() - (how === 'killed' ? at : signalled);
    if (waiting.length > 0)
      violations.push(`${waiting.length} leads that ${chosen.name} held were not taken over`);
    tell(`${chosen.name} ${how}; its ${left.length} leads went on within ${seconds(takenOverMs)}`);
    const ended = await ending;
    if (how === 'stopped' && ended.code !== 0)
      violations.push(`${chosen.name} ended with ${ended.code}: ${chosen.complaint().trim()}`);
    return { how, left: left.length, takenOverMs, ...ended };
  }

  /** Waits for its end; who does not stop is killed. */
  async function endOf(replica: Replica): Promise<Pick<Parting, 'code' | 'endedMs'>> {
    const began = performance.now();
    if (!(await endsWithin(replica, longestStopMs))) {
      violations.push(`${replica.name} did not stop`);
      replica.child.kill('SIGKILL');
    }
    const [code] = await replica.ended;
    return { code, endedMs: performance.now() - began };
  }

  const partings: Parting[] = [];
  const everybody: Replica[] = [];
  let endings: readonly (number | null)[] = [];
  try {
    void feed();
    for (const round of rounds) {
      while (replicas.length < options.replicas) {
        const one = startReplica(`replica ${everybody.length + 1}`, options.program, store);
        everybody.push(one);
        replicas.push(one);
      }
      // Whoever starts on the same machine frees at once what the dead there held: all must be there before somebody dies,
      // and so must the leads.
      await Promise.all(replicas.map((one) => eventually(one.worker, longestMs)));
      const victims: Caught[] = [];
      for (let at = 0; at < round.length; at += 1) {
        const victim = await caught();
        if (victim) victims.push(victim);
      }
      await feeding;
      partings.push(...(await Promise.all(victims.map((victim, at) => part(round[at] ?? 'killed', victim)))));
    }
    const done = await eventually(
      async () => ((await progressOf(store)).open === 0 ? true : undefined),
      longestMs,
    );
    if (!done) violations.push(`${(await progressOf(store)).open} leads are not done`);
  } finally {
    for (const one of replicas) one.child.kill('SIGTERM');
    for (const one of everybody) if (!replicas.includes(one)) one.child.kill('SIGKILL');
    endings = (await Promise.all(replicas.map(endOf))).map((one) => one.code);
    if (endings.some((code) => code !== 0))
      violations.push(`told to stop, some ended with ${endings.join()}`);
  }
  const found = await checkStore(store, options.playbookId, [...accepted.values()]);
  return {
    accepted: [...accepted.values()],
    partings,
    endings,
    files,
    found,
    violations: [...violations, ...found.violations],
  };
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1_000).toFixed(1)} s`;
}
