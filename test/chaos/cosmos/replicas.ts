import { startProgram, type AcceptedRow, type ProgramOptions } from '../../../src/simulation/chaos-process';
import { checkStore, type ChaosFound } from '../../../src/simulation/chaos-check';
import type { Random } from '../../../src/simulation/random';
import type { LeadStore } from '../../../src/ports/lead-store';
import { endsWithin, eventually, leaseOf, progressOf, startReplica, watched, type Replica } from './replica';

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
  /** Leads that its process held when it was gone. */
  readonly left: number;
  /** Milliseconds from the signal until the first of them was another's, or done; null when it left none. */
  readonly takenOverMs: number | null;
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
 * Takes in leads, lets several replicas work on them, and kills one and stops one at a time while they hold leads; they are
 * replaced once what they held was taken over. At the end every lead must be done, once, and what is left must leave well.
 */
export async function runReplicas(options: ReplicasOptions): Promise<ReplicasOutcome> {
  const { random, tell } = options;
  const store = watched(options.store);
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
      if (worker && leads.length > 0) return { chosen, worker };
      if (open === 0) await takeIn();
      return undefined;
    }, longestMs);
    return found?.answer;
  }

  async function part(how: Parting['how'], replicas: Replica[]): Promise<void> {
    let victim = await atWork(replicas);
    // Two may choose at the same time.
    while (victim && !replicas.includes(victim.chosen)) victim = await atWork(replicas);
    if (!victim) return void violations.push('no replica took a lead');
    const { chosen, worker } = victim;
    replicas.splice(replicas.indexOf(chosen), 1);
    const began = performance.now();
    const since = () => performance.now() - began;
    chosen.child.kill(how === 'killed' ? 'SIGKILL' : 'SIGTERM');
    const [code] = await chosen.ended;
    const endedMs = since();
    // A write that was on its way may still have let one go.
    const left = (await progressOf(store)).held.get(worker) ?? [];
    const free = await eventually(async () => {
      const leases = await Promise.all(left.map((id) => leaseOf(store, id)));
      return leases.every((one) => one === worker) ? undefined : true;
    }, longestMs);
    if (left.length > 0 && !free) violations.push(`what ${chosen.name} held was not taken over`);
    const takenOverMs = left.length > 0 && free ? since() : null;
    partings.push({ how, left: left.length, takenOverMs, endedMs, code });
    tell(
      `${chosen.name} ${how}, gone after ${seconds(endedMs)}; ` +
        (takenOverMs === null
          ? 'it left no lead'
          : `${left.length} leads went on after ${seconds(takenOverMs)}`),
    );
    if (how === 'stopped' && code !== 0)
      violations.push(`${chosen.name} ended with ${code}: ${chosen.complaint().trim()}`);
  }

  await takeIn();
  const replicas = Array.from({ length: options.replicas }, start);
  try {
    const rounds = Math.max(options.kills, options.stops);
    for (let at = 0; at < rounds; at += 1) {
      // Whoever starts on the same machine frees at once what the dead there held: all must be there before somebody dies.
      await Promise.all(replicas.map((one) => eventually(one.worker, longestMs)));
      await Promise.all([
        at < options.kills ? part('killed', replicas) : undefined,
        at < options.stops ? part('stopped', replicas) : undefined,
      ]);
      while (at + 1 < rounds && replicas.length < options.replicas) replicas.push(start());
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

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1_000).toFixed(1)} s`;
}
