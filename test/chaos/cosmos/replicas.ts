import type { AcceptedRow, ProgramOptions } from '../../../src/simulation/chaos-process';
import { startProgram } from '../../../src/simulation/chaos-process';
import { checkStore, type ChaosFound } from '../../../src/simulation/chaos-check';
import type { Random } from '../../../src/simulation/random';
import type { LeadStore } from '../../../src/ports/lead-store';
import { endsWithin, eventually, progressOf, startReplica, type Replica } from './replica';

export interface ReplicasOptions {
  readonly program: ProgramOptions;
  /** The store of all replicas, straight. */
  readonly store: LeadStore;
  readonly playbookId: string;
  /** A file of accounts, and the file of leads with this number, from 1. */
  readonly accounts: string;
  readonly file: (number: number) => string;
  readonly replicas: number;
  /** Replicas to be killed with SIGKILL, and to be told to stop with SIGTERM, each while it holds leads. */
  readonly kills: number;
  readonly stops: number;
  readonly random: Random;
  readonly tell: (line: string) => void;
}

/** How one replica went, and how long what it held was left alone. */
export interface Parting {
  readonly how: 'killed' | 'stopped';
  /** Leads it held when it was struck. */
  readonly held: number;
  /** Milliseconds until another replica had the first of them, or the last replica left was done with all. */
  readonly takenOverMs: number;
  /** Milliseconds until its process was gone, and its exit code. */
  readonly endedMs: number;
  readonly code: number | null;
}

export interface ReplicasOutcome {
  readonly accepted: readonly AcceptedRow[];
  readonly partings: readonly Parting[];
  readonly files: number;
  readonly found: ChaosFound;
  readonly violations: readonly string[];
}

const longestMs = 120_000;

/**
 * Takes in leads, lets several replicas work on them, and kills or stops some while they hold leads; each is replaced once
 * what it held was taken over. At the end every lead must be done, once, and what is left must leave well.
 */
export async function runReplicas(options: ReplicasOptions): Promise<ReplicasOutcome> {
  const { store, random, tell } = options;
  const accepted = new Map<string, AcceptedRow>();
  const partings: Parting[] = [];
  const violations: string[] = [];
  let files = 0;
  let started = 0;
  const start = () => startReplica(`replica ${(started += 1)}`, options.program, store);

  async function takeIn(): Promise<void> {
    files += 1;
    const args = [
      'import',
      options.file(files),
      ...(files === 1 ? ['--accounts', options.accounts] : []),
      '--json',
    ];
    const { ended, complaint } = startProgram(options.program, args, accepted);
    const [code] = await ended;
    if (code !== 0) violations.push(`an import ended with ${code}: ${complaint().trim()}`);
  }

  /** A replica that holds leads right now; more leads are taken in when nobody does any more. */
  async function atWork(replicas: readonly Replica[]) {
    const found = await eventually(async () => {
      const { held, open } = await progressOf(store);
      const chosen = random.pick(replicas);
      const worker = await chosen.worker();
      const leads = held.get(worker ?? '') ?? [];
      if (worker && leads.length > 0) return { chosen, worker, leads };
      if (open === 0) await takeIn();
      return undefined;
    }, longestMs);
    return found?.answer;
  }

  async function part(how: Parting['how'], replicas: Replica[]): Promise<void> {
    const victim = await atWork(replicas);
    if (!victim) return void violations.push('no replica took a lead');
    const { chosen, worker, leads } = victim;
    replicas.splice(replicas.indexOf(chosen), 1);
    const began = performance.now();
    const ended = chosen.ended.then(([code]) => ({ code, ms: performance.now() - began }));
    chosen.child.kill(how === 'killed' ? 'SIGKILL' : 'SIGTERM');
    const others = await eventually(async () => {
      const { held, open } = await progressOf(store);
      const isFree = leads.some((id) => !(held.get(worker) ?? []).includes(id));
      return isFree || open === 0 ? true : undefined;
    }, longestMs);
    if (!others) violations.push(`what ${chosen.name} held was not taken over`);
    const { code, ms } = await ended;
    const takenOverMs = others?.ms ?? Infinity;
    partings.push({ how, held: leads.length, takenOverMs, endedMs: ms, code });
    tell(
      `${chosen.name} ${how} with ${leads.length} leads, which went on after ${(takenOverMs / 1_000).toFixed(1)} s`,
    );
    if (how === 'stopped' && code !== 0)
      violations.push(`${chosen.name} ended with ${code}: ${chosen.complaint().trim()}`);
    replicas.push(start());
  }

  await takeIn();
  const replicas = Array.from({ length: options.replicas }, start);
  try {
    for (let at = 0; at < Math.max(options.kills, options.stops); at += 1) {
      if (at < options.kills) await part('killed', replicas);
      if (at < options.stops) await part('stopped', replicas);
    }
    const done = await eventually(
      async () => ((await progressOf(store)).open === 0 ? true : undefined),
      longestMs,
    );
    if (!done) violations.push(`${(await progressOf(store)).open} leads are not done`);
  } finally {
    for (const one of replicas) one.child.kill('SIGTERM');
    for (const one of replicas) {
      if (await endsWithin(one, 15_000)) continue;
      violations.push(`${one.name} did not stop`);
      one.child.kill('SIGKILL');
    }
  }
  const found = await checkStore(store, options.playbookId, [...accepted.values()]);
  return {
    accepted: [...accepted.values()],
    partings,
    files,
    found,
    violations: [...violations, ...found.violations],
  };
}
