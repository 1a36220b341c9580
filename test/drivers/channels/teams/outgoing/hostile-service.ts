import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Ways in which a service answers that is not Teams, or not well. */
export type Hostility = keyof typeof hostilities;

type Deed = (response: ServerResponse, request: IncomingMessage) => void;

const says =
  (status: number, body: string, headers: Readonly<Record<string, string>> = {}): Deed =>
  (response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(body);
  };
const error = (status: number, code: string, headers?: Readonly<Record<string, string>>): Deed =>
  says(status, JSON.stringify({ error: { code, message: 'no' } }), headers);
const html = '<html>A proxy says hello</html>';

function begins(response: ServerResponse): void {
  response.writeHead(201, { 'content-type': 'application/json' });
}

/** Starts with what an answer starts with, and never ends well. */
function floods(response: ServerResponse): void {
  begins(response);
  response.write('{"id":"1","filling":"');
  const chunk = 'x'.repeat(65_536);
  const pour = () => {
    while (!response.destroyed && response.write(chunk));
  };
  response.on('drain', pour);
  pour();
}

function drips(response: ServerResponse): void {
  begins(response);
  const timer = setInterval(() => response.write(' '), 50);
  response.on('close', () => clearInterval(timer));
}

export const hostilities = {
  '412': error(412, 'PreconditionFailed'),
  '412 with Retry-After': error(412, 'PreconditionFailed', { 'retry-after': '3' }),
  '412, a page': says(412, html),
  '429': error(429, 'TooManyRequests'),
  '429 with Retry-After': error(429, 'TooManyRequests', { 'retry-after': '3' }),
  '429 with 0': error(429, 'TooManyRequests', { 'retry-after': '0' }),
  '429 for very long': error(429, 'TooManyRequests', { 'retry-after': '999999999' }),
  '429 until a date': error(429, 'TooManyRequests', { 'retry-after': 'Wed, 21 Oct 2026 07:28:00 GMT' }),
  '429 with nonsense': error(429, 'TooManyRequests', { 'retry-after': '-1; drop' }),
  '401': error(401, 'Unauthorized'),
  '403 not in the roster': error(403, 'BotNotInConversationRoster'),
  '403 blocked': error(403, 'ConversationBlockedByUser'),
  '403 without a word': says(403, ''),
  '403 turned off': error(403, 'BotDisabledByAdmin'),
  '404 no conversation': error(404, 'ConversationNotFound'),
  '404 no activity': error(404, 'ActivityNotFoundInConversation'),
  '404, a page': says(404, html),
  '400': error(400, 'BadSyntax'),
  '400, a word of markup': error(400, '<b>& a very bad word</b>'),
  '413': says(413, ''),
  '408': error(408, 'RequestTimeout'),
  '500': error(500, 'ServiceError'),
  '500 with Retry-After': error(500, 'ServiceError', { 'retry-after': '1' }),
  '502': error(502, 'BadGateway'),
  '503': error(503, 'ServiceUnavailable'),
  '503 with Retry-After': error(503, 'ServiceUnavailable', { 'retry-after': '1' }),
  '504': error(504, 'GatewayTimeout'),
  '307': says(307, '', { location: '/elsewhere' }),
  '302 to this machine': says(302, '', { location: 'http://127.0.0.1:9/' }),
  hang: () => undefined,
  'hang after the headers': (response) => {
    begins(response);
    response.flushHeaders();
  },
  'slow body': drips,
  reset: (response) => void response.socket?.resetAndDestroy(),
  'closed early': (response) => void response.socket?.end(),
  'cut body': (response) => {
    response.writeHead(201, { 'content-type': 'application/json', 'content-length': '100' });
    response.write('{"id":"1"', () => response.socket?.destroy());
  },
  'no HTTP': (response) => void response.socket?.end('SSH-2.0-OpenSSH_9.2\r\n'),
  garbage: says(201, html),
  'garbage with a wrong length': says(200, '\u0000\u0001{]'),
  array: says(201, '[{"id":"1"}]'),
  null: says(201, 'null'),
  'nothing at all': says(201, ''),
  'an empty id': says(201, '{"id":""}'),
  'an id that is a number': says(201, '{"id":7}'),
  'a megabyte': says(201, JSON.stringify({ id: '1', filling: 'x'.repeat(1_048_576) })),
  flood: floods,
} as const satisfies Readonly<Record<string, Deed>>;

export interface HostileService {
  readonly serviceUrl: string;
  /** Every request that arrived: `POST /…`. */
  readonly requests: readonly string[];
  /** How many connections were opened. */
  connections(): number;
  /** Answers the next requests so; goes back to good answers after them. */
  answer(...how: readonly Hostility[]): void;
  close(): Promise<void>;
}

/** A service on loopback that answers as it is told. */
export async function openHostileService(): Promise<HostileService> {
  const requests: string[] = [];
  const planned: Hostility[] = [];
  const server = createServer((request, response) => {
    response.on('error', () => undefined);
    request.on('error', () => undefined);
    requests.push(`${request.method} ${request.url}`);
    const deed: Deed = hostilities[planned.shift() as Hostility] ?? says(201, '{"id":"activity-1"}');
    request.resume().on('end', () => deed(response, request));
  });
  let connections = 0;
  server.on('connection', () => (connections += 1));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    serviceUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/teams/`,
    requests,
    connections: () => connections,
    answer: (...how) => void planned.push(...how),
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
