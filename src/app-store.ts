import { join } from 'node:path';
import { Fault } from './domain/fault';
import type { CosmosConfig } from './config-cosmos';
import type { ChargeListener } from './drivers/stores/cosmos/charges';
import { registry } from './drivers/registry';
import type { LeadStore } from './ports/lead-store';

/** A store that is open, as the app keeps it. */
export interface OpenedStore {
  readonly port: LeadStore;
  health(): Promise<void>;
  close(): Promise<void>;
}

export interface StoreNeeds {
  /** Undefined for the SQLite file in the data folder. */
  readonly config: CosmosConfig | undefined;
  readonly dataDir: string;
  /** Hears what each request to Cosmos DB cost. */
  readonly charged?: ChargeListener;
}

/** The database file in a data folder. */
export function databaseFile(dataDir: string): string {
  return join(dataDir, 'baton.db');
}

/** Opens the store that the configuration names. */
export async function openStore({ config, dataDir, charged }: StoreNeeds): Promise<OpenedStore> {
  if (!config) return (await registry.stores.sqlite())({ file: databaseFile(dataDir) });
  return (await registry.stores.cosmos())({ ...config, ...(charged && { charged }) });
}

/** Copies the SQLite file of a data folder as it is at one moment; where Cosmos DB keeps everything, it is asked for nothing. */
export async function backUpStore(
  { config, dataDir }: Omit<StoreNeeds, 'charged'>,
  to: string,
): Promise<void> {
  if (config)
    throw new Fault('input-invalid', {
      sentence: 'Cosmos DB makes backups of its own.',
      todo: 'Restore from them in the portal; see docs/deploy.md.',
    });
  await (
    await registry.backups.sqlite()
  )(databaseFile(dataDir), to);
}
