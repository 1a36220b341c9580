import type { Budget } from './budget';
import { limits } from './limits';
import { isSameSite } from './page-choice';
import type { WebReader } from './web-reader';

/** The pages that the sitemaps of a site list, those changed last first; a sitemap that cannot be read lists none. */
export async function listedPages(home: URL, web: WebReader, budget: Budget): Promise<readonly string[]> {
  const waiting = [...(await web.sitemapsOf(home.href, budget))];
  const seen = new Set<string>();
  const pages: { readonly url: string; readonly changed: string }[] = [];
  while (waiting.length > 0 && seen.size < limits.sitemaps && pages.length < limits.sitemapEntries) {
    const url = URL.parse(waiting.shift() ?? '', home.href);
    if (!url || seen.has(url.href) || !isSameSite(url, home)) continue;
    seen.add(url.href);
    const read = await web.read(url.href, budget);
    if (read.outcome === 'failed' || read.content.kind !== 'sitemap') continue;
    const { sitemap } = read.content;
    pages.push(...sitemap.pages);
    // Of an index the sitemaps of pages before those of articles, pictures and products.
    waiting.push(...[...sitemap.sitemaps].sort((a, b) => rank(b) - rank(a)));
  }
  return pages
    .slice(0, limits.sitemapEntries)
    .sort((a, b) => (a.changed < b.changed ? 1 : a.changed > b.changed ? -1 : 0))
    .map((one) => one.url);
}

function rank(url: string): number {
  return /page|main|company|corporate/iu.test(url)
    ? 1
    : /image|video|product|tag|author|post/iu.test(url)
      ? -1
      : 0;
}
