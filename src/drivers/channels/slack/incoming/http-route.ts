import type { IncomingMessage, ServerResponse } from 'node:http';
import { signatureFault } from './signature';
import { bytesOf } from '../../bounded-body';

/** Longest body that Slack sends is far below. */
const bodyLimit = 1024 * 1024;

/** What an envelope is answered with. */
export interface HttpAnswer {
  readonly status: number;
  readonly body?: string | object;
}

/** One address for everything Slack sends: events, commands and interactions. */
export interface SlackRoute {
  readonly method: 'POST';
  readonly path: string;
  answer(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

export interface HttpRouteNeeds {
  readonly signingSecret: string;
  /** Milliseconds since 1970. */
  now(): number;
  /** What is refused, for the log: a word, never its content. */
  refused(why: string): void;
  /** Resolves with the answer, which must come within Slack's 3 seconds. */
  receive(body: Readonly<Record<string, unknown>>, retry: string | undefined): Promise<HttpAnswer>;
}

/** `POST /slack/events`: takes what Slack signed, hands it on as an object, and answers what comes back. */
export function slackRoute({ signingSecret, now, refused, receive }: HttpRouteNeeds): SlackRoute {
  return {
    method: 'POST',
    path: '/slack/events',
    async answer(request, response) {
      const raw = await bytesOf(request, bodyLimit);
      if (raw === undefined) return end(response, { status: 413, body: { error: 'The body is too large.' } });
      const { headers } = request;
      const fault = signatureFault(
        {
          signature: one(headers['x-slack-signature']),
          timestamp: one(headers['x-slack-request-timestamp']),
          body: raw,
        },
        signingSecret,
        now(),
      );
      if (fault !== null) {
        refused(fault);
        return end(response, { status: 401, body: { error: 'This request is not signed by Slack.' } });
      }
      const body = parsed(raw, one(headers['content-type']) ?? '');
      if (!body) return end(response, { status: 400, body: { error: 'This body cannot be read.' } });
      if (body['type'] === 'url_verification')
        return end(response, { status: 200, body: { challenge: String(body['challenge'] ?? '') } });
      if (body['ssl_check'] !== undefined) return end(response, { status: 200 });
      end(response, await receive(body, one(headers['x-slack-retry-num'])));
    },
  };
}

function one(header: string | readonly string[] | undefined): string | undefined {
  return typeof header === 'string' ? header : header?.[0];
}

/** The payload of a body: JSON, or a form with JSON in its `payload`, or a form. */
function parsed(raw: Buffer, type: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(raw);
    if (!type.startsWith('application/x-www-form-urlencoded')) return record(JSON.parse(text));
    const form = Object.fromEntries(new URLSearchParams(text));
    return form['payload'] === undefined ? form : record(JSON.parse(form['payload']));
  } catch {
    return undefined;
  }
}

function record(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}

function end(response: ServerResponse, { status, body }: HttpAnswer): void {
  response.statusCode = status;
  response.setHeader('cache-control', 'no-store');
  response.setHeader('x-content-type-options', 'nosniff');
  if (body === undefined || body === '') return void response.end();
  const isText = typeof body === 'string';
  response.setHeader(
    'content-type',
    isText ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8',
  );
  response.end(isText ? body : JSON.stringify(body));
}
