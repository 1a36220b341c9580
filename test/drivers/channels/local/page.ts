import { join } from 'node:path';
import { openLocalChannel, type LocalChannel } from '../../../../src/drivers/channels/local/channel';
import { openSqlite } from '../../../../src/drivers/stores/sqlite';
import type { Desk } from '../../../../src/ports/desk';
import { openServer, type OpenServer } from '../../../../src/server';
import { openLocalMailbox, type LocalMailbox } from '../../../../src/drivers/mailboxes/local';

/** The page, served for real on a free port of this machine. */
export interface ServedPage {
  readonly url: string;
  readonly local: LocalChannel;
  readonly mailbox: LocalMailbox;
  readonly server: OpenServer;
  close(): Promise<void>;
}

export const commands = [
  { name: 'leads', form: 'leads [hot|warm|cold] [words]', purpose: 'list leads, hottest first' },
  { name: 'lead', form: 'lead <lead>', purpose: 'show one lead' },
  { name: 'why', form: 'why <lead>', purpose: 'say why it is hot, warm or cold, with receipts' },
  { name: 'whatif', form: 'whatif <lead> budget=met …', purpose: 'say what would be if that were so' },
  { name: 'help', form: 'help', purpose: 'show what you may ask' },
];

/** Opens a store, the local channel and a server round a desk. */
export async function servePage(
  desk: Desk,
  { file = ':memory:', port = 0 }: { readonly file?: string; readonly port?: number } = {},
): Promise<ServedPage> {
  const store = openSqlite({ file });
  const now = () => Date.now();
  const mailbox = openLocalMailbox({ records: store.port, now });
  const page = { folder: join(__dirname, '../../../../web'), commands: () => commands, mail: mailbox };
  const local = openLocalChannel({ records: store.port, now, desk: () => desk, page });
  const server = await openServer({
    host: '127.0.0.1',
    port,
    routes: local.routes,
    health: async () => [],
  });
  return {
    url: server.url,
    local,
    mailbox,
    server,
    async close() {
      await server.close();
      await local.close();
      await store.close();
    },
  };
}
