import type { ReadingProblem, SourceProblem } from '../../domain/reading-problem';
import type { Fetch } from '../../ports/fetch';
import type { DocumentReader } from './documents/document';

/** What sources read with. */
export interface Means {
  readonly fetch: Fetch;
  readonly reader: DocumentReader;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Resolves after so many milliseconds, or at once when the signal is aborted. */
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
}

/** Why something was not read, in a word and a sentence. */
export interface NotRead {
  readonly outcome: 'failed';
  readonly problem: ReadingProblem;
  readonly sentence: string;
}

/** The outcome of a reading that came to nothing. */
export function notRead(problem: ReadingProblem, sentence: string): NotRead {
  return { outcome: 'failed', problem, sentence };
}

/** The problem as it is shown with the place where it was met. */
export function problemAt(record: string, { problem, sentence }: NotRead): SourceProblem {
  return { record, problem, sentence };
}

/** The present as documents carry it, ISO 8601. */
export function instant(now: () => number): string {
  return new Date(now()).toISOString();
}
