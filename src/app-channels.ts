import { commandTable } from './assistant/command-table';
import type { Config } from './config';
import { refusalFor } from './domain/permissions';
import type { Playbook } from './domain/playbook';
import type { MailPage } from './drivers/channels/local/mail-page';
import { registry } from './drivers/registry';
import type { Channel } from './ports/channel';
import type { Desk, DeskPerson } from './ports/desk';
import type { Log } from './ports/log';
import type { Records } from './ports/records';
import type { Route } from './route';

/** A channel that is open, as the app keeps it. */
export interface OpenedChannel {
  readonly port: Channel;
  readonly routes: readonly Route[];
  /** Begins to hear what people do; nothing is heard before. */
  start?(): Promise<void>;
  health(): Promise<unknown>;
  close(): Promise<void>;
}

export interface ChannelNeeds {
  readonly config: Config;
  readonly records: Records;
  readonly log: Log;
  now(): number;
  desk(): Desk;
  readonly playbooks: readonly Playbook[];
  /** The folder of the local page's files. */
  readonly webFolder: string;
  /** The mailbox of the local page; undefined when mail leaves by another. */
  readonly mail: MailPage | undefined;
}

/** Opens the channels that the configuration names. */
export async function openChannels(needs: ChannelNeeds): Promise<readonly OpenedChannel[]> {
  const { config, records, log, now, desk, playbooks, webFolder, mail } = needs;
  const open: Readonly<Record<Config['channels'][number], () => Promise<OpenedChannel>>> = {
    local: async () =>
      (await registry.channels.local())({
        records,
        now,
        desk,
        page: { folder: webFolder, commands: (person) => commandsFor(person, playbooks), mail },
      }),
    slack: async () => {
      if (!config.slack) throw new RangeError('Slack is a channel and is not configured');
      return (await registry.channels.slack())({ ...config.slack, records, log, now, desk });
    },
    teams: async () => {
      if (!config.teams) throw new RangeError('Teams is a channel and is not configured');
      return (await registry.channels.teams())({ ...config.teams, records, log, now, desk });
    },
  };
  return Promise.all(config.channels.map((name) => open[name]()));
}

function commandsFor({ address, roles }: DeskPerson, playbooks: readonly Playbook[]) {
  const asker = {
    address,
    roles: playbooks.flatMap((one) => one.people).find((one) => one.email === address)?.roles ?? [],
  };
  const roleBasedViews = playbooks.some((one) => one.roleBasedViews);
  return roles.length === 0
    ? []
    : commandTable
        .filter((one) => refusalFor(asker, one.operation, roleBasedViews) === null)
        .map(({ name, form, purpose }) => ({ name, form, purpose }));
}
