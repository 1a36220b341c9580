import { Fault } from '../../../domain/fault';
import { boundedText } from './bounded-text';
import type { Token } from './token';

export interface WebApiNeeds {
  /** Origin of the environment. */
  readonly url: string;
  readonly token: Token;
  /** Milliseconds since 1970. */
  now(): number;
  /** Longest wait for one answer, in milliseconds. */
  readonly timeoutMs: number;
}

export interface ApiRequest {
  readonly method: 'GET' | 'POST' | 'PATCH';
  /** Below the root of the Web API, or a whole address of the same environment. */
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Nothing is sent after this instant, and no answer awaited; milliseconds since 1970. */
  readonly until?: number;
}

/** What Dataverse answered; only these reach whoever asked, everything else is a fault. */
export interface ApiAnswer {
  readonly status: number;
  /** Its JSON; undefined when there is none. */
  readonly json: unknown;
  /** Dataverse's own code of an error, such as `0x80040217`; empty when there is none. */
  readonly code: string;
}

export interface WebApi {
  /** Whole address of a path; undefined for one that is not of this Web API. */
  addressOf(path: string): string | undefined;
  /**
   * Asks once. Rejects with `crm-busy` (throttled, 5xx), `crm-denied` (401, 403), `timeout` (no answer, or a redirection:
   * what it did is unknown) and `crm-answer` (no JSON, too long: unknown too).
   */
  send(request: ApiRequest): Promise<ApiAnswer>;
}

const root = '/api/data/v9.2/';
/** A page of a thousand leads with long descriptions is below it. */
const mostBytes = 64 * 1024 * 1024;
/** Waits that a throttled answer may name, in milliseconds. */
const wait = { none: 5_000, longest: 600_000 } as const;

/** The one place that speaks to Dataverse (Web API v9.2). After a 429 nobody asks before the time it names. */
export function openWebApi({ url, token, now, timeoutMs }: WebApiNeeds): WebApi {
  let pausedUntil = 0;

  function addressOf(path: string): string | undefined {
    const parsed = URL.parse(path, `${url}${root}`);
    return parsed?.origin === url && parsed.pathname.startsWith(root) ? parsed.href : undefined;
  }

  async function once(request: ApiRequest, address: string): Promise<ApiAnswer | 'unauthorised'> {
    const held = await token.get();
    const headers: Record<string, string> = {
      accept: 'application/json',
      authorization: `Bearer ${held}`,
      'odata-version': '4.0',
      'odata-maxversion': '4.0',
      ...(request.body === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' }),
      ...request.headers,
    };
    const body = request.body === undefined ? null : JSON.stringify(request.body);
    const left = (request.until ?? Infinity) - now();
    if (left <= 0) throw silent(undefined);
    const signal = AbortSignal.timeout(Math.ceil(Math.min(timeoutMs, left)));
    let answer: Response;
    let text: string;
    try {
      answer = await fetch(address, { method: request.method, headers, body, redirect: 'error', signal });
      text = await boundedText(answer, mostBytes);
    } catch (cause) {
      throw cause instanceof RangeError ? garbled() : silent(cause);
    }
    if (answer.status === 401) {
      token.forget(held);
      return 'unauthorised';
    }
    if (answer.status === 403) throw denied();
    if (answer.status === 429) pausedUntil = now() + waitOf(answer.headers.get('retry-after'), now());
    if (answer.status === 429 || answer.status >= 500) throw busy();
    const json = jsonOf(text, answer.ok);
    return { status: answer.status, json, code: codeOf(json) };
  }

  return {
    addressOf,
    async send(request) {
      const address = addressOf(request.path);
      if (address === undefined) throw garbled();
      if (now() < pausedUntil) throw busy();
      const first = await once(request, address);
      // The token may have been withdrawn before its end; another one is asked for once.
      const answer = first === 'unauthorised' ? await once(request, address) : first;
      if (answer === 'unauthorised') throw denied();
      return answer;
    },
  };
}

/** Seconds, or a date; without either a short while. */
function waitOf(header: string | null, now: number): number {
  const seconds = Number(header ?? Number.NaN);
  const named = Number.isFinite(seconds) ? seconds * 1_000 : Date.parse(header ?? '') - now;
  return Number.isFinite(named) && named >= 0 ? Math.min(named, wait.longest) : wait.none;
}

function jsonOf(text: string, isNeeded: boolean): unknown {
  if (text.trim() === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // A gateway's page about an error says nothing that its status does not.
    if (isNeeded) throw garbled();
    return undefined;
  }
}

function codeOf(json: unknown): string {
  const error = (json as { error?: { code?: unknown } } | null | undefined)?.error;
  return typeof error?.code === 'string' ? error.code : '';
}

const again = 'It is tried again by itself.';

function silent(cause: unknown): Fault {
  return new Fault('timeout', { sentence: 'Dynamics 365 does not answer.', todo: again, cause });
}

function busy(): Fault {
  return new Fault('crm-busy', { sentence: 'Dynamics 365 takes no more requests for a while.', todo: again });
}

function denied(): Fault {
  return new Fault('crm-denied', {
    sentence: 'Dynamics 365 does not let Baton do this.',
    todo: 'Check the application user and its security role (README, Dynamics 365).',
  });
}

function garbled(): Fault {
  return new Fault('crm-answer', { sentence: 'What Dynamics 365 answered cannot be read.', todo: again });
}
