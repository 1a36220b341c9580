import type { Message } from '../../../../../src/ports/channel';
import type { Records } from '../../../../../src/ports/records';
import { openTeamsConnector } from '../../../../../src/drivers/channels/teams/outgoing/bot-connector';
import { openBotToken } from '../../../../../src/drivers/channels/teams/outgoing/bot-token';
import type { TeamsConnector } from '../../../../../src/drivers/channels/teams/outgoing/connector';
import {
  openOutgoing,
  type TeamsOutgoing,
} from '../../../../../src/drivers/channels/teams/outgoing/outgoing';
import type { TeamsPlace } from '../../../../../src/drivers/channels/teams/outgoing/place';
import {
  openReferences,
  type TeamsReferences,
} from '../../../../../src/drivers/channels/teams/outgoing/references';
import {
  openThreadQueue,
  type ThreadQueueOptions,
} from '../../../../../src/drivers/channels/teams/outgoing/thread-queue';
import { openSqlite } from '../../../../../src/drivers/stores/sqlite';
import { cardSaying } from '../../../../contracts/channel';
import { openFakeTeams, type FakeTeams } from '../../../../fixtures/teams/fake-teams';
import type { StoredMessage } from '../../../../fixtures/teams/teams-state';

export const ana = 'ana@northwind.example';
export const ben = 'ben@northwind.example';
/** Has not installed the app. */
export const cleo = 'cleo@northwind.example';
const people = [ana, ben, cleo].map((email) => ({ name: email.slice(0, email.indexOf('@')), email }));

/** What one process has. */
export interface OpenedProcess {
  readonly connector: TeamsConnector;
  readonly references: TeamsReferences;
  readonly outgoing: TeamsOutgoing;
}

export interface OpenedOutgoing extends OpenedProcess {
  readonly teams: FakeTeams;
  readonly records: Records;
  /** Another process beside it: the same Teams and store, nothing remembered. */
  another(): OpenedProcess;
  placeOf(address: string): TeamsPlace;
  /** What stands in the person's chat with Baton, oldest first. */
  standing(address: string): readonly StoredMessage[];
  close(): Promise<void>;
}

export interface OpenedOutgoingOptions {
  readonly queue?: ThreadQueueOptions;
  readonly deadlineMs?: number;
  readonly isPaced?: boolean;
}

/** The whole way out, from the port to a Teams on loopback where Ana and Ben have installed the app. */
export async function openedOutgoing(options: OpenedOutgoingOptions = {}): Promise<OpenedOutgoing> {
  const { queue, deadlineMs = 1_000, isPaced = false } = options;
  const teams = await openFakeTeams(people, { isPaced });
  const { port: records, close } = openSqlite({ file: ':memory:' });
  const { appId, appPassword, tenantId, loginUrl } = teams.issuer;
  const { state, serviceUrl, install } = teams.connector;

  function open(): OpenedProcess {
    const token = openBotToken({
      login: { kind: 'secret', clientId: appId, clientSecret: appPassword, tenantId, loginUrl },
    });
    const connector = openTeamsConnector({
      token,
      queue: openThreadQueue(queue),
      deadlineMs,
      allowsLoopback: true,
      random: () => 0.5,
    });
    const references = openReferences(records, Date.now, { allowsLoopback: true });
    return {
      connector,
      references,
      outgoing: openOutgoing({ connector, references, render, records }),
    };
  }

  const placeOf = (address: string): TeamsPlace => ({
    tenantId,
    serviceUrl,
    conversationId: state.personal(state.person(address)).id,
    scope: 'personal',
    botId: `28:${appId}`,
  });
  const first = open();
  for (const address of [ana, ben]) {
    install(state.person(address));
    await first.references.remember(address, placeOf(address));
  }
  return {
    ...first,
    teams,
    records,
    another: open,
    placeOf,
    standing: (address) => teams.connector.visible(state.personal(state.person(address))),
    async close() {
      await teams.close();
      await close();
    },
  };
}

const contentType = 'application/vnd.microsoft.card.adaptive';

/** What stands for the cards of another builder: the card as it is, which announces its effect when it is seen. */
export function render({ card, effectId, leadId }: Message) {
  const action = { type: 'Action.Execute', verb: 'refresh', data: { effect: effectId, lead: leadId } };
  const content = { ...card.content, refresh: { action } };
  return { summary: card.line, attachments: [{ contentType, content }] };
}

let effects = 0;

/** A message that says this. */
export function messageTo(to: string, text: string): Message {
  effects += 1;
  return { effectId: `effect-${effects}`, to, leadId: 'L-1', card: cardSaying(text) };
}

/** The text of the card that stands there. */
export function textOf({ activity }: StoredMessage): string {
  return String(activity.summary);
}
