import type { Message } from '../../../../../src/ports/channel';
import type { Workspace } from '../../../../../src/drivers/channels/slack/installs/workspace';
import {
  openChannelQueue,
  type ChannelQueueOptions,
} from '../../../../../src/drivers/channels/slack/outgoing/channel-queue';
import { openIdentity, type Identity } from '../../../../../src/drivers/channels/slack/outgoing/identity';
import { openOutgoing, type Outgoing } from '../../../../../src/drivers/channels/slack/outgoing/outgoing';
import { openSlackWebApi } from '../../../../../src/drivers/channels/slack/outgoing/web-api';
import { cardSaying } from '../../../../contracts/channel';
import { openSlackServer, type SlackPost, type SlackServer } from './slack-server';

export const ana = 'ana@northwind.example';
export const ben = 'ben@northwind.example';
/** Works in the second workspace. */
export const cleo = 'cleo@contoso.example';

const base = { enterpriseId: null, isOrgWide: false, botUserId: 'UBOT' };
export const northwind: Workspace = { ...base, id: 'T1', botToken: 'xoxb-northwind' };
export const contoso: Workspace = { ...base, id: 'T2', botToken: 'xoxb-contoso' };

const seats = {
  [ana]: { workspace: northwind, userId: 'UANA' },
  [ben]: { workspace: northwind, userId: 'UBEN' },
  [cleo]: { workspace: contoso, userId: 'UCLEO' },
};
export type Address = keyof typeof seats;

export interface OpenedOutgoing {
  readonly server: SlackServer;
  readonly outgoing: Outgoing;
  readonly identity: Identity;
  /** Another process beside it: the same Slack, nothing remembered. */
  another(): Outgoing;
  /** What is installed; may be changed. */
  readonly installed: Workspace[];
  dmOf(address: Address): string;
  /** What stands in the person's conversation with Baton, oldest first. */
  standing(address: Address): readonly SlackPost[];
  close(): Promise<void>;
}

export interface OpenedOutgoingOptions {
  readonly queue?: ChannelQueueOptions;
  readonly timeoutMs?: number;
  readonly lookupMs?: number;
  /** Milliseconds. */
  readonly now?: () => number;
}

/** The whole way out, from the port to a Slack on loopback; its queues hold nothing up unless told to. */
export async function openedOutgoing(options: OpenedOutgoingOptions = {}): Promise<OpenedOutgoing> {
  const { queue = { burst: 1_000 }, timeoutMs = 500, lookupMs = 4_000, now = () => Date.now() } = options;
  const server = await openSlackServer();
  for (const { botToken, id } of [northwind, contoso]) {
    const people = Object.entries(seats).filter(([, one]) => one.workspace.id === id);
    server.setUsers(
      botToken,
      people.map(([email, { userId }]) => ({ id: userId, team_id: id, profile: { email } })),
    );
  }
  const installed = [northwind, contoso];
  const open = () => {
    const api = openSlackWebApi({ apiUrl: server.apiUrl, timeoutMs });
    const identity = openIdentity({ api, now });
    const outgoing = openOutgoing({
      workspaces: { all: async () => installed },
      api,
      identity,
      queue: openChannelQueue(queue),
      render,
      lookupMs,
    });
    return { identity, outgoing };
  };
  const dmOf = (address: Address) => {
    const { workspace, userId } = seats[address];
    return server.channelOf(workspace.botToken, userId);
  };
  return {
    ...open(),
    server,
    another: () => open().outgoing,
    installed,
    dmOf,
    standing: (address) => server.posts(dmOf(address)),
    close: () => server.close(),
  };
}

/** What stands for the cards of another builder: the line as text, and a block whose id is the revision. */
function render({ card }: Message, revision: string) {
  return {
    text: card.line,
    blocks: [{ type: 'section', block_id: revision, text: { type: 'plain_text', text: card.line } }],
  };
}

let effects = 0;

/** A message that says this. */
export function messageTo(to: Address, text: string): Message {
  effects += 1;
  return { effectId: `effect-${effects}`, to, leadId: 'L-1', card: cardSaying(text) };
}
