import type { Fault } from '../../../domain/fault';
import { Fault as StoreFault } from '../../../domain/fault';

/** What an answer that is no success says of the request. */
export type Failure =
  /** It met another version, another document or none: nothing was changed. */
  | { readonly kind: 'conflict' }
  /** Nothing was changed; it may come again after so many milliseconds. */
  | { readonly kind: 'later'; readonly afterMs: number; readonly cause: unknown }
  /** It may have been carried out or not. */
  | { readonly kind: 'unknown'; readonly cause: unknown }
  /** It will never be carried out. */
  | { readonly kind: 'final'; readonly fault: Fault };

/** The wait before a request that Cosmos DB asks to repeat without saying when. */
const shortPauseMs = 50;

interface SdkError {
  readonly code?: unknown;
  readonly substatus?: unknown;
  readonly retryAfterInMs?: unknown;
}

/** Substatus of 404: this replica is behind our session; the document may exist. */
export const behindSession = 1002;
/** Substatus of 404: not the document is missing, but its container. */
const noContainer = 1003;
/** Substatus of 403: a partition has reached 20 GB. */
const partitionFull = 1014;
/** Substatus of 403: the region no longer takes writes, and another does soon. */
const regionMoved = 3;

/** What something that the SDK threw says of the request it was thrown for. */
export function failureOf(thrown: unknown): Failure {
  const { code, substatus, retryAfterInMs } = (thrown ?? {}) as SdkError;
  const final = (name: keyof typeof wordings): Failure => ({
    kind: 'final',
    fault: cosmosFault(name, thrown),
  });
  if (thrown instanceof StoreFault) return { kind: 'final', fault: thrown };
  switch (code) {
    case 404:
      if (substatus === noContainer) return final('missing');
      return substatus === behindSession ? { kind: 'unknown', cause: thrown } : { kind: 'conflict' };
    case 409:
    case 412:
      return { kind: 'conflict' };
    case 429:
    case 449: {
      const told = typeof retryAfterInMs === 'number' && retryAfterInMs >= 0 ? retryAfterInMs : shortPauseMs;
      return { kind: 'later', afterMs: told, cause: thrown };
    }
    case 401:
      return final('denied');
    case 403:
      if (substatus === regionMoved) return { kind: 'later', afterMs: shortPauseMs, cause: thrown };
      return final(substatus === partitionFull ? 'full' : 'denied');
    case 400:
    case 413:
      return final('refused');
    default:
      return { kind: 'unknown', cause: thrown };
  }
}

const wordings = {
  busy: {
    code: 'store-busy',
    sentence: 'Cosmos DB has no request units left for now.',
    todo: 'Try again in a moment; if it stays so, raise the throughput of the container.',
  },
  late: {
    code: 'store-timeout',
    sentence: 'Cosmos DB did not answer in time.',
    todo: 'Try again in a moment; if it stays so, look at the state of the account and of the network.',
  },
  unsettled: {
    code: 'store-timeout',
    sentence: 'Cosmos DB did not say whether a change was made, and others have changed the document since.',
    todo: 'Look at the lead as it is now, then try again.',
  },
  denied: {
    code: 'store-broken',
    sentence: 'Cosmos DB refuses the key or the identity of this service.',
    todo: 'Check COSMOS_KEY, or give the managed identity the role Cosmos DB Built-in Data Contributor.',
  },
  missing: {
    code: 'store-broken',
    sentence: 'The container in Cosmos DB is gone.',
    todo: 'Check COSMOS_DATABASE; a restart makes the container when the account may.',
  },
  full: {
    code: 'store-full',
    sentence: 'A partition in Cosmos DB is full.',
    todo: 'Shorten the retention, or export and erase old leads; nothing that was confirmed is lost.',
  },
  refused: {
    code: 'store-broken',
    sentence: 'Cosmos DB refuses a request of Baton.',
    todo: 'Please report this as a mistake in Baton.',
  },
} as const;

/** A fault of this store in words; the cause is what the SDK threw. */
export function cosmosFault(name: keyof typeof wordings, cause?: unknown): Fault {
  const { code, sentence, todo } = wordings[name];
  return new StoreFault(code, { sentence, todo, cause });
}
