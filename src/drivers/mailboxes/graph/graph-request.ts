import type { AzureTokens } from '../../azure-token';

/** One request about the mailbox. */
export interface GraphRequest {
  readonly method?: 'GET' | 'POST' | 'DELETE';
  /** Below the mailbox, with its query; or a link that Microsoft gave. */
  readonly path: string;
  readonly prefer?: string;
  readonly json?: unknown;
  readonly timeMs: number;
  /** As much of the answer as is read, in bytes; of a longer one the rest is left. */
  readonly mostBytes?: number;
}

/**
 * `answered`: with what status, and the beginning of what it says. `not-asked`: the request certainly did not arrive,
 * and why. `unclear`: it may have arrived, and nobody knows what became of it.
 */
export type GraphAnswer =
  | {
      readonly outcome: 'answered';
      readonly status: number;
      readonly body: Buffer;
      readonly isWhole: boolean;
    }
  | { readonly outcome: 'not-asked'; readonly why: 'login' | 'pause' | 'unreachable' | 'foreign-link' }
  | { readonly outcome: 'unclear' };

export interface GraphRequests {
  /** Asks once, and a second time only when the token was not taken; never rejects. */
  ask(request: GraphRequest): Promise<GraphAnswer>;
}

export interface GraphRequestOptions {
  /** Such as `https://graph.microsoft.com/v1.0`. */
  readonly baseUrl: string;
  /** Address of the mailbox. */
  readonly mailbox: string;
  readonly tokens: AzureTokens;
}

const usualMostBytes = 1024 * 1024;
/** Ids that stay the same when a mail is moved to another folder, as it is by being sent. */
const immutableIds = 'IdType="ImmutableId"';
const firstPauseMs = 10_000;
const longestPauseMs = 10 * 60_000;
/** What is thrown when no connection came about. */
const neverConnected = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'UND_ERR_CONNECT_TIMEOUT'];

/** Everything that is asked of Microsoft Graph goes through here: with a token, no longer than told, and not while it asks us to wait. */
export function openGraphRequests({ baseUrl, mailbox, tokens }: GraphRequestOptions): GraphRequests {
  const base = new URL(baseUrl);
  const root = `${base.href.replace(/\/+$/, '')}/users/${encodeURIComponent(mailbox)}/`;
  let pausedUntil = 0;

  async function once(request: GraphRequest, url: string, signal: AbortSignal): Promise<GraphAnswer> {
    const current = await tokens.current();
    if (current.outcome !== 'held') return { outcome: 'not-asked', why: 'login' };
    const { token } = current;
    const answer = await exchange(request, { url, token, signal });
    if (answer.outcome === 'answered' && answer.status === 401) tokens.drop(token);
    return answer;
  }

  async function exchange(
    { method = 'GET', prefer, json, mostBytes = usualMostBytes }: GraphRequest,
    { url, token, signal }: { readonly url: string; readonly token: string; readonly signal: AbortSignal },
  ): Promise<GraphAnswer> {
    try {
      const response = await fetch(url, {
        method,
        redirect: 'error',
        signal,
        headers: {
          authorization: `Bearer ${token}`,
          prefer: prefer === undefined ? immutableIds : `${immutableIds}, ${prefer}`,
          ...(json !== undefined && { 'content-type': 'application/json' }),
        },
        ...(json !== undefined && { body: JSON.stringify(json) }),
      });
      const { status } = response;
      if (status === 429 || status === 503) pausedUntil = performance.now() + pauseOf(response, status);
      return { outcome: 'answered', status, ...(await beginningOf(response, mostBytes)) };
    } catch (thrown) {
      const { code } = ((thrown as Error).cause ?? {}) as { readonly code?: string };
      return neverConnected.includes(code ?? '')
        ? { outcome: 'not-asked', why: 'unreachable' }
        : { outcome: 'unclear' };
    }
  }

  return {
    async ask(request) {
      const url = addressOf(request.path, root, base);
      // The token goes along, so it goes nowhere else.
      if (url === null) return { outcome: 'not-asked', why: 'foreign-link' };
      if (performance.now() < pausedUntil) return { outcome: 'not-asked', why: 'pause' };
      const signal = AbortSignal.timeout(request.timeMs);
      const first = await once(request, url, signal);
      const wasTurnedAway = first.outcome === 'answered' && first.status === 401;
      return wasTurnedAway ? once(request, url, signal) : first;
    },
  };
}

/** Null for a link that leads away from Graph. */
function addressOf(path: string, root: string, base: URL): string | null {
  if (!/^[a-z]+:/i.test(path)) return root + path;
  if (!URL.canParse(path)) return null;
  const { origin, pathname, username, href } = new URL(path);
  const isOurs = origin === base.origin && username === '' && pathname.startsWith(base.pathname);
  return isOurs ? href : null;
}

/** How long we are asked to wait; a date is as good as none. */
function pauseOf({ headers }: Response, status: number): number {
  const text = headers.get('retry-after') ?? '';
  if (/^\d{1,6}$/.test(text)) return Math.min(Number(text) * 1_000, longestPauseMs);
  return status === 429 ? firstPauseMs : 0;
}

async function beginningOf({ body }: Response, mostBytes: number) {
  const parts: Uint8Array[] = [];
  let length = 0;
  // Leaving the loop ends the connection.
  for await (const part of body ?? []) {
    parts.push(part);
    length += part.byteLength;
    if (length > mostBytes) break;
  }
  return { body: Buffer.concat(parts).subarray(0, mostBytes), isWhole: length <= mostBytes };
}
