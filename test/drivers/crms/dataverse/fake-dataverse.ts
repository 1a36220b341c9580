import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openODataServer, type ODataServer } from './odata/odata-server';

/** What the fake does with the next requests instead of answering them. */
export type Trouble =
  | { readonly kind: 'throttle'; readonly retryAfter: string }
  | { readonly kind: 'fail'; readonly status: number }
  | { readonly kind: 'reset' }
  /** Something else happens first. */
  | { readonly kind: 'before'; readonly work: () => Promise<void> }
  /** It is done, and the answer never arrives. */
  | { readonly kind: 'lose-answer' };

export interface FakeDataverse {
  /** Origin, which is the login too. */
  readonly url: string;
  readonly odata: ODataServer;
  readonly asked: {
    readonly method: string;
    readonly path: string;
    readonly headers: IncomingMessage['headers'];
  }[];
  /** What happens to the next request that this is true of; once. */
  trouble(what: Trouble, of?: (method: string, path: string) => boolean): void;
  /** Turns the connection off and on again. */
  cut(isCut: boolean): void;
  /** From now on tokens and changes that were handed out are worth nothing. */
  expireTokens(): void;
  expireChanges(): void;
  close(): Promise<void>;
}

const pageSize = 3;
/** The application user. */
export const agentUserId = 'baba0000-0000-4000-8000-00000000ba70';

/** Dataverse as far as @sap/cds is not: tokens, throttling and delta links stand here, the rest is passed on to it. */
export async function openFakeDataverse(): Promise<FakeDataverse> {
  const odata = await openODataServer();
  await odata.put('systemusers', { systemuserid: agentUserId });
  const asked: FakeDataverse['asked'] = [];
  let troubles: { what: Trouble; of: (method: string, path: string) => boolean }[] = [];
  let isCut = false;
  let serial = 0;
  let validFrom = 0;
  let snapshots = new Map<
    string,
    { readonly known: ReadonlyMap<string, string>; readonly rest: readonly unknown[] }
  >();

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url = '', headers } = request;
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    if (isCut) return void request.socket.destroy();
    if (url.includes('/oauth2/')) {
      const isRight = new URLSearchParams(body.toString()).get('client_secret') === 'fake-secret';
      return json(response, isRight ? 200 : 401, {
        access_token: `token-${(serial += 1)}`,
        expires_in: 3_600,
      });
    }
    asked.push({ method, path: url, headers });
    if (Number(/^Bearer token-(\d+)$/.exec(headers.authorization ?? '')?.[1] ?? 0) <= validFrom)
      return json(response, 401, {});
    const trouble = troubles.find((one) => one.of(method, url));
    troubles = troubles.filter((one) => one !== trouble);
    if (trouble?.what.kind === 'reset') return void request.socket.destroy();
    if (trouble?.what.kind === 'throttle') {
      response.setHeader('retry-after', trouble.what.retryAfter);
      return json(response, 429, { error: { code: '0x80072322', message: 'too many requests' } });
    }
    if (trouble?.what.kind === 'before') await trouble.what.work();
    if (trouble?.what.kind === 'fail') return json(response, trouble.what.status, {});
    if (url.includes('WhoAmI')) return json(response, 200, { UserId: agentUserId });
    if (/(?:delta|skip)token=t\d/.test(url) || String(headers.prefer).includes('track-changes'))
      return changes(url, response);
    const { host: _host, connection: _connection, 'content-length': _length, ...passed } = headers;
    const through = await fetch(odata.root + url.replace(/^\/api\/data\/v9\.2\//, ''), {
      method,
      headers: passed as Record<string, string>,
      body: body.length > 0 ? body : null,
    });
    const text = (await through.text()).replaceAll(odata.root, `${origin()}/api/data/v9.2/`);
    if (trouble?.what.kind === 'lose-answer') return void request.socket.destroy();
    response.statusCode = through.status;
    response.setHeader('content-type', 'application/json');
    response.end(text);
  }

  /** Everything at first, then what changed since, a few at a time. */
  async function changes(url: string, response: ServerResponse): Promise<void> {
    const token = /token=(\w+)/.exec(url)?.[1];
    const before =
      token === undefined ? { known: new Map<string, string>(), rest: [] } : snapshots.get(token);
    if (!before)
      return json(response, 410, { error: { code: '0x80044352', message: 'the token is expired' } });
    let rows: readonly unknown[] = before.rest;
    let known = before.known;
    if (rows.length === 0) {
      const { value } = (await odata.get('leads')) as { value: { leadid: string; modifiedon: string }[] };
      rows = value.filter((one) => known.get(one.leadid) !== one.modifiedon);
      const gone = [...known.keys()].filter((id) => !value.some((one) => one.leadid === id));
      rows = [
        ...rows,
        ...gone.map((id) => ({ '@odata.context': '#leads/$deletedEntity', id, reason: 'deleted' })),
      ];
      known = new Map(value.map((one) => [one.leadid, one.modifiedon]));
    }
    const next = `t${(serial += 1)}`;
    const rest = rows.slice(pageSize);
    snapshots.set(next, { known, rest });
    const link = rest.length > 0 ? '@odata.nextLink' : '@odata.deltaLink';
    const kind = rest.length > 0 ? '$skiptoken' : '$deltatoken';
    json(response, 200, {
      value: rows.slice(0, pageSize),
      [link]: `${origin()}/api/data/v9.2/leads?$select=leadid&${kind}=${next}`,
    });
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => request.socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: origin(),
    odata,
    asked,
    trouble: (what, of = () => true) => void troubles.push({ what, of }),
    cut: (cut) => void (isCut = cut),
    expireTokens: () => void (validFrom = serial),
    expireChanges: () => void (snapshots = new Map()),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await odata.close();
    },
  };
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.statusCode = status;
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(body));
}
