/** Every way in which reading a page, feed or file can end without a text, by name. */
export const readingProblems = [
  'no-site',
  'reserved-name',
  'forbidden-address',
  'unreachable',
  'timeout',
  'redirects',
  'robots',
  'login-wall',
  'http-status',
  'too-large',
  'too-deep',
  'archive-bomb',
  'file-missing',
  'type-not-read',
  'unreadable',
  'no-text',
  'instructs',
  'not-searched',
] as const;
export type ReadingProblem = (typeof readingProblems)[number];

/** What could not be read, and why; the lead goes on without it. */
export interface SourceProblem {
  /** The address or path. */
  readonly record: string;
  readonly problem: ReadingProblem;
  /** One sentence for people. */
  readonly sentence: string;
  /** The words by which a text tries to instruct the agent; absent for every other problem. */
  readonly quote?: string;
}
