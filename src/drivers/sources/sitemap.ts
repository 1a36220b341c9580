import { limits } from './limits';
import { scanXml } from './xml-scan';

/** What a sitemap lists: pages, or further sitemaps. */
export interface Sitemap {
  readonly pages: readonly SitemapEntry[];
  readonly sitemaps: readonly string[];
}

export interface SitemapEntry {
  readonly url: string;
  /** When the page was last changed, ISO 8601 as it is written there; empty when it is not said. */
  readonly changed: string;
}

/** The entries of a sitemap or of an index of sitemaps (sitemaps.org), as many as are taken; a broken one gives what stood before. */
export function readSitemap(text: string): Sitemap {
  const pages: SitemapEntry[] = [];
  const sitemaps: string[] = [];
  const path: string[] = [];
  let url = '';
  let changed = '';
  scanXml(text, {
    open(name) {
      const place = localName(name);
      path.push(place);
      if (pages.length >= limits.sitemapEntries) return 'enough';
      if (place === 'url' || place === 'sitemap') url = changed = '';
    },
    text(value) {
      // A picture of a page has an address of its own.
      if (!['url', 'sitemap'].includes(path.at(-2) ?? '')) return;
      if (path.at(-1) === 'loc' && url.length <= limits.longestAddress) url += value.trim();
      if (path.at(-1) === 'lastmod' && changed === '') changed = value.trim().slice(0, 40);
    },
    close(name) {
      path.pop();
      const closed = localName(name);
      if (url === '' || url.length > limits.longestAddress) return;
      if (closed === 'url') pages.push({ url, changed });
      if (closed === 'sitemap' && sitemaps.length < limits.sitemapEntries) sitemaps.push(url);
    },
  });
  return { pages, sitemaps };
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}
