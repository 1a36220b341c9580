import type { Config } from './config';
import type { MailPage } from './drivers/channels/local/mail-page';
import { registry } from './drivers/registry';
import type { Mailbox } from './ports/mailbox';
import type { Records } from './ports/records';

/** The mailbox that is open, as the app keeps it. */
export interface OpenedMailbox {
  readonly port: Mailbox;
  /** What the local page shows of it; undefined when mail leaves by a provider. */
  readonly page: MailPage | undefined;
  health(): Promise<unknown>;
  close(): Promise<void>;
}

export interface MailboxNeeds {
  readonly config: Config;
  readonly records: Records;
  now(): number;
}

/** Opens the mailbox that the configuration names. */
export async function openMailbox({ config, records, now }: MailboxNeeds): Promise<OpenedMailbox> {
  const open: Readonly<Record<Config['mailbox'], () => Promise<OpenedMailbox>>> = {
    local: async () => {
      const mailbox = (await registry.mailboxes.local())({ records, now });
      return { ...mailbox, page: mailbox };
    },
    'smtp-imap': async () => {
      if (!config.mail) throw new RangeError('a mail server is to be used and is not configured');
      const mailbox = (await registry.mailboxes['smtp-imap']())({ ...config.mail, now });
      return { ...mailbox, page: undefined };
    },
    graph: async () => {
      if (!config.graph)
        throw new RangeError('a mailbox of Microsoft 365 is to be used and is not configured');
      const mailbox = (await registry.mailboxes.graph())({ ...config.graph, now });
      return { ...mailbox, page: undefined };
    },
  };
  return open[config.mailbox]();
}
