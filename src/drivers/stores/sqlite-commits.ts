import type { DatabaseSync } from 'node:sqlite';
import { patiently, type Run } from './sqlite-patience';

/** How long the file is left to others after it had to be waited for, in milliseconds. */
const courtesyMs = 2;
/** Most writes that share one commit, so that the file is free for others soon. */
const mostTogether = 128;

export interface Commits {
  /** Runs a write when its turn comes; resolves once it is on the disk. */
  readonly write: Run;
  /** Resolves when no write waits. */
  settled(): Promise<void>;
}

export interface CommitsOptions {
  /** How long a write waits for another program that holds the file, in milliseconds. */
  readonly patienceMs: number;
  /**
   * True: writes that were asked for at the same time share a commit, because waiting for the disk is what a commit costs.
   * False where there is no disk: each is done at once.
   */
  readonly together: boolean;
}

interface Waiting {
  readonly run: () => unknown;
  readonly resolve: (value: unknown) => void;
  readonly reject: (thrown: unknown) => void;
}

/** What became of one write before its commit. */
type Done =
  { readonly one: Waiting; readonly value: unknown } | { readonly one: Waiting; readonly thrown: unknown };

/** The transaction ended before its commit, and with it every write in it. */
const lostTransaction = Symbol('lost transaction');

/**
 * Runs writes in the order in which they were asked for, so that none is passed over until its patience ends. While another
 * program writes too, the file is left alone for a moment after each commit: a lock that is asked for again at once would
 * never be seen free by whoever waits for it.
 */
export function openCommits(database: DatabaseSync, { patienceMs, together }: CommitsOptions): Commits {
  const waiting: Waiting[] = [];
  let running: Promise<void> | undefined;
  let contended = false;

  async function run(): Promise<void> {
    while (waiting.length > 0) {
      // Whatever else came in with this turn of the event loop may come along.
      if (together) await new Promise((resolve) => setImmediate(resolve));
      if (contended) await new Promise((resolve) => setTimeout(resolve, courtesyMs));
      contended = false;
      const batch = waiting.splice(0, together ? mostTogether : 1);
      const isDone = batch.length > 1 && (await commitTogether(batch));
      if (!isDone) for (const one of batch) await commitAlone(one);
    }
    running = undefined;
  }

  /** False when the writes are to be tried one by one, because one of them took the others with it. */
  async function commitTogether(batch: readonly Waiting[]): Promise<boolean> {
    try {
      const outcomes = await patiently(
        patienceMs,
        () => inOneTransaction(batch),
        () => (contended = true),
      );
      for (const done of outcomes) settle(done);
      return true;
    } catch (thrown) {
      if (thrown === lostTransaction) return false;
      for (const one of batch) one.reject(thrown);
      return true;
    }
  }

  function inOneTransaction(batch: readonly Waiting[]): readonly Done[] {
    database.exec('BEGIN IMMEDIATE');
    try {
      const outcomes = batch.map(outcomeOf);
      if (!database.isTransaction) throw lostTransaction;
      database.exec('COMMIT');
      return outcomes;
    } catch (thrown) {
      if (database.isTransaction) database.exec('ROLLBACK');
      throw thrown;
    }
  }

  /** A write that fails leaves no trace of itself, and the others in place. */
  function outcomeOf(one: Waiting): Done {
    if (!database.isTransaction) throw lostTransaction;
    try {
      return { one, value: one.run() };
    } catch (thrown) {
      return { one, thrown };
    }
  }

  async function commitAlone(one: Waiting): Promise<void> {
    await patiently(patienceMs, one.run, () => (contended = true)).then(one.resolve, one.reject);
  }

  return {
    write: <T>(work: () => T) =>
      new Promise<T>((resolve, reject) => {
        waiting.push({ run: work, resolve: (value) => resolve(value as T), reject });
        running ??= run();
      }),
    settled: () => running ?? Promise.resolve(),
  };
}

function settle(done: Done): void {
  if ('thrown' in done) done.one.reject(done.thrown);
  else done.one.resolve(done.value);
}
