import type { FetchFunction } from '@slack/web-api';
import { z } from 'zod';

/** Longest answer that is read, in bytes; a page of 200 full messages is about a fifth of it. */
const bodyLimit = 16 * 1024 * 1024;
/** Shortest and longest wait that is passed on, and the longest that is made up, in seconds. */
const shortestWait = 1;
const longestWait = 3_600;
const longestGuess = 30;

/**
 * How the Web API is asked: once, for a JSON object of bounded size. What surely did not happen is answered as a 429
 * with whole seconds to wait: when Slack asks to wait, and when there was no connection, so that nothing can have
 * arrived. Where Slack names no wait it is as long as this lasts already. Rejects for everything that is not an answer.
 */
export function openPlainFetch(now: () => number): FetchFunction {
  let failingSince: number | undefined;

  function notYet(named: number): Response {
    failingSince ??= now();
    const guess = Math.min(Math.floor((now() - failingSince) / 1_000), longestGuess);
    const wait = Math.min(Math.max(Number.isNaN(named) ? guess : named, shortestWait), longestWait);
    return new Response(null, { status: 429, headers: { 'retry-after': String(wait) } });
  }

  return async (url, init) => {
    const response = await fetch(url, init).catch((thrown: unknown) => {
      if (wasNotSent(thrown)) return undefined;
      throw new Error('There is no answer.', { cause: thrown });
    });
    if (!response) return notYet(Number.NaN);
    if (response.status === 429) {
      await response.body?.cancel().catch(() => undefined);
      return notYet(Number.parseInt(response.headers.get('retry-after') ?? '', 10));
    }
    failingSince = undefined;
    const text = await textOf(response);
    // What is not JSON would be taken by the WebClient for Slack's own error word.
    if (response.status === 200 && !isObject(text)) throw new Error('The answer is not a JSON object.');
    return new Response(text, { status: response.status });
  };
}

async function textOf({ body }: Response): Promise<string> {
  if (!body) return '';
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > bodyLimit) throw new Error('The answer is too long.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function isObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

const failure = z.object({
  code: z.string().optional(),
  syscall: z.string().optional(),
  cause: z.unknown().optional(),
  /** One for each address that was tried. */
  errors: z.array(z.unknown()).optional(),
});

function wasNotSent(thrown: unknown): boolean {
  const parsed = failure.safeParse(thrown);
  if (!parsed.success) return false;
  const { code, syscall, cause, errors = [] } = parsed.data;
  if (code === 'UND_ERR_CONNECT_TIMEOUT' || syscall === 'connect' || syscall === 'getaddrinfo') return true;
  return wasNotSent(cause) || (errors.length > 0 && errors.every(wasNotSent));
}
