import type { Fetched } from '../../ports/fetch';
import type { ParsedDocument } from './documents/document';
import { readFeed, type FeedItem } from './feed-items';
import { limits } from './limits';
import { notRead, type Means, type NotRead } from './means';
import { readSitemap, type Sitemap } from './sitemap';
import { unpacked, xmlRoot, xmlText } from './xml-bytes';

/** What an address of the web turned out to be. */
export type WebContent =
  | { readonly kind: 'page'; readonly url: string; readonly document: ParsedDocument }
  | {
      readonly kind: 'feed';
      readonly url: string;
      readonly title: string;
      readonly items: readonly FeedItem[];
    }
  | { readonly kind: 'sitemap'; readonly url: string; readonly sitemap: Sitemap };

const feedRoots = ['rss', 'feed', 'rdf'];
const sitemapRoots = ['urlset', 'sitemapindex'];

/** Makes of bytes what they are: a feed or sitemap by its outermost element, else whatever the document reader finds. */
export async function contentOf(
  { url, contentType, body }: Extract<Fetched, { outcome: 'fetched' }>,
  { reader }: Pick<Means, 'reader'>,
): Promise<WebContent | NotRead> {
  const host = URL.parse(url)?.host ?? url;
  const bytes = unpacked(body, limits.sitemapBytes);
  if (bytes === 'too-large')
    return notRead('archive-bomb', `${host} sends a packed file that grows too large.`);
  if (bytes === 'broken')
    return notRead('unreadable', `${host} sends a packed file that cannot be unpacked.`);
  const root = xmlRoot(bytes) ?? '';
  if (feedRoots.includes(root)) {
    if (bytes.length > limits.feedBytes) return notRead('too-large', `The feed of ${host} is too large.`);
    const feed = readFeed(xmlText(bytes, contentType));
    if (feed.outcome === 'read') return { kind: 'feed', url, title: feed.title, items: feed.items };
    if (feed.outcome === 'too-many') return notRead('too-large', `The feed of ${host} is too large.`);
    return feed.outcome === 'too-deep'
      ? notRead('too-deep', `The feed of ${host} is nested too deep.`)
      : notRead('unreadable', `The feed of ${host} breaks off.`);
  }
  if (sitemapRoots.includes(root))
    return { kind: 'sitemap', url, sitemap: readSitemap(xmlText(bytes, contentType)) };
  const parsed = await reader.parse({ record: url, contentType, bytes });
  return parsed.outcome === 'parsed' ? { kind: 'page', url, document: parsed.document } : parsed;
}

/** About how many bytes it takes to remember it. */
export function weightOf(content: WebContent): number {
  const own = 1_000 + 2 * content.url.length;
  if (content.kind === 'feed')
    return content.items.reduce((sum, one) => sum + 2 * (one.html.length + one.title.length + 100), own);
  if (content.kind === 'sitemap')
    return own + 300 * (content.sitemap.pages.length + content.sitemap.sitemaps.length);
  const { text, links } = content.document;
  return links.reduce(
    (sum, one) => sum + 2 * (one.url.length + one.text.length) + 100,
    own + 2 * text.length,
  );
}
