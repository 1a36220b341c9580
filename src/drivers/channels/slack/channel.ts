import type { Channel } from '../../../ports/channel';
import type { Desk } from '../../../ports/desk';
import { Fault } from '../../../domain/fault';
import type { Log } from '../../../ports/log';
import type { Records } from '../../../ports/records';
import { setTimeout as sleep } from 'node:timers/promises';
import { openArrivals } from '../arrivals';
import type { AnswerNeeds } from './incoming/answer-needs';
import type { Arrival } from './incoming/arrival';
import { openBolt } from './incoming/bolt-app';
import { slackRoute, type SlackRoute } from './incoming/http-route';
import { openModals } from './incoming/modals';
import { otherEvents } from './incoming/other-events';
import { openReception } from './incoming/reception';
import { openSpeech } from './incoming/speech';
import { openThreads } from './incoming/threads';
import { openAccess, type SlackAccess } from './installs/access';
import type { InstallRoute } from './installs/install-routes';
import { openChannelQueue } from './outgoing/channel-queue';
import { openIdentity } from './outgoing/identity';
import { openOutgoing } from './outgoing/outgoing';
import { openPosting } from './outgoing/posting';
import { openSlackWebApi } from './outgoing/web-api';
import { renderMessage } from './render/message';

export interface SlackChannelOptions {
  readonly access: SlackAccess;
  /** Id of the channel that gets a line for each handover; undefined when none does. */
  readonly team?: string | undefined;
  /** Opens `POST /slack/events`. */
  readonly signingSecret: string | undefined;
  /** Opens a socket. */
  readonly appToken: string | undefined;
  /** Where the Web API is; Slack's own when undefined. */
  readonly apiUrl: string | undefined;
  readonly records: Records;
  readonly log: Log;
  /** Milliseconds since 1970. */
  now(): number;
  /** Known only once everything is put together; asked at each act. */
  desk(): Desk;
}

export interface SlackChannel {
  readonly port: Channel;
  readonly routes: readonly (SlackRoute | InstallRoute)[];
  /** Opens the socket, if there is one, and answers what was left over; throws `config-invalid` when Slack refuses. */
  start(): Promise<void>;
  health(): Promise<void>;
  /** Resolves when every answer that was begun is given, or after a few seconds. */
  settled(): Promise<void>;
  /** Hears nothing more, and gives the answers that were begun, for a few seconds. */
  close(): Promise<void>;
}

const resumeEveryMs = 15_000;
const graceMs = 5_000;

/** Slack as a channel: people act in it and read in it, in one workspace or in several. */
export function openSlackChannel(options: SlackChannelOptions): SlackChannel {
  const { records, log, now, desk, apiUrl, signingSecret, appToken } = options;
  // Together these stay within what the outbox waits for a message.
  const api = openSlackWebApi({ timeoutMs: 5_000, ...(apiUrl !== undefined && { apiUrl }) });
  const { workspaces, routes: installs, removed } = openAccess(options.access, { records, log, now, apiUrl });
  const identity = openIdentity({ api, now });
  const queue = openChannelQueue();
  const outgoing = openOutgoing({
    workspaces,
    api,
    identity,
    queue,
    team: options.team,
    render: ({ card, leadId }, revision) => renderMessage(card, { revision, leadId }),
  });
  const threads = openThreads(records);
  const failed = (what: string) => log.warn('slack answer not given', { how: what });
  const needs: AnswerNeeds = {
    desk,
    api,
    workspaces,
    identity,
    threads,
    records,
    modals: openModals(api, failed),
    speech: openSpeech({
      posting: openPosting(api, queue),
      responseOrigins: ['https://hooks.slack.com', ...(apiUrl === undefined ? [] : [new URL(apiUrl).origin])],
      sleep: (milliseconds) => sleep(milliseconds, undefined, { ref: false }),
      failed,
    }),
    log,
    now,
  };
  const arrivals = openArrivals<Arrival>(records, now, {
    channel: 'slack',
    needsPromise: ({ act }) => act.kind === 'submit',
  });
  const reception = openReception(arrivals, needs, otherEvents({ identity, removed }));
  const bolt = openBolt(reception, {
    ...(appToken !== undefined && { appToken }),
    ...(apiUrl !== undefined && { apiUrl }),
    log,
  });
  const events =
    signingSecret === undefined
      ? []
      : [
          slackRoute({
            signingSecret,
            now,
            refused: (why) => log.warn('slack request refused', { why }),
            receive: bolt.receive,
          }),
        ];
  let resuming: NodeJS.Timeout | undefined;
  const resume = () => void reception.resume().catch(() => log.warn('slack left-overs not read'));

  return {
    port: {
      ...outgoing,
      async post(message) {
        const posted = await outgoing.post(message);
        if (posted.outcome === 'posted' && message.leadId !== null)
          await rememberThread(posted.receipt, message.leadId);
        return posted;
      },
    },
    routes: [...events, ...installs],
    async start() {
      await bolt.start().catch((cause: unknown) => {
        throw new Fault('config-invalid', {
          sentence: 'Slack did not open the socket.',
          todo: 'Check SLACK_APP_TOKEN and its scope connections:write, and that Socket Mode is on.',
          cause,
        });
      });
      resume();
      resuming = setInterval(resume, resumeEveryMs);
    },
    health: outgoing.health,
    settled: () => reception.settled(graceMs),
    async close() {
      clearInterval(resuming);
      await bolt.close();
      await reception.settled(graceMs);
    },
  };

  /** What is written under a card is about its lead; a card without that memory is only asked "which lead?". */
  async function rememberThread(receipt: string, leadId: string): Promise<void> {
    const [workspaceId = '', channel = '', thread = ''] = receipt.split('/');
    await threads.remember(workspaceId, { channel, thread }, leadId).catch(() => failed('thread'));
  }
}
