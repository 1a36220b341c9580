import type { NewsItem } from './research';

/** Most articles shown (spec section 7). */
const mostNews = 3;
const dayMs = 86_400_000;

export interface NewsRules {
  /** An older article is no news, in days. */
  readonly newsDays: number;
  /** The present, in milliseconds since 1970. */
  readonly now: number;
}

/**
 * The recent articles, at most three: dated, not in the future, none older than `newsDays`; of these first the ones that
 * relate to our offer, then the newest. An article told by several sources is told once.
 */
export function recentNews(all: readonly NewsItem[], { newsDays, now }: NewsRules): readonly NewsItem[] {
  const at = ({ date }: NewsItem) => Date.parse(date ?? '');
  const recent = all.filter((one) => at(one) <= now && now - at(one) <= newsDays * dayMs);
  const newestFirst = [...recent].sort((one, other) => at(other) - at(one));
  const told = new Map<string, NewsItem>();
  for (const one of newestFirst) {
    const title = fold(one.title);
    if (!told.has(title)) told.set(title, one);
  }
  const once = [...told.values()];
  return [...once.filter((one) => one.relation !== null), ...once.filter((one) => one.relation === null)]
    .slice(0, mostNews)
    .sort((one, other) => at(other) - at(one));
}

function fold(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
