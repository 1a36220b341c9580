import type { ReadingProblem } from '../domain/reading-problem';

export interface FetchRequest {
  /** `http` or `https`. */
  readonly url: string;
  /** Most bytes of the body, after unpacking; what is larger is `too-large`. */
  readonly mostBytes: number;
  /** For a page that was read before: its `etag` and `lastModified`, so that it need not be sent again. */
  readonly known?: { readonly etag: string | null; readonly lastModified: string | null };
}

/** What came of a request: never a rejection for what the outside does. */
export type Fetched =
  | {
      readonly outcome: 'fetched';
      /** After redirects. */
      readonly url: string;
      /** Lower case, with its parameters, as the server said; empty when it said nothing. */
      readonly contentType: string;
      readonly body: Uint8Array;
      readonly etag: string | null;
      readonly lastModified: string | null;
    }
  | { readonly outcome: 'unchanged' }
  | {
      readonly outcome: 'failed';
      readonly problem: ReadingProblem;
      readonly sentence: string;
      /** The HTTP status where there was one. */
      readonly status: number | null;
      /** Seconds after which the server wants to be asked again (429, 503), at most a day; absent when it did not say. */
      readonly retryAfterSeconds?: number;
    };

/** Reads one address of the public web, and nothing that is not public. */
export interface Fetch {
  get(request: FetchRequest): Promise<Fetched>;
}
