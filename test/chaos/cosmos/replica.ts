import { setTimeout as pause } from 'node:timers/promises';
import type { LeadDocument } from '../../../src/pipeline/lead-document';
import type { Seat } from '../../../src/pipeline/presence';
import { leadPartitions, partitionOf } from '../../../src/pipeline/shard';
import type { LeadStore } from '../../../src/ports/lead-store';
import { documentsOf } from '../../../src/simulation/chaos-records';
import {
  startProgram,
  type ProgramOptions,
  type StartedProgram,
} from '../../../src/simulation/chaos-process';

/** One process of the program that works on the leads of a store that others work on too. */
export interface Replica extends StartedProgram {
  readonly name: string;
  /** Its seat at the table of workers; undefined before it took one, and after it left. */
  worker(): Promise<string | undefined>;
}

/** What a store says of the leads in it. */
export interface Progress {
  /** Leads by the worker that holds them. */
  readonly held: ReadonlyMap<string, readonly string[]>;
  /** Leads of which something is left to be done. */
  readonly open: number;
  readonly leads: number;
}

/** The same store for whoever only watches: on a busy machine it is asked again. */
export function watched(store: LeadStore): LeadStore {
  return new Proxy(store, {
    get(target, method, receiver) {
      const member: unknown = Reflect.get(target, method, receiver);
      if (typeof member !== 'function') return member;
      return async (...args: unknown[]) => {
        for (let tries = 1; ; tries += 1) {
          try {
            return (await Reflect.apply(member, target, args)) as unknown;
          } catch (thrown) {
            const { code } = thrown as { readonly code?: unknown };
            if ((code !== 'store-timeout' && code !== 'store-busy') || tries === 20) throw thrown;
          }
        }
      };
    },
  });
}

/** Starts a replica; it is `run` until it is told to stop. */
export function startReplica(name: string, options: ProgramOptions, store: LeadStore): Replica {
  const started = startProgram(options, ['run'], new Map());
  return {
    ...started,
    name,
    async worker() {
      const { documents } = await store.list<Seat>('workers', { limit: 100 });
      return documents.find((one) => one.body.pid === started.child.pid)?.id;
    },
  };
}

/** Every lead of the store as it is now. */
export async function progressOf(store: LeadStore): Promise<Progress> {
  const held = new Map<string, string[]>();
  let open = 0;
  let leads = 0;
  for await (const { id, body } of documentsOf<LeadDocument>(store, leadPartitions)) {
    leads += 1;
    const { lease } = body;
    if (lease) held.set(lease, [...(held.get(lease) ?? []), id]);
    if (isOpen(body)) open += 1;
  }
  return { held, open, leads };
}

/** True while something is left to be done. */
function isOpen({ lead, effects, lease }: LeadDocument): boolean {
  return lease !== null || lead.todo.length > 0 || effects.some((one) => one.status === 'pending');
}

/** Which of these leads neither are done nor are at another worker's hands. */
export async function leftAlone(
  store: LeadStore,
  worker: string,
  ids: readonly string[],
): Promise<readonly string[]> {
  const found = await Promise.all(
    ids.map((id) => store.get<LeadDocument>({ partition: partitionOf(id), id })),
  );
  return found.flatMap((one) =>
    one && isOpen(one.body) && [worker, null].includes(one.body.lease) ? one.id : [],
  );
}

/**
 * Asks until the answer is not undefined; undefined when that takes more than so many milliseconds. It asks for a third of
 * the time at most: what is watched needs the machine as well.
 */
export async function eventually<T>(
  ask: () => Promise<T | undefined>,
  withinMs: number,
): Promise<{ readonly answer: T; readonly ms: number } | undefined> {
  const began = performance.now();
  for (;;) {
    const asked = performance.now();
    const answer = await ask();
    const now = performance.now();
    if (answer !== undefined) return { answer, ms: now - began };
    if (now - began > withinMs) return undefined;
    await pause(Math.max(100, 2 * (now - asked)));
  }
}

/** Whether it ended by itself within so many milliseconds. */
export async function endsWithin({ ended }: Replica, milliseconds: number): Promise<boolean> {
  const over = new AbortController();
  const late = pause(milliseconds, false, { signal: over.signal }).catch(() => false);
  const isOver = await Promise.race([ended.then(() => true), late]);
  over.abort();
  return isOver;
}
