import { WebAPIPlatformError, WebAPIRateLimitedError, WebClient } from '@slack/web-api';
import { z } from 'zod';
import { silentLogger } from '../installs/silent-logger';
import type { Workspace } from '../installs/workspace';
import { openPlainFetch } from './plain-fetch';

/** What became of one call of Slack's Web API. */
export type Called =
  | { readonly outcome: 'ok'; readonly answer: Readonly<Record<string, unknown>> }
  /** Slack asks to wait, or nothing was sent: it surely did not happen. */
  | { readonly outcome: 'later'; readonly waitMs: number }
  /** Slack's error word, such as `channel_not_found`. */
  | { readonly outcome: 'refused'; readonly error: string }
  /** The answer was lost or is no answer: it may have happened. */
  | { readonly outcome: 'unknown' };

/** Slack's Web API, asked once per call and never twice; a call always resolves, within the time-out. */
export interface SlackWebApi {
  call(workspace: Workspace, method: string, args: Readonly<Record<string, unknown>>): Promise<Called>;
}

export interface OpenedWebApi extends SlackWebApi {
  /** Slack's word for why it takes the token of this workspace no more; undefined while it does, or was not asked yet. */
  deadToken(workspace: Workspace): string | undefined;
}

export interface SlackWebApiOptions {
  /** Where the Web API is; Slack's own when left out. */
  readonly apiUrl?: string;
  /** Longest wait for a whole answer, in milliseconds. */
  readonly timeoutMs?: number;
  /** Milliseconds of a clock that is never set back. */
  readonly now?: () => number;
}

/** Clients and tokens remembered; what was used longest ago is forgotten first. */
const mostTokens = 200;

/** Opens the Web API: one client per token, which leaves retries to the outbox and writes no logs. */
export function openSlackWebApi(options: SlackWebApiOptions = {}): OpenedWebApi {
  const { apiUrl, timeoutMs = 8_000, now = () => performance.now() } = options;
  const clients = new Map<string, WebClient>();
  const dead = new Map<string, string>();

  function clientOf(token: string): WebClient {
    const client = clients.get(token) ?? createClient(token);
    keep(clients, token, client);
    return client;
  }

  function createClient(token: string): WebClient {
    return new WebClient(token, {
      ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }),
      timeout: timeoutMs,
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
      allowAbsoluteUrls: false,
      fetch: openPlainFetch(now),
      logger: silentLogger,
    });
  }

  return {
    async call({ botToken }, method, args) {
      const called = await clientOf(botToken)
        .apiCall(method, { ...args })
        .then((answer): Called => ({ outcome: 'ok', answer: { ...answer } }), calledOf);
      if (called.outcome === 'ok') dead.delete(botToken);
      if (called.outcome === 'refused' && deadTokenWords.has(called.error))
        keep(dead, botToken, called.error);
      return called;
    },
    deadToken: ({ botToken }) => dead.get(botToken),
  };
}

/** Slack's words for a token that will not be taken again. */
const deadTokenWords: ReadonlySet<string> = new Set([
  'account_inactive',
  'invalid_auth',
  'not_authed',
  'token_expired',
  'token_revoked',
]);

/** Slack's words that are no refusal: it asks to wait (milliseconds), or does not know itself what it did. */
const otherwise: Readonly<Record<string, Called>> = {
  ratelimited: { outcome: 'later', waitMs: 1_000 },
  rate_limited: { outcome: 'later', waitMs: 1_000 },
  team_added_to_org: { outcome: 'later', waitMs: 60_000 },
  internal_error: { outcome: 'unknown' },
  fatal_error: { outcome: 'unknown' },
  service_unavailable: { outcome: 'unknown' },
  request_timeout: { outcome: 'unknown' },
};

const refusal = z.object({ ok: z.literal(false), error: z.string().regex(/^[a-z0-9_:.-]{1,80}$/i) });

function calledOf(thrown: unknown): Called {
  if (thrown instanceof WebAPIRateLimitedError)
    return { outcome: 'later', waitMs: thrown.retryAfter * 1_000 };
  if (thrown instanceof WebAPIPlatformError) {
    const parsed = refusal.safeParse(thrown.data);
    if (!parsed.success) return { outcome: 'unknown' };
    const { error } = parsed.data;
    return Object.hasOwn(otherwise, error) ? otherwise[error]! : { outcome: 'refused', error };
  }
  return { outcome: 'unknown' };
}

/** Sets a key as the newest and forgets the oldest beyond the most. */
function keep<V>(map: Map<string, V>, key: string, value: V): void {
  map.delete(key);
  map.set(key, value);
  const [oldest] = map.keys();
  if (map.size > mostTokens && oldest !== undefined) map.delete(oldest);
}
