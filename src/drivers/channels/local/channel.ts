import type { Channel } from '../../../ports/channel';
import type { Desk, DeskPerson } from '../../../ports/desk';
import type { Records } from '../../../ports/records';
import type { LocalRoute } from './exchange';
import { openFeed } from './feed';
import { openInbox } from './inbox';
import type { MailPage } from './mail-page';
import { localRoutes, type CommandHint } from './routes';

export interface LocalChannelOptions {
  readonly records: Records;
  /** Milliseconds since 1970. */
  now(): number;
  /** Known only once everything is put together; asked at each request. */
  desk(): Desk;
  readonly page: {
    /** The folder of the page's files. */
    readonly folder: string;
    /** The commands this person may use, offered while they type. */
    readonly commands?: (person: DeskPerson) => readonly CommandHint[];
    /** The local mailbox; left out when mail leaves by another. */
    readonly mail?: MailPage | undefined;
  };
}

export interface LocalChannel {
  readonly port: Channel;
  readonly routes: readonly LocalRoute[];
  /** Resolves always: the channel has nothing outside of the store. */
  health(): Promise<void>;
  close(): Promise<void>;
}

/** The channel that needs no account: conversations are documents, read and answered on a page of this machine. */
export function openLocalChannel({ records, now, desk, page }: LocalChannelOptions): LocalChannel {
  const inbox = openInbox({ records, now, changed: (address) => feed.ring(address) });
  const addresses = () =>
    desk()
      .people()
      .map((one) => one.address.toLowerCase());
  const feed = openFeed(inbox, addresses);
  const { folder, commands = () => [], mail } = page;
  return {
    port: inbox.port,
    routes: localRoutes({ inbox, feed, desk, now, folder, commands, mail }),
    health: async () => undefined,
    close: async () => feed.close(),
  };
}
