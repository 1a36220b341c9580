import { once } from 'node:events';
import type { IncomingMessage, Server as HttpServer, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import restify from 'restify';
import { Fault, faultOf } from './domain/fault';
import { healthRoutes } from './health-routes';
import { answerJson, type Route } from './route';
import { isThisMachine } from './this-machine';

export interface ServerOptions {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly routes: readonly Route[];
  /** What keeps the service from being ready, one sentence each; empty when it is. */
  health(): Promise<readonly string[]>;
  readonly limits?: Partial<typeof serverLimits>;
}

export interface OpenServer {
  /** Where it answers, such as `http://127.0.0.1:3978`. */
  readonly url: string;
  /** Takes no more requests, ends event streams, lets the others finish for a while; a second call does nothing. */
  close(): Promise<void>;
}

/** How long the server waits, in milliseconds. */
export const serverLimits = {
  /** For all headers of a request. */
  headers: 10_000,
  /** For the whole of a request. */
  request: 30_000,
  /** On a connection where nothing moves. */
  silence: 60_000,
  /** For the service to say how it is. */
  health: 2_000,
  /** For running requests when it closes. */
  grace: 5_000,
};

/** Answers the routes, `GET /healthz` and `GET /readyz` until closed; throws `config-invalid` when the port or host cannot be had. */
export async function openServer(options: ServerOptions): Promise<OpenServer> {
  const { host, port, routes, health } = options;
  const limits = { ...serverLimits, ...options.limits };
  const server = restify.createServer({ name: '' });
  const http = server.server as HttpServer;
  http.headersTimeout = limits.headers;
  http.requestTimeout = limits.request;
  http.setTimeout(limits.silence);
  // Without a listener restify throws what http says, past whoever waits for it.
  server.on('error', () => undefined);
  http.on('clientError', refuseMalformed);
  http.on('upgrade', (_request: IncomingMessage, socket: Duplex) =>
    endRaw(socket, '400 Bad Request', 'This server speaks plain HTTP only.'),
  );
  // What restify cannot make an address of it throws, past whoever waits for it.
  server.pre((request, response, next) => {
    if (isAddress(request.headers.host)) return next();
    answerJson(response, 400, { error: 'The Host header of this request cannot be read.' });
    return next(false);
  });
  // Its callback is left alone: calling it would let restify answer a second time.
  server.on('restifyError', (_request: IncomingMessage, response: ServerResponse, thrown: unknown) =>
    refuseUnrouted(response, thrown),
  );

  const running = new Set<ServerResponse>();
  let closing: Promise<void> | undefined;
  for (const route of [...routes, ...healthRoutes(health, () => closing !== undefined, limits.health)]) {
    const handler = async (request: IncomingMessage, response: ServerResponse) => {
      running.add(response);
      response.once('close', () => running.delete(response));
      await answerSafely(route, request, response);
    };
    if (route.method === 'GET') server.get(route.path, handler);
    else server.post(route.path, handler);
  }
  await listening(http, host, port);
  const { port: taken } = http.address() as { readonly port: number };
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`,
    close: () => (closing ??= closeGently(http, running, limits.grace)),
  };
}

/** True for what can be the host of an address; restify does without one that is missing. */
function isAddress(host: string | undefined): boolean {
  return host === undefined || URL.canParse(`http://${host}/`);
}

async function answerSafely(route: Route, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    await route.answer(request, response);
    if (!response.writableEnded && !response.destroyed) throw new Error(`${route.path} gave no answer`);
  } catch (thrown) {
    if (response.headersSent) return void response.destroy();
    const { code, sentence, todo } = faultOf(thrown);
    // What we did not foresee may quote anything; only faults with words of ours are told.
    if (code === 'unexpected') answerJson(response, 500, { error: 'Something unforeseen happened here.' });
    else answerJson(response, 503, { error: `${sentence} ${todo}` });
  } finally {
    if (!response.writableFinished && !response.destroyed) await once(response, 'close');
  }
}

function refuseUnrouted(response: ServerResponse, thrown: unknown): void {
  if (response.headersSent) return;
  const status = Number((thrown as { statusCode?: unknown }).statusCode) || 500;
  const words: Readonly<Record<number, string>> = {
    400: 'The address of this request cannot be read.',
    404: 'There is nothing at this address.',
    405: 'This address does not take this method.',
  };
  answerJson(response, status, { error: words[status] ?? 'This request cannot be answered.' });
}

function refuseMalformed(error: Error & { readonly code?: string }, socket: Duplex): void {
  if (error.code === 'HPE_HEADER_OVERFLOW') {
    endRaw(socket, '431 Request Header Fields Too Large', 'The headers of this request are too large.');
  } else if (error.code === 'ERR_HTTP_REQUEST_TIMEOUT') {
    endRaw(socket, '408 Request Timeout', 'This request took too long to arrive.');
  } else endRaw(socket, '400 Bad Request', 'This is not a request that HTTP knows.');
}

/** For connections on which no response object exists. */
function endRaw(socket: Duplex, status: string, sentence: string): void {
  if (!socket.writable) return void socket.destroy();
  const body = JSON.stringify({ error: sentence });
  const head = `content-type: application/json\r\ncontent-length: ${body.length}\r\nconnection: close`;
  socket.end(`HTTP/1.1 ${status}\r\n${head}\r\n\r\n${body}`, () => socket.destroy());
}

async function listening(http: HttpServer, host: string, port: number): Promise<void> {
  http.listen(port, host);
  try {
    await once(http, 'listening');
  } catch (cause) {
    const words = listenWords[(cause as { code?: string }).code ?? ''];
    throw new Fault('config-invalid', {
      sentence: words ? words.says(port, host) : `Port ${port} of ${host} cannot be opened.`,
      todo: words?.todo ?? 'Set PORT or HOST to something else.',
      cause,
    });
  }
}

const listenWords: Readonly<
  Record<string, { readonly says: (port: number, host: string) => string; readonly todo: string }>
> = {
  EADDRINUSE: {
    says: (port) => `Port ${port} is in use.`,
    todo: 'Set PORT to another one or stop the program that uses it.',
  },
  EACCES: {
    says: (port) => `This user may not open port ${port}.`,
    todo: 'Set PORT to one above 1023.',
  },
  EADDRNOTAVAIL: {
    says: (_port, host) => `This machine has no address ${host}.`,
    todo: 'Set HOST to one it has.',
  },
  ENOTFOUND: {
    says: (_port, host) => `The host name ${host} is not known.`,
    todo: 'Set HOST to an address of this machine.',
  },
};

async function closeGently(http: HttpServer, running: Set<ServerResponse>, grace: number): Promise<void> {
  const closed = once(http, 'close');
  http.close();
  for (const response of running) {
    if (String(response.getHeader('content-type')).startsWith('text/event-stream')) response.end();
  }
  const idle = setInterval(() => http.closeIdleConnections(), 25);
  const enough = setTimeout(() => http.closeAllConnections(), grace);
  await closed;
  clearInterval(idle);
  clearTimeout(enough);
}

/** Throws `config-invalid` when the local channel, where anybody may act as anybody, would be reachable from outside. */
export function refuseExposedHost(host: string): void {
  if (isThisMachine(host)) return;
  throw new Fault('config-invalid', {
    sentence: `The local chat page cannot be served on ${host}: whoever reaches it may act as anybody.`,
    todo: 'Set HOST to 127.0.0.1, or take "local" out of BATON_CHANNELS.',
  });
}
