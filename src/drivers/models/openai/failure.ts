import { tooLarge } from './bounded-fetch';

/** What came of a request that brought no answer to read, and whether it may have been billed all the same. */
export type Failure =
  /** Asked to wait (429); null when it did not say for how long. */
  | { readonly outcome: 'later'; readonly waitMs: number | null }
  /** The endpoint has no such address (404, 405). */
  | { readonly outcome: 'absent' }
  /** The request is refused and always will be: key, model, credit. */
  | { readonly outcome: 'denied'; readonly why: string }
  /** The endpoint has a fault of its own or is not reached. */
  | { readonly outcome: 'down'; readonly why: string }
  /** The connection ended before the answer did. */
  | { readonly outcome: 'lost' }
  | { readonly outcome: 'late' }
  | { readonly outcome: 'filtered' }
  | { readonly outcome: 'large' }
  /** The envelope is none of this protocol. */
  | { readonly outcome: 'garbled' };

/** The parts of the package's errors that we read; they are told apart by these, never by class. */
interface Thrown {
  readonly name?: string;
  readonly status?: number;
  readonly code?: string | null;
  readonly headers?: { get(name: string): string | null };
  readonly cause?: Thrown;
}

const neverSent = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);
const unknownModel = new Set(['model_not_found', 'DeploymentNotFound']);
const ofFilters = new Set(['content_filter', 'content_policy_violation']);
const noCredit = new Set(['insufficient_quota', 'billing_hard_limit_reached']);

/**
 * The outcome behind what the package threw; `isLate` says that our own time ran out. Undefined for what comes neither
 * from the endpoint nor from the way there.
 */
export function failureOf(error: unknown, isLate: boolean, now: number): Failure | undefined {
  const thrown = error as Thrown;
  const codes = chain(thrown).flatMap(({ code }) => code ?? []);
  if (codes.includes('model-denied')) return { outcome: 'denied', why: 'no token of the managed identity' };
  if (codes.includes(tooLarge)) return { outcome: 'large' };
  if (isLate) return { outcome: 'late' };
  if (thrown.status !== undefined) return ofStatus(thrown.status, thrown, now);
  if (thrown.name === 'SyntaxError') return { outcome: 'garbled' };
  // Those of the connection have a status, and it is undefined.
  if (!('status' in thrown)) return undefined;
  const unsent = codes.find((one) => neverSent.has(one));
  return unsent ? { outcome: 'down', why: unsent } : { outcome: 'lost' };
}

function ofStatus(status: number, { code, headers }: Thrown, now: number): Failure {
  const word = code ?? '';
  const why = /^[A-Za-z_]{1,60}$/u.test(word) ? `${status} ${word}` : String(status);
  if (ofFilters.has(word)) return { outcome: 'filtered' };
  if (status === 429)
    return noCredit.has(word)
      ? { outcome: 'denied', why }
      : { outcome: 'later', waitMs: waitOf(headers, now) };
  if ((status === 404 || status === 405) && !unknownModel.has(word)) return { outcome: 'absent' };
  if (status === 408 || status === 409 || status >= 500) return { outcome: 'down', why };
  return { outcome: 'denied', why };
}

/** Milliseconds that the endpoint asks to wait: in milliseconds, in seconds, or until a date. */
function waitOf(headers: Thrown['headers'], now: number): number | null {
  const milliseconds = headers?.get('retry-after-ms');
  if (milliseconds && /^\d{1,9}$/u.test(milliseconds)) return Number(milliseconds);
  const after = headers?.get('retry-after') ?? '';
  if (/^\d{1,6}(?:\.\d+)?$/u.test(after)) return Math.ceil(Number(after) * 1_000);
  const date = Date.parse(after);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}

function chain(thrown: Thrown | undefined): readonly Thrown[] {
  const all: Thrown[] = [];
  for (let one = thrown; one && all.length < 5; one = one.cause) all.push(one);
  return all;
}
