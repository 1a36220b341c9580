import type { IncomingMessage, ServerResponse } from 'node:http';
import { surface } from '../surface';
import type { TokenCheck } from '../token/connector-token';
import { activityShape, fieldsOf, type TeamsActivity } from './activity';
import type { Adapter } from './adapter';
import type { Answer } from './invoke-answers';
import { bytesOf } from '../../bounded-body';

/** Teams sends far less. */
const bodyLimit = 256 * 1024;

/** One address for everything the Bot Connector sends. */
export interface TeamsRoute {
  readonly method: 'POST';
  readonly path: string;
  answer(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

export interface HttpRouteNeeds {
  /** Undefined where nobody is proved to be anybody: then only this machine is heard. */
  readonly token: TokenCheck | undefined;
  readonly adapter: Adapter;
  /** What is refused, for the log: a word, never its content. */
  refused(why: string): void;
  receive(activity: TeamsActivity): Promise<Answer>;
}

/** `POST /api/messages`: takes what the Bot Connector sent and nobody else, and answers what comes back. */
export function teamsRoute({ token, adapter, refused, receive }: HttpRouteNeeds): TeamsRoute {
  return {
    method: 'POST',
    path: surface.messagesPath,
    async answer(request, response) {
      const { authorization } = request.headers;
      // Without it nothing needs to be read: strangers pay for what they send, not we.
      if (token && !authorization) return refuse(request, response, 401, 'missing');
      if (!token && !isThisMachine(request.socket.remoteAddress))
        return refuse(request, response, 403, 'not-local');
      const raw = await bytesOf(request, bodyLimit);
      if (raw === undefined) return end(response, { status: 413 });
      const activity = parsed(raw);
      const { serviceUrl, channelId } = activity;
      const verdict = token
        ? await token.check(authorization, textOf(serviceUrl), textOf(channelId) ?? '')
        : ({ ok: true } as const);
      if (!verdict.ok) return refuse(request, response, verdict.status, verdict.reason);
      const read = activityShape.safeParse(activity);
      if (!read.success) {
        refused('misshapen');
        return end(response, { status: 400 });
      }
      end(response, await adapter.process(activity, () => receive(read.data)));
    },
  };

  function refuse(request: IncomingMessage, response: ServerResponse, status: 401 | 403, why: string): void {
    refused(why);
    request.resume();
    end(response, { status });
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function isThisMachine(address: string | undefined): boolean {
  return /^(::1|(::ffff:)?127(\.\d{1,3}){3})$/.test(address ?? '');
}

/** The fields of a body; none when it is no JSON object. */
function parsed(raw: Buffer): Readonly<Record<string, unknown>> {
  try {
    return fieldsOf(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(raw)));
  } catch {
    return {};
  }
}

function end(response: ServerResponse, { status, body }: Answer): void {
  response.statusCode = status;
  response.setHeader('cache-control', 'no-store');
  response.setHeader('x-content-type-options', 'nosniff');
  if (body === undefined) return void response.end();
  response.setHeader('content-type', 'application/json; charset=utf-8');
  response.end(JSON.stringify(body));
}
