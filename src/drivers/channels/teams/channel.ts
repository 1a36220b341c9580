import { setTimeout as sleep } from 'node:timers/promises';
import type { Channel } from '../../../ports/channel';
import type { Desk } from '../../../ports/desk';
import type { Log } from '../../../ports/log';
import type { Records } from '../../../ports/records';
import { openArrivals } from '../arrivals';
import type { TeamsApp } from './app';
import { openAbouts } from './incoming/abouts';
import { openAdapter } from './incoming/adapter';
import type { Arrival } from './incoming/arrival';
import { openCallers } from './incoming/caller';
import { teamsRoute, type TeamsRoute } from './incoming/http-route';
import { openInstalls } from './incoming/installs';
import { openReception } from './incoming/reception';
import { everybody, openSharedCards } from './incoming/shared-cards';
import { openSpeech } from './incoming/speech';
import { openTeamsConnector } from './outgoing/bot-connector';
import { tokenOf } from './outgoing/app-token';
import { openOutgoing } from './outgoing/outgoing';
import { spotOf } from './outgoing/receipt';
import { openReferences } from './outgoing/references';
import { openTeamPlaces } from './outgoing/team-places';
import { openThreadQueue } from './outgoing/thread-queue';
import { renderMessage } from './render/message';
import { openTokenCheck } from './token/connector-token';

export interface TeamsChannelOptions extends TeamsApp {
  /** Id of the channel that gets a line for each handover; undefined when none does. */
  readonly team?: string | undefined;
  readonly records: Records;
  readonly log: Log;
  /** Milliseconds since 1970. */
  now(): number;
  /** Known only once everything is put together; asked at each act. */
  desk(): Desk;
}

export interface TeamsChannel {
  readonly port: Channel;
  readonly routes: readonly TeamsRoute[];
  /** Answers what was left over. */
  start(): Promise<void>;
  health(): Promise<void>;
  /** Resolves when every answer that was begun is given, or after a few seconds. */
  settled(): Promise<void>;
  /** Takes nothing up any more, and gives the answers that were begun, for a few seconds. */
  close(): Promise<void>;
}

const resumeEveryMs = 15_000;
const graceMs = 5_000;

/** Teams as a channel: people act in it and read in it, in one tenant. */
export function openTeamsChannel(options: TeamsChannelOptions): TeamsChannel {
  const { appId, credential, records, log, now, desk, allowsLoopback, team } = options;
  const connector = openTeamsConnector({
    token: tokenOf(options, now),
    queue: openThreadQueue(),
    allowsLoopback,
    now,
  });
  const references = openReferences(records, now, { allowsLoopback });
  const teams = openTeamPlaces(records, { allowsLoopback });
  const outgoing = openOutgoing({
    connector,
    references,
    team: team === undefined ? undefined : { id: team, place: () => teams.of(team) },
    render: renderMessage,
    records,
  });
  const abouts = openAbouts(records, now);
  const shared = openSharedCards(connector, records);
  const tenantId = credential.kind === 'none' ? null : credential.tenantId;
  const failed = (what: string) => log.warn('teams answer not given', { how: what });
  const rest = (milliseconds: number) => sleep(milliseconds, undefined, { ref: false });
  const reception = openReception({
    desk,
    connector,
    outgoing,
    references,
    callers: openCallers({ connector, references, records, tenantId, log }),
    abouts,
    speech: openSpeech({ connector, sleep: rest, failed }),
    shared,
    arrivals: openArrivals<Arrival>(records, now, { channel: 'teams', needsPromise }),
    installs: openInstalls(records),
    teams,
    records,
    log,
    sleep: rest,
    now,
  });
  const isProved = credential.kind !== 'none';
  const route = teamsRoute({
    token: isProved ? openTokenCheck({ ...options, now }) : undefined,
    adapter: openAdapter(appId),
    refused: (why) => log.warn('teams request refused', { why }),
    receive: reception.take,
  });
  let resuming: NodeJS.Timeout | undefined;
  const resume = () => void reception.resume().catch(() => log.warn('teams left-overs not read'));

  return {
    port: {
      ...outgoing,
      async post(message) {
        const posted = await outgoing.post(message);
        if (posted.outcome === 'posted' && message.leadId !== null)
          await rememberMessage(posted.receipt, message.leadId);
        return posted;
      },
      update: (receipt, message) =>
        message.to === everybody ? shared.update(receipt, message) : outgoing.update(receipt, message),
    },
    routes: [route],
    async start() {
      resume();
      resuming = setInterval(resume, resumeEveryMs);
    },
    health: outgoing.health,
    settled: () => reception.settled(graceMs),
    async close() {
      clearInterval(resuming);
      await reception.settled(graceMs);
    },
  };

  /** What answers a card is about its lead; a card without that memory is only asked "which lead?". */
  async function rememberMessage(receipt: string, leadId: string): Promise<void> {
    const spot = spotOf(receipt);
    if (spot) await abouts.ofMessage(spot, spot.activityId, leadId).catch(() => failed('memory'));
  }
}

/** Whoever pressed a button or sent a window off heard that it failed, unless they were told that it is being done. */
function needsPromise({ act }: Arrival): boolean {
  return act.kind === 'submit' || (act.kind === 'press' && !act.isMessage);
}
