import { z } from 'zod';
import type { ConnectorOutcome } from './connector';
import { reasonOf } from './reasons';

/** How a request failed, as far as the SDK tells. */
export interface Failure {
  /** Undefined when there was no answer. */
  readonly status: number | undefined;
  /** The word of the Bot Connector, such as `ConversationNotFound`, or that of the network. */
  readonly code: string | undefined;
  /** Milliseconds. */
  readonly retryAfterMs: number | undefined;
}

interface Headers {
  get(name: string): string | undefined;
}

const thrownShape = z.object({
  statusCode: z.number().optional(),
  code: z.string().optional(),
  response: z
    .object({
      bodyAsText: z.string().nullish(),
      headers: z.custom<Headers>((value) => typeof (value as Partial<Headers>)?.get === 'function'),
    })
    .optional(),
});
const bodyShape = z.object({ error: z.object({ code: z.string().regex(/^\w{1,80}$/) }) });

/** Reads what the SDK threw. */
export function failureOf(thrown: unknown): Failure {
  const parsed = thrownShape.safeParse(thrown);
  if (!parsed.success) return { status: undefined, code: undefined, retryAfterMs: undefined };
  const { statusCode: status, code, response } = parsed.data;
  return {
    status,
    code: status === undefined ? code : codeOf(response?.bodyAsText),
    retryAfterMs: waitOf(response?.headers.get('retry-after')),
  };
}

/** Words of the network for a connection that never was. */
const neverSent: ReadonlySet<string> = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']);
/** The Bot Connector's words for a conversation that is closed to Baton. */
const closedWords: ReadonlySet<string> = new Set([
  'BotNotInConversationRoster',
  'ConversationBlockedByUser',
  'ConversationNotFound',
  'ForbiddenOperationException',
  'MessageWritesBlocked',
]);
/** Wait after 401 until a new token is tried, in milliseconds. */
const unauthorisedMs = 10_000;

/**
 * What a failure means for what was asked: 412 and 429 surely did not happen, neither did what was never sent; 403 and
 * 404 say by their word that the conversation is closed; other 4xx will never be taken; all else may have happened.
 * `random` in [0, 1) spreads those who are not told how long to wait.
 */
export function outcomeOf(
  failure: Failure,
  random: () => number,
): Exclude<ConnectorOutcome, { outcome: 'done' }> {
  const { status, code, retryAfterMs } = failure;
  const later = { outcome: 'later', waitMs: retryAfterMs ?? guessedWait(random) } as const;
  if (status === undefined) return neverSent.has(code ?? '') ? later : { outcome: 'unknown' };
  if (status === 412 || status === 429) return later;
  if (status === 401) return { outcome: 'later', waitMs: unauthorisedMs };
  if (isClosed(status, code)) return { outcome: 'dead' };
  if (status >= 400 && status < 500 && status !== 408)
    return { outcome: 'refused', reason: reasonOf(code ?? String(status)) };
  return { outcome: 'unknown' };
}

function isClosed(status: number, code: string | undefined): boolean {
  if (code === undefined) return status === 403;
  return (status === 403 || status === 404) && closedWords.has(code);
}

/** One to five seconds. */
function guessedWait(random: () => number): number {
  return 1_000 + Math.floor(random() * 4_000);
}

function codeOf(body: string | null | undefined): string | undefined {
  try {
    return bodyShape.safeParse(JSON.parse(body ?? '')).data?.error.code;
  } catch {
    return undefined;
  }
}

/** Between a second and an hour; undefined when the header names no seconds. */
function waitOf(header: string | undefined): number | undefined {
  if (header === undefined || !/^\d{1,9}$/.test(header)) return undefined;
  return Math.min(Math.max(Number(header), 1), 3_600) * 1_000;
}
