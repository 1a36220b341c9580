import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { LeadStore } from '../../ports/lead-store';
import { openFile } from './sqlite-file';
import { sqliteFault } from './sqlite-faults';
import { openCommits } from './sqlite-commits';
import { patiently, type Run } from './sqlite-patience';
import { beyond, continuationAfter, firstPlace } from './sqlite-places';
import type { DocumentRow } from './sqlite-rows';
import { refusal } from './refusal';
import { documentOf, etagNumber, rowOf } from './sqlite-rows';
import { sqliteStatements } from './sqlite-schema';

export interface SqliteOptions {
  /** A path in a folder that exists, or `:memory:`. */
  readonly file: string;
  /** How long a call waits for another program that holds the file, in milliseconds; 5,000 when not given. */
  readonly busyTimeoutMs?: number;
}

export interface SqliteStore {
  readonly port: LeadStore;
  /** Resolves while the file answers; rejects with the fault otherwise. */
  health(): Promise<void>;
  /** Folds the log into the file and lets go of it; a second call does nothing. */
  close(): Promise<void>;
}

/**
 * The store in one SQLite file, safely shared by several processes: what a method has answered is on the disk.
 * Every method rejects with `store-busy`, `store-full` or `store-broken`; opening throws these and `store-newer`.
 */
export function openSqlite(options: SqliteOptions): SqliteStore {
  const { file, busyTimeoutMs = 5_000 } = options;
  const database = openFile(file, busyTimeoutMs);
  const statements = prepareAll(database, file);

  const commits = openCommits(database, { patienceMs: busyTimeoutMs, together: file !== ':memory:' });

  /** Its fault in our words. */
  async function told<T>(answer: Promise<T>): Promise<T> {
    try {
      return await answer;
    } catch (thrown) {
      throw sqliteFault(thrown, file);
    }
  }
  const run: Run = (work) => told(patiently(busyTimeoutMs, work));
  const write: Run = (work) => told(commits.write(work));

  return {
    port: { ...portOf(statements, run, write), scrub: () => write(() => foldLog(database)) },
    health: () => run(() => void statements.health.get()),
    async close() {
      await commits.settled();
      await run(() => {
        if (database.isOpen) database.close();
      });
    },
  };
}

type Statements = Readonly<Record<keyof typeof sqliteStatements, StatementSync>>;
function prepareAll(database: DatabaseSync, file: string): Statements {
  try {
    const prepared = Object.entries(sqliteStatements).map(([name, text]) => [name, database.prepare(text)]);
    return Object.fromEntries(prepared) as Statements;
  } catch (thrown) {
    database.close();
    throw sqliteFault(thrown, file);
  }
}

function portOf(statements: Statements, run: Run, write: Run): LeadStore {
  return {
    create: (document) =>
      write(() => {
        const row = rowOf(document);
        const { partition, id, sort, tally, wakeAt, worker, body } = row;
        const etag = written(statements.create, partition, id, sort, tally, wakeAt, worker, body);
        return etag === undefined ? 'conflict' : documentOf({ ...row, etag });
      }),

    get: ({ partition, id }) =>
      run(() => {
        const row = statements.get.get(partition, id) as DocumentRow | undefined;
        return row && documentOf(row);
      }),

    replace: (document, expected) =>
      write(() => {
        const row = rowOf(document);
        const { partition, id, sort, tally, wakeAt, worker, body } = row;
        const old = etagNumber(expected);
        if (old === undefined) return 'conflict';
        const etag = written(statements.replace, sort, tally, wakeAt, worker, body, partition, id, old);
        return etag === undefined ? 'conflict' : documentOf({ ...row, etag });
      }),

    remove: ({ partition, id }, expected) =>
      write(() => {
        const old = etagNumber(expected);
        if (old === undefined) return 'conflict';
        return written(statements.remove, partition, id, old) === undefined ? 'conflict' : 'removed';
      }),

    list: (partition, { prefix = '', limit, after }) =>
      run(() => {
        if (!Number.isSafeInteger(limit) || limit < 1) throw refusal(`a page of ${limit} is not a page`);
        const from = firstPlace(prefix, after);
        const rows = statements.list.all(partition, from.sort, from.id, beyond(prefix), limit + 1);
        const documents = (rows.slice(0, limit) as unknown as readonly DocumentRow[]).map(documentOf<never>);
        const last = documents.at(-1);
        if (rows.length <= limit || last?.sort === undefined) return { documents };
        return { documents, next: continuationAfter(last.sort, last.id) };
      }),

    count: (partition, tally) => run(() => Number(statements.count.get(partition, tally)?.['n'] ?? 0)),

    due: (partitions, { now, liveWorkers, limit }) =>
      run(() => {
        const held = new Set<unknown>(liveWorkers);
        const dueIn = (partition: string): readonly string[] => {
          const ids: string[] = [];
          if (limit < 1) return ids;
          for (const { id, worker } of statements.due.iterate(partition, now)) {
            if (held.has(worker)) continue;
            ids.push(id as string);
            if (ids.length >= limit) break;
          }
          return ids;
        };
        return partitions.flatMap(dueIn);
      }),
  };
}

/** Moves the log into the file and empties it; what was overwritten there (`secure_delete`) then stands nowhere. */
function foldLog(database: DatabaseSync): void {
  const busy = database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.['busy'];
  if (busy !== 0) throw Object.assign(new Error('the log is being read'), { errcode: 5 });
}

/**
 * The etag a writing statement answers, undefined when it met a conflict. `all` and not `get`: the commit happens
 * after the last row, and `get` does not look whether it failed, so a full disk would be confirmed as saved.
 */
function written(
  statement: StatementSync,
  ...values: readonly (string | number | null)[]
): number | undefined {
  return statement.all(...values)[0]?.['etag'] as number | undefined;
}
