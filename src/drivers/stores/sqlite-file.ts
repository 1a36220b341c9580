import { DatabaseSync } from 'node:sqlite';
import { schemaSteps } from './sqlite-schema';
import { isBusy, sqliteFault, storeFault } from './sqlite-faults';

/**
 * Opens or makes the file, brings its schema to this version, and sees to it that a commit is on the disk before it
 * is confirmed and that removed text is overwritten. Waits up to `busyTimeoutMs` for another program that is doing
 * the same; throws `store-newer`, `store-broken`, `store-busy` or `store-full`, and then leaves the file as it was.
 */
export function openFile(file: string, busyTimeoutMs: number): DatabaseSync {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(file, { timeout: busyTimeoutMs });
    refuseForeign(database, file);
    enterWal(database, file, busyTimeoutMs);
    database.exec('PRAGMA synchronous = FULL; PRAGMA secure_delete = ON');
    migrate(database, file);
    // From here on the store waits without blocking the process (sqlite-patience.ts).
    database.exec('PRAGMA busy_timeout = 0');
    return database;
  } catch (thrown) {
    database?.close();
    throw sqliteFault(thrown, file);
  }
}

/** Before anything is written: a newer file, or one of another program, must stay as it is. */
function refuseForeign(database: DatabaseSync, file: string): void {
  // One statement reads one moment; between two of them another program may have made the schema.
  const found = database.prepare(lookAtFile).get();
  if (Number(found?.['version']) > schemaSteps.length) throw storeFault('store-newer', file);
  const ours = found?.['version'] === 0 ? found['empty'] === 1 : found?.['documents'] === 1;
  if (!ours) throw storeFault('store-broken', file);
}

const lookAtFile = `SELECT (SELECT user_version FROM pragma_user_version) AS version,
  NOT EXISTS (SELECT 1 FROM sqlite_schema) AS empty,
  EXISTS (SELECT 1 FROM sqlite_schema WHERE name = 'documents') AS documents`;

function enterWal(database: DatabaseSync, file: string, busyTimeoutMs: number): void {
  const deadline = performance.now() + busyTimeoutMs;
  for (;;) {
    try {
      const mode = database.prepare('PRAGMA journal_mode = WAL').get()?.['journal_mode'];
      if (mode === 'wal' || file === ':memory:') return;
      throw storeFault('store-broken', file);
    } catch (thrown) {
      // Two programs that turn one new file to WAL refuse each other at once, whatever the busy timeout.
      if (!isBusy(thrown) || performance.now() >= deadline) throw thrown;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

function migrate(database: DatabaseSync, file: string): void {
  if (schemaVersion(database) === schemaSteps.length) return;
  database.exec('BEGIN IMMEDIATE');
  try {
    // Another program may have migrated the file while this one waited.
    const version = schemaVersion(database);
    if (version > schemaSteps.length) throw storeFault('store-newer', file);
    for (const step of schemaSteps.slice(version)) database.exec(step);
    database.exec(`PRAGMA user_version = ${schemaSteps.length}`);
    database.exec('COMMIT');
  } catch (thrown) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw thrown;
  }
}

function schemaVersion(database: DatabaseSync): number {
  return Number(database.prepare('PRAGMA user_version').get()?.['user_version']);
}
