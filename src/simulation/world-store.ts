import { openBuiltinCrm } from '../drivers/crms/builtin';
import { openSqlite } from '../drivers/stores/sqlite';
import type { LoadableCrm } from '../ports/crm';
import type { LeadStore } from '../ports/lead-store';
import { openMemoryStore } from './memory-store';
import { accounts, contacts } from './workload';

/** The store of a world, in memory or on SQLite as asked for or as its seed has it (one in `seedsToOneOnSqlite`), and a CRM on it that knows two companies. */
export async function openWorldStore(
  seed: number,
  seedsToOneOnSqlite: number,
  wanted: 'memory' | 'sqlite' | undefined,
): Promise<{ readonly store: LeadStore; readonly crm: LoadableCrm; close(): Promise<void> }> {
  const onSqlite = wanted === 'sqlite' || (wanted !== 'memory' && seed % seedsToOneOnSqlite === 0);
  const { port, close } = onSqlite
    ? openSqlite({ file: ':memory:' })
    : openMemoryStore({ sharesBodies: true });
  const crm = openBuiltinCrm({ records: port }).port;
  for (const account of accounts) await crm.putAccount(account);
  for (const contact of contacts) await crm.putContact(contact);
  return { store: port, crm, close };
}
