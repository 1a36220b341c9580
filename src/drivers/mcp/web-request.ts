import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** A request of Node's as the web knows it, with a body that was read already; it ends with the connection. */
export function webRequest({ headers, method }: IncomingMessage, body: Buffer, gone: AbortSignal): Request {
  const given = new Headers();
  for (const [name, value] of Object.entries(headers))
    // Whose request it is goes on beside it, without the token.
    if (name !== 'authorization' && typeof value === 'string') given.set(name, value);
  return new Request('http://baton.invalid/mcp', {
    method: method ?? 'POST',
    headers: given,
    body: new Uint8Array(body),
    signal: gone,
  });
}

/** Gives a response of the web to whoever asked, at their pace. */
export async function giveBack(answer: Response, response: ServerResponse): Promise<void> {
  response.statusCode = answer.status;
  answer.headers.forEach((value, name) => response.setHeader(name, value));
  response.setHeader('cache-control', 'no-store');
  response.setHeader('x-content-type-options', 'nosniff');
  for await (const chunk of answer.body ?? []) {
    if (response.destroyed) break;
    if (!response.write(chunk)) await Promise.race([once(response, 'drain'), once(response, 'close')]);
  }
  response.end();
}
