import type { Fetched, FetchRequest } from '../../ports/fetch';
import { readBody } from './body';
import { failed, type Failed } from './failure';
import { limits } from './limits';
import type { Bytes } from './unpack';

/** Headers as undici gives them: names in lower case, one character for each byte. */
export type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Bytes;
}

/** The server sends on; `to` is what it wrote, checked by nobody. */
export interface SentOn {
  readonly outcome: 'sent-on';
  readonly to: string;
}

const redirects: readonly number[] = [301, 302, 303, 307, 308];
const wantsLogin: readonly number[] = [401, 407];
const asksToWait: readonly number[] = [429, 503];

/** What an answer is, by its status; the body is read for 2xx only. `now` is in milliseconds since 1970. */
export async function readAnswer(
  answer: Answer,
  url: URL,
  request: FetchRequest,
  now: () => number,
): Promise<Fetched | SentOn> {
  const { status, headers } = answer;
  const host = url.hostname;
  const location = headerOf(headers, 'location');
  if (redirects.includes(status) && location !== '') return { outcome: 'sent-on', to: utf8(location) };
  if (status === 304 && request.known) return { outcome: 'unchanged' };
  if (status < 200 || status > 299) return refusedBy(host, status, headers, now);
  const body = await readBody(answer.body, {
    host,
    contentEncoding: headerOf(headers, 'content-encoding'),
    contentLength: headerOf(headers, 'content-length'),
    mostBytes: request.mostBytes,
  });
  if (!(body instanceof Uint8Array)) return body;
  return {
    outcome: 'fetched',
    url: url.href,
    contentType: headerOf(headers, 'content-type').toLowerCase().slice(0, limits.longestTag),
    body,
    etag: tagOf(headerOf(headers, 'etag')),
    lastModified: tagOf(headerOf(headers, 'last-modified')),
  };
}

/** A value that may be kept and sent back: printable ASCII and not too long; null for any other. */
export function tagOf(value: string): string | null {
  return /^[\x20-\x7e]+$/.test(value) && value.length <= limits.longestTag ? value : null;
}

function refusedBy(host: string, status: number, headers: Headers, now: () => number): Failed {
  if (wantsLogin.includes(status)) return failed('login-wall', `${host} asks for a login.`, status);
  if (redirects.includes(status)) return failed('redirects', `${host} sends on to nowhere.`, status);
  const refusal = failed('http-status', `${host} answers with status ${status}.`, status);
  const wait = asksToWait.includes(status) ? waitOf(headerOf(headers, 'retry-after'), now) : undefined;
  return wait === undefined ? refusal : { ...refusal, retryAfterSeconds: wait };
}

/** Seconds, or a date (RFC 9110 10.2.3). */
function waitOf(value: string, now: () => number): number | undefined {
  const isDate = value.endsWith(' GMT');
  if (!isDate && !/^\d+$/.test(value)) return undefined;
  const seconds = isDate ? Math.ceil((Date.parse(value) - now()) / 1_000) : Number(value);
  if (Number.isNaN(seconds)) return undefined;
  return Math.min(Math.max(0, seconds), limits.longestRetryAfterSeconds);
}

/** The first value of a header; empty when there is none. */
function headerOf(headers: Headers, name: string): string {
  const value = Object.hasOwn(headers, name) ? headers[name] : undefined;
  return (typeof value === 'string' ? value : (value?.[0] ?? '')).trim();
}

/** Servers write UTF-8 into a header that knows bytes only. */
function utf8(bytes: string): string {
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
