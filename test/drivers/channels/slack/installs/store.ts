import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Installation } from '@slack/oauth';
import { openSqlite } from '../../../../../src/drivers/stores/sqlite';
import type { Records } from '../../../../../src/ports/records';

export interface TestStore {
  readonly records: Records;
  /** Every byte that stands on the disk: the database, its log, whatever lies beside them. */
  bytes(): Buffer;
  close(): Promise<void>;
}

/** A SQLite file in a folder of its own. */
export function openTestStore(): TestStore {
  const folder = mkdtempSync(join(tmpdir(), 'baton-installs-'));
  const store = openSqlite({ file: join(folder, 'baton.db') });
  return {
    records: store.port,
    bytes: () => Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name)))),
    async close() {
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** What nobody may read in the store. */
export const canaries = {
  bot: 'xoxb-canary-bot-0123456789',
  person: 'xoxp-canary-person-0123456789',
};

/** A team's install as Bolt hands it to its store. */
export function teamInstall(changes: Partial<Installation<'v2', false>> = {}): Installation<'v2', false> {
  return {
    team: { id: 'T1', name: 'Ümlaut & Söhne' },
    enterprise: undefined,
    user: { id: 'U7', token: canaries.person, scopes: ['search:read'] },
    bot: { token: canaries.bot, scopes: ['chat:write', 'commands'], id: 'B1', userId: 'U1' },
    tokenType: 'bot',
    isEnterpriseInstall: false,
    appId: 'A1',
    authVersion: 'v2',
    ...changes,
  };
}

/** An enterprise's install as Bolt hands it to its store. */
export function orgInstall(): Installation<'v2', true> {
  return {
    team: undefined,
    enterprise: { id: 'E1', name: 'Umbrella' },
    user: { id: 'U7', token: undefined, scopes: undefined },
    bot: { token: 'xoxb-org', scopes: ['chat:write'], id: 'B2', userId: 'U2' },
    tokenType: 'bot',
    isEnterpriseInstall: true,
    enterpriseUrl: 'https://umbrella.enterprise.slack.com/',
    appId: 'A1',
    authVersion: 'v2',
  };
}
