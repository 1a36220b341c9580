import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { gunzipSync } from 'node:zlib';

/** A span as OTLP/HTTP with JSON tells it. */
export interface SentSpan {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly failed: boolean;
}

export type Mood = 'takes' | 'fails' | 'hangs' | 'resets';

export interface CollectorDouble {
  readonly url: string;
  /** Everything that came in, unpacked, with its paths and headers. */
  bytes(): string;
  bodies(): readonly string[];
  spans(): readonly SentSpan[];
  close(): Promise<void>;
}

interface Attribute {
  readonly key: string;
  readonly value: { readonly stringValue?: string; readonly intValue?: number };
}

interface Told {
  readonly resourceSpans: readonly {
    readonly scopeSpans: readonly {
      readonly spans: readonly (Omit<SentSpan, 'attributes' | 'failed'> & {
        readonly attributes: readonly Attribute[];
        readonly status: { readonly code: number };
      })[];
    }[];
  }[];
}

/** Takes whatever is posted to it, or is as bad as it is told to be. */
export async function openCollector(mood: Mood = 'takes'): Promise<CollectorDouble> {
  const bodies: string[] = [];
  const heads: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('error', () => undefined);
    request.on('end', () => {
      const body = Buffer.concat(parts);
      heads.push(`${request.url} ${JSON.stringify(request.headers)}`);
      bodies.push(
        (request.headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body).toString('utf8'),
      );
      if (mood === 'hangs') return;
      if (mood === 'resets') return void request.socket.resetAndDestroy();
      response.statusCode = mood === 'fails' ? 500 : 200;
      response.setHeader('content-type', 'application/json');
      response.end(mood === 'fails' ? 'no' : '{}');
    });
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
  });
  server.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    bytes: () => [...heads, ...bodies].join('\n'),
    bodies: () => bodies,
    spans: () => bodies.flatMap((body) => spansIn(JSON.parse(body) as Told)),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

function spansIn(told: Told): readonly SentSpan[] {
  return told.resourceSpans
    .flatMap((one) => one.scopeSpans)
    .flatMap((one) => one.spans)
    .map((one) => ({
      ...one,
      attributes: Object.fromEntries(
        one.attributes.map(({ key, value }) => [key, value.stringValue ?? value.intValue ?? '']),
      ),
      failed: one.status.code === 2,
    }));
}
