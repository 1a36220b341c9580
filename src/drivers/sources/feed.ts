import type { ReadDocument, SourceReading } from '../../ports/research-source';
import type { Budget } from './budget';
import type { FeedItem } from './feed-items';
import { instant, problemAt, type Means } from './means';
import { decodeEntities } from './xml-scan';
import type { WebContent } from './web-content';
import type { WebReader } from './web-reader';

type Feed = Extract<WebContent, { kind: 'feed' }>;

/** Reads a feed; of an address that is a page, the feed that the page names first. */
export async function readFeedAt(
  url: string,
  web: WebReader,
  budget: Budget,
  means: Pick<Means, 'reader' | 'now'>,
): Promise<SourceReading> {
  let read = await web.read(url, budget);
  const named =
    read.outcome === 'read' && read.content.kind === 'page' ? read.content.document.feeds[0] : undefined;
  if (named !== undefined) read = await web.read(named, budget);
  if (read.outcome === 'failed') return { documents: [], problems: [problemAt(url, read)] };
  if (read.content.kind !== 'feed') {
    const sentence = 'This address is no feed, and names none.';
    return { documents: [], problems: [{ record: url, problem: 'unreadable', sentence }] };
  }
  return { documents: await feedDocuments(read.content, read.readAt, means), problems: [] };
}

/** The articles of a feed, each as a document, the newest first; those without a date come last. */
export async function feedDocuments(
  feed: Feed,
  readAt: number,
  { reader, now }: Pick<Means, 'reader' | 'now'>,
): Promise<readonly ReadDocument[]> {
  const made = feed.items.map(async (item): Promise<ReadDocument> => {
    const record = URL.parse(item.link, feed.url)?.href ?? feed.url;
    const title = plainTitle(item.title);
    return {
      source: 'feed',
      record,
      title,
      text: await textOf(item, record, reader),
      // What is dated in the future is a date of something else, or wrong.
      date: item.date !== null && Date.parse(item.date) <= now() ? item.date : null,
      organisations: [],
      readAt: instant(() => readAt),
    };
  });
  const documents = await Promise.all(made);
  return documents.filter((one) => one.title !== '' || one.text !== '').sort(newestFirst);
}

async function textOf({ title, html }: FeedItem, record: string, reader: Means['reader']): Promise<string> {
  const heading = plainTitle(title);
  const body = /<[a-z!/]/iu.test(html)
    ? await withoutTags(html, record, reader)
    : decodeEntities(html).trim();
  return [heading && `# ${heading}`, body].filter(Boolean).join('\n\n');
}

/** An article whose markup cannot be read has its title still. */
async function withoutTags(html: string, record: string, reader: Means['reader']): Promise<string> {
  const page = `<!doctype html><meta charset="utf-8"><article>${html}</article>`;
  const bytes = new TextEncoder().encode(page);
  const parsed = await reader.parse({ record, contentType: 'text/html; charset=utf-8', bytes });
  if (parsed.outcome === 'parsed' && parsed.document.text.trim() !== '') return parsed.document.text.trim();
  // Two lines are too little of a page for a reader of pages, but they are an article here.
  const bare = decodeEntities(html.replace(/<[^<>]*>/gu, ' '));
  return parsed.outcome === 'parsed' || parsed.problem === 'no-text' ? bare.replace(/\s+/gu, ' ').trim() : '';
}

function plainTitle(title: string): string {
  return decodeEntities(title)
    .replace(/<\/?[a-z][^<>]{0,200}>/giu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

function newestFirst(one: ReadDocument, other: ReadDocument): number {
  return (other.date ?? '').localeCompare(one.date ?? '');
}
