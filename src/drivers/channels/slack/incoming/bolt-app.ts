import { App, SocketModeReceiver, type Receiver, type ReceiverEvent } from '@slack/bolt';
import type { Log } from '../../../../ports/log';
import { inTime } from '../../in-time';
import { silentLogger } from '../installs/silent-logger';
import { surface } from '../surface';
import type { HttpAnswer } from './http-route';
import type { Envelope, Reception } from './reception';

/** Bolt, as far as Baton needs it: it knows envelopes, keeps the socket, and finds who listens. */
export interface BoltApp {
  /** What an HTTP request is answered with. */
  receive(body: Envelope['body']): Promise<HttpAnswer>;
  /** Opens the socket, where there is one. */
  start(): Promise<void>;
  close(): Promise<void>;
}

export interface BoltOptions {
  /** Opens a socket when given. */
  readonly appToken?: string;
  readonly apiUrl?: string;
  readonly log: Log;
}

/** How an envelope is answered, beside its body. */
type Answers = Pick<Envelope, 'acknowledge' | 'decline'>;

/** Longest wait for Slack to close its end, in milliseconds. */
const goodbyeMs = 1_000;
/** Longest wait for an answer of ours, in milliseconds. */
const lateMs = 2_800;

/** Hands everything in the table of `surface` to the reception; anything else is acknowledged and forgotten. */
export function openBolt(reception: Reception, { appToken, apiUrl, log }: BoltOptions): BoltApp {
  const socket = appToken === undefined ? undefined : openSocket(appToken, apiUrl);
  const app = new App({
    receiver: socketReceiver(socket, (event, answers) => process(event, answers)),
    logger: silentLogger,
    // Who it is from is found out when it is answered; nothing may wait for Slack before it is kept.
    authorize: async () => ({}),
    ignoreSelf: false,
    // It would keep something of every conversation, for nobody.
    convoStore: false,
  });
  listen(app, reception);
  app.error(async ({ code }) => log.error('slack envelope failed', { code }));

  /** Bolt acknowledges events before anybody has seen them, so it is given nothing to acknowledge with. */
  async function process({ body }: Pick<ReceiverEvent, 'body'>, answers: Answers): Promise<void> {
    await app.processEvent({ body, ack: async () => undefined, customProperties: { answers } });
  }

  return {
    receive: (body) =>
      new Promise((resolve) => {
        const timer = setTimeout(() => resolve({ status: 503 }), lateMs);
        const answer = async (given: HttpAnswer) => {
          clearTimeout(timer);
          resolve(given);
        };
        const answers: Answers = {
          acknowledge: (shown) =>
            answer(shown === undefined ? { status: 200 } : { status: 200, body: shown }),
          decline: () => answer({ status: 503 }),
        };
        // What nobody listens to need not come again.
        process({ body }, answers).then(
          () => answers.acknowledge(),
          () => answers.decline(),
        );
      }),
    start: async () => void (await socket?.start()),
    close: async () => void (await (socket && closed(socket))),
  };
}

function openSocket(appToken: string, slackApiUrl: string | undefined): SocketModeReceiver {
  return new SocketModeReceiver({
    appToken,
    logger: silentLogger,
    ...(slackApiUrl !== undefined && { installerOptions: { clientOptions: { slackApiUrl } } }),
  });
}

/** Says goodbye, and waits a moment for Slack to say so too: a socket that is only dropped keeps the process alive. */
async function closed(socket: SocketModeReceiver): Promise<void> {
  const gone = new Promise((resolve) => socket.client.once('disconnected', resolve));
  await socket.stop();
  // The second time it does not wait for an answer.
  if ((await inTime(gone, goodbyeMs)) === 'late') await socket.stop();
}

/** A receiver that gives Bolt what comes by the socket, if there is one, in our way. */
function socketReceiver(
  socket: SocketModeReceiver | undefined,
  process: (event: ReceiverEvent, answers: Answers) => Promise<void>,
): Receiver {
  const processEvent = (event: ReceiverEvent) =>
    // What is not acknowledged comes again.
    process(event, { acknowledge: (shown) => event.ack(shown), decline: async () => undefined });
  return {
    init: () => socket?.init({ processEvent } as unknown as App),
    start: async () => undefined,
    stop: async () => undefined,
  };
}

function listen(app: App, reception: Reception): void {
  const take = ({ body, context }: { readonly body: object; readonly context: object }) => {
    const { answers } = context as { readonly answers: Answers };
    return reception.take({ body: body as Envelope['body'], ...answers });
  };
  for (const event of surface.events) app.event(event.replace(/\..*/, ''), take);
  for (const { command } of surface.commands) app.command(command, take);
  for (const { callbackId } of surface.shortcuts) app.shortcut(callbackId, take);
  app.action(/.*/, take);
  app.view(/.*/, take);
}
