import { existsSync } from 'node:fs';
import { chmod, open, rename, rm } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { Fault } from '../../domain/fault';
import { sqliteFault, storeFault } from './sqlite-faults';

/**
 * Writes the store as it is at one moment to a new file, while others go on writing; the copy holds nothing that was removed
 * before. Refuses a file that exists. The copy is complete and on the disk once this resolves, and absent when it rejects.
 */
export async function backUp(file: string, to: string): Promise<void> {
  if (existsSync(to))
    throw new Fault('input-invalid', {
      sentence: `${to} exists already.`,
      todo: 'Name a file that does not.',
    });
  if (!existsSync(file)) throw storeFault('store-broken', file);
  const part = `${to}.part`;
  await rm(part, { force: true });
  try {
    copy(file, part);
    await chmod(part, 0o600);
    const handle = await open(part, 'r');
    await handle.sync();
    await handle.close();
    await rename(part, to);
  } catch (thrown) {
    await rm(part, { force: true });
    throw thrown;
  }
}

function copy(file: string, to: string): void {
  const database = new DatabaseSync(file, { timeout: 5_000, readOnly: true });
  try {
    database.prepare('VACUUM INTO ?').run(to);
  } catch (thrown) {
    throw sqliteFault(thrown, file);
  } finally {
    database.close();
  }
}
