import type { ReadingProblem } from '../domain/reading-problem';
import type { SearchQuery } from '../domain/search-query';

/** What came of a query: addresses, which say nothing by themselves; never a rejection for what the outside does. */
export type WebFound =
  | { readonly outcome: 'found'; readonly links: readonly string[] }
  | { readonly outcome: 'failed'; readonly problem: ReadingProblem; readonly sentence: string };

/** Finds addresses on the public web. What stands there is read by our own fetch, so that a quote has its receipt. */
export interface WebSearch {
  /** As people know it, such as `Brave Search`. */
  readonly name: string;
  /** The best first, at most so many; of these domains and those below them only, unless there are none. */
  find(
    query: SearchQuery,
    within: { readonly domains: readonly string[]; readonly most: number },
  ): Promise<WebFound>;
}
