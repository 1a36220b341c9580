import type { ReadingProblem } from '../../../domain/reading-problem';
import type { Parsed } from './document';

/** A document that could not be read, in words for people. */
export type Unread = Extract<Parsed, { readonly outcome: 'failed' }>;

export function unread(problem: ReadingProblem, sentence: string): Unread {
  return { outcome: 'failed', problem, sentence };
}
