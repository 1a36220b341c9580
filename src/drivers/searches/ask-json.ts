import type { ReadingProblem } from '../../domain/reading-problem';

/** What a provider answered: JSON of whatever form, or why there is none. */
export type Answered =
  | { readonly outcome: 'answered'; readonly json: unknown }
  | {
      readonly outcome: 'failed';
      readonly problem: ReadingProblem;
      readonly sentence: string;
      /** The HTTP status where there was one. */
      readonly status: number | null;
    };

export interface Asking {
  /** As people know the provider. */
  readonly name: string;
  readonly url: string;
  readonly init: RequestInit;
  /** Most time for each of two tries, in milliseconds. */
  readonly timeoutMs: number;
  /** Most time that is waited before the second one. */
  readonly longestWaitMs: number;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

const mostBytes = 1024 * 1024;
const statusesThatPass: readonly number[] = [429, 503];
const usualWaitMs = 1_000;

/**
 * Asks a search provider, once more when it is busy and says so. It follows no redirect, because the key would go along,
 * and takes no answer beyond a megabyte. Its sentences never hold what was asked.
 */
export async function askJson(asking: Asking): Promise<Answered> {
  const first = await askOnce(asking);
  if (!('waitMs' in first)) return first;
  if (first.waitMs > asking.longestWaitMs) return first.failed;
  await asking.sleep(first.waitMs);
  const second = await askOnce(asking);
  return 'waitMs' in second ? second.failed : second;
}

type Failed = Extract<Answered, { outcome: 'failed' }>;

async function askOnce({
  name,
  url,
  init,
  timeoutMs,
}: Asking): Promise<Answered | { readonly waitMs: number; readonly failed: Failed }> {
  const failed = (problem: ReadingProblem, what: string, status: number | null = null): Failed => ({
    outcome: 'failed',
    problem,
    sentence: `${name} ${what}.`,
    status,
  });
  try {
    const signal = AbortSignal.timeout(timeoutMs);
    const response = await fetch(url, { ...init, redirect: 'manual', signal });
    const { status, headers } = response;
    if (status !== 200) {
      await response.body?.cancel();
      const refusal = failed('http-status', sentenceFor(status), status);
      if (!statusesThatPass.includes(status)) return refusal;
      return { waitMs: waitOf(headers.get('retry-after')), failed: refusal };
    }
    const text = await bodyOf(response);
    if (text === null) return failed('too-large', 'gave an answer that is too large');
    return { outcome: 'answered', json: JSON.parse(text) as unknown };
  } catch (thrown) {
    const { name: kind } = thrown as { readonly name?: string };
    if (kind === 'TimeoutError') return failed('timeout', 'did not answer in time');
    if (kind === 'SyntaxError') return failed('unreadable', 'gave an answer that is no JSON');
    return failed('unreachable', 'could not be reached');
  }
}

function sentenceFor(status: number): string {
  if (status === 401 || status === 403) return `refuses its key (${status})`;
  return status === 429 ? 'is asked too often (429)' : `answered with an error (${status})`;
}

/** Seconds, or a date that is not worth reading; without either a second. */
function waitOf(retryAfter: string | null): number {
  const seconds = Number(retryAfter ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1_000 : usualWaitMs;
}

/** The text of an answer; null when it is too large, and then the connection is ended. */
async function bodyOf({ body }: Response): Promise<string | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of body ?? []) {
    length += part.byteLength;
    if (length > mostBytes) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
