import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the double does with a call: answers it with JSON, with a status, or never. */
export type Answer =
  Readonly<Record<string, unknown>> | { readonly status: number } | 'silence' | 'half an answer' | 'hang up';

export interface Call {
  readonly method: string;
  readonly token: string | undefined;
  readonly form: URLSearchParams;
}

/** Slack as an installing app sees it: its consent page, and the methods of the Web API that installing calls. */
export interface SlackDouble {
  readonly apiUrl: string;
  readonly authorizationUrl: string;
  readonly calls: Call[];
  /** How a method answers from now on; by default a method answers with an error. */
  answers(method: string, answer: Answer): void;
  close(): Promise<void>;
}

/** Opens a double of Slack on loopback. */
export async function openSlackDouble(): Promise<SlackDouble> {
  const answers = new Map<string, Answer>();
  const calls: Call[] = [];
  const server = createServer((request, response) => void serve(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', origin);
    if (url.pathname === '/oauth/v2/authorize') return consent(url, response);
    const method = url.pathname.replace('/api/', '');
    const form = new URLSearchParams(await textOf(request));
    const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
    calls.push({ method, token, form });
    give(answers.get(method) ?? { ok: false, error: 'unknown_method' }, response);
  }

  return {
    apiUrl: `${origin}/api/`,
    authorizationUrl: `${origin}/oauth/v2/authorize`,
    calls,
    answers: (method, answer) => void answers.set(method, answer),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** The person agrees at once. */
function consent(url: URL, response: ServerResponse): void {
  const back = new URL(url.searchParams.get('redirect_uri') ?? '');
  back.searchParams.set('code', consentCode);
  back.searchParams.set('state', url.searchParams.get('state') ?? '');
  response.writeHead(302, { location: back.href });
  response.end();
}

/** The code that consent gives. */
export const consentCode = 'code-canary-1234567890';

function give(answer: Answer, response: ServerResponse): void {
  if (answer === 'silence') return;
  if (answer === 'hang up') return void response.destroy();
  const broken = typeof answer === 'object' && typeof answer.status === 'number';
  response.writeHead(broken ? Number(answer.status) : 200, { 'content-type': 'application/json' });
  if (answer === 'half an answer') return void response.write('{"ok":true,');
  response.end(broken ? '' : JSON.stringify(answer));
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
