import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Log } from '../../ports/log';
import type { Toolbox } from '../../ports/toolbox';
import { strangerOf } from './guard';
import { createPace } from './pace';
import { mcpProtocol } from './protocol';
import type { Tokens } from './tokens';
import { giveBack, webRequest } from './web-request';

/** Longest request, in bytes. */
const bodyLimit = 256 * 1024;

/** One address, for everything of the protocol. */
export interface McpRoute {
  readonly method: 'POST';
  readonly path: string;
  answer(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

export interface McpOptions {
  readonly tokens: Pick<Tokens, 'check'>;
  /** Where others reach this server; undefined where only this machine does. */
  readonly publicUrl: string | undefined;
  readonly log: Log;
  toolbox(): Toolbox;
  now(): number;
}

interface Refusal {
  readonly status: number;
  readonly error: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Model Context Protocol at `POST /mcp`, by Streamable HTTP without sessions (spec section 17). */
export function openMcp(options: McpOptions) {
  const { tokens, publicUrl, log, toolbox, now } = options;
  const pace = createPace(now);
  const protocol = mcpProtocol(toolbox, (why) => log.warn('mcp request refused', { code: why }));

  /** Whose request it is, or why it is not heard. */
  async function personOf(request: IncomingMessage): Promise<{ readonly person: string } | Refusal> {
    const stranger = strangerOf(request.headers, publicUrl);
    if (stranger !== null) return { status: 403, error: stranger };
    const verdict = await tokens.check(request.headers.authorization);
    if (!verdict.ok) return unauthorized(verdict.reason);
    if (!toolbox().knows(verdict.person))
      return { status: 403, error: 'The person of this token is not in the playbook any more.' };
    const wait = pace.wait(verdict.id);
    if (wait === 0) return { person: verdict.person };
    return { status: 429, error: 'That is too fast.', headers: { 'retry-after': String(wait) } };
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const known = await personOf(request);
    if ('status' in known) return refuse(request, response, known);
    const problem = formProblem(request);
    if (problem) return refuse(request, response, problem);
    const body = await bytesOf(request);
    if (body === 'cut short') return void response.destroy();
    if (body === 'too large')
      return refuse(request, response, { status: 413, error: 'A request has at most 256 KB.' });
    if (body.toString('utf8').trimStart().startsWith('['))
      return refuse(request, response, { status: 400, error: 'One message a request, please.' });
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    // The library wants a token; ours has been looked at and goes no further.
    const authInfo = { token: '', clientId: known.person, scopes: [] };
    const given = await protocol.fetch(webRequest(request, body, gone.signal), { authInfo });
    await giveBack(given, response);
  }

  function refuse(request: IncomingMessage, response: ServerResponse, refusal: Refusal): void {
    log.info('mcp request refused', { status: refusal.status });
    request.resume();
    response.statusCode = refusal.status;
    for (const [name, value] of Object.entries(refusal.headers ?? {})) response.setHeader(name, value);
    response.setHeader('content-type', 'application/json; charset=utf-8');
    response.setHeader('cache-control', 'no-store');
    response.setHeader('x-content-type-options', 'nosniff');
    const error = { code: -32_000, message: refusal.error };
    response.end(JSON.stringify({ jsonrpc: '2.0', error, id: null }));
  }

  const routes: readonly McpRoute[] = [{ method: 'POST', path: '/mcp', answer }];
  return { routes, close: () => protocol.close() };
}

function unauthorized(reason: 'missing' | 'invalid' | 'expired'): Refusal {
  const words = {
    missing: 'This needs a token. Ask whoever runs Baton for "baton token".',
    invalid: 'This token is not known.',
    expired: 'This token has expired. Ask for a new one.',
  };
  const challenge = `Bearer realm="baton"${reason === 'missing' ? '' : `, error="invalid_token", error_description="${words[reason]}"`}`;
  return { status: 401, error: words[reason], headers: { 'www-authenticate': challenge } };
}

function formProblem({ headers }: IncomingMessage): Refusal | undefined {
  if (!/^application\/json(\s*;\s*charset="?utf-8"?)?$/iu.test(headers['content-type'] ?? ''))
    return { status: 415, error: 'Send application/json in UTF-8.' };
  if (headers['content-encoding']) return { status: 415, error: 'Send the request uncompressed.' };
  // There are no sessions, so that none by any id exists; a client then begins anew without one.
  if (headers['mcp-session-id'] !== undefined) return { status: 404, error: 'There is no such session.' };
  return undefined;
}

/** The whole body, or that it is too large, which is known before all of it was kept. */
async function bytesOf(request: IncomingMessage): Promise<Buffer | 'too large' | 'cut short'> {
  const chunks: Buffer[] = [];
  let size = 0;
  return new Promise((resolve) => {
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= bodyLimit) chunks.push(chunk);
      else resolve('too large');
    });
    request.on('end', () => resolve(Buffer.concat(chunks)));
    request.on('close', () => resolve('cut short'));
  });
}
