import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as the endpoint got it. */
export interface Received {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly raw: string;
  readonly body: Record<string, unknown>;
}

/** What the endpoint does with one request. */
export type Act = (response: ServerResponse, received: Received) => void;

export interface Endpoint {
  readonly url: string;
  readonly received: Received[];
  /** Takes these acts one after the other; the last one goes on for ever. */
  does(...acts: readonly Act[]): void;
  close(): Promise<void>;
}

/** A server on loopback that does whatever a test tells it, and keeps what it was sent. */
export async function openEndpoint(): Promise<Endpoint> {
  const received: Received[] = [];
  let acts: readonly Act[] = [];
  let served = 0;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const raw = Buffer.concat(chunks).toString('utf8');
      const one: Received = {
        method: request.method ?? '',
        path: request.url ?? '',
        headers: request.headers,
        raw,
        body: (raw ? JSON.parse(raw) : {}) as Record<string, unknown>,
      };
      received.push(one);
      const act = acts[Math.min(served, acts.length - 1)];
      served += 1;
      act?.(response, one);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    received,
    does(...next) {
      acts = next;
      served = 0;
      received.length = 0;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function json(
  response: ServerResponse,
  status: number,
  value: unknown,
  headers: Record<string, string> = {},
) {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(typeof value === 'string' ? value : JSON.stringify(value));
}

const usage = { input_tokens: 1_000, output_tokens: 200, total_tokens: 1_200 };
const message = (content: readonly unknown[]) => ({
  id: 'm1',
  type: 'message',
  role: 'assistant',
  status: 'completed',
  content,
});
const envelope = (output: readonly unknown[], rest: object = {}) => ({
  id: 'r1',
  object: 'response',
  status: 'completed',
  output,
  usage,
  ...rest,
});

/** Answers of the Responses API. */
export const says =
  (text: string, rest: object = {}): Act =>
  (response) =>
    json(
      response,
      200,
      envelope([{ id: 't', type: 'reasoning', summary: [] }, message([{ type: 'output_text', text }])], rest),
    );
export const saysJson = (value: unknown, rest: object = {}): Act => says(JSON.stringify(value), rest);
export const refuses: Act = (response) =>
  json(response, 200, envelope([message([{ type: 'refusal', refusal: 'I cannot help with that.' }])]));
export const incomplete =
  (reason: string, text: string): Act =>
  (response) =>
    json(
      response,
      200,
      envelope([message([{ type: 'output_text', text }])], {
        status: 'incomplete',
        incomplete_details: { reason },
      }),
    );
export const saysNothing: Act = (response) => json(response, 200, envelope([]));

/** Answers of chat completions. */
export const chats =
  (content: string | null, rest: { finish_reason?: string; refusal?: string } = {}): Act =>
  (response) =>
    json(response, 200, {
      choices: [
        {
          index: 0,
          finish_reason: rest.finish_reason ?? 'stop',
          message: { role: 'assistant', content, refusal: rest.refusal ?? null },
        },
      ],
      usage: { prompt_tokens: 1_000, completion_tokens: 200 },
    });

/** Whatever else a server can do. */
export const fails =
  (status: number, code: string | null = null, headers: Record<string, string> = {}): Act =>
  (response) =>
    json(response, status, { error: { message: 'Bearer sk-echoed-in-an-error', code, type: 'x' } }, headers);
export const sends =
  (body: string, type = 'application/json'): Act =>
  (response) =>
    json(response, 200, body, { 'content-type': type });
export const hangs: Act = () => undefined;
/** Sends the head and half of the body, and then no more. */
export const hangsHalfWay: Act = (response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.write('{"id":"r1","output":[');
};
export const cutsConnection: Act = (response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.write('{"id":"r1","output":[', () => response.destroy());
};
export const redirects =
  (to: string): Act =>
  (response) => {
    response.writeHead(307, { location: to });
    response.end();
  };
