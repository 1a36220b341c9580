import type { ReadDocument, SourceReading } from '../../ports/research-source';
import type { SourceProblem } from '../../domain/reading-problem';
import type { Budget } from './budget';
import { feedDocuments } from './feed';
import { openFrontier } from './frontier';
import { problemAt, type Means } from './means';
import { isSameSite, type Candidate, type SpeaksOf } from './page-choice';
import { standingOf } from './page-kinds';
import { listedPages } from './site-map';
import type { WebContent } from './web-content';
import { documentsOf } from './web-documents';
import type { WebRead, WebReader } from './web-reader';

/** How much of a site is read. */
export interface Extent {
  /** Most pages; its feed counts as one. */
  readonly pages: number;
  /** Most articles of its feed, the newest first. */
  readonly articles: number;
  /** What is looked for on a site about many. */
  readonly speaksOf?: SpeaksOf;
}

type Page = Extract<WebContent, { kind: 'page' }>;

interface Found {
  readonly score: number;
  readonly documents: readonly ReadDocument[];
}

/** Pages kept for what is found on the pages that the first one names, such as articles of the news. */
const keptForLater = (pages: number) => (pages >= 6 ? 2 : 0);
/** With fewer pages than this a feed would take the place of one. */
const fewWithFeed = 4;

/**
 * Reads a site from the page it is entered by, at most so many pages, the most telling ones; what was read when the
 * time is over is given. The first page alone can make it fail: of the others each has its problem.
 */
export async function readSite(
  entry: string,
  first: WebRead,
  { pages, articles, speaksOf }: Extent,
  web: WebReader,
  budget: Budget,
  means: Pick<Means, 'reader' | 'now'>,
): Promise<SourceReading> {
  if (first.outcome === 'failed') return { documents: [], problems: [problemAt(entry, first)] };
  const opening = documentsOf(first.content, first.readAt);
  if (first.content.kind !== 'page') return { documents: opening, problems: [] };
  const home = new URL(first.content.url);
  const frontier = openFrontier(home, entry, speaksOf);
  const found: Found[] = [{ score: standingOf('about').worth - 1, documents: opening }];
  const problems: SourceProblem[] = [];

  async function visit({ url, kind, score }: Candidate): Promise<void> {
    const read = await web.read(url, budget);
    if (read.outcome === 'failed') return void problems.push(problemAt(url, read));
    if (read.content.kind !== 'page') return;
    const at = new URL(read.content.url);
    if (!isSameSite(at, home) || !frontier.isNew(url, at)) return;
    found.push({ score, documents: documentsOf(read.content, read.readAt) });
    frontier.add(read.content.document.links, { kind, score });
  }

  frontier.add(first.content.document.links, { kind: 'other', score: 0 });
  // A feed gives its articles their dates, which pages often keep to themselves.
  const feed = pages >= fewWithFeed ? ownFeed(first.content, home) : undefined;
  const news = feed === undefined ? [] : articlesOf(feed, articles, web, budget, means);
  let left = pages - (feed === undefined ? 1 : 2);
  if (frontier.telling() < left) await frontier.addListed(await listedPages(home, web, budget));
  let most = left - keptForLater(pages);
  while (left > 0 && !budget.isOver()) {
    const chosen = frontier.take(most);
    if (chosen.length === 0) break;
    await Promise.all(chosen.map(visit));
    left -= chosen.length;
    most = left;
  }
  found.push({ score: standingOf('news').worth - 0.5, documents: await news });
  const documents = found.sort((a, b) => b.score - a.score).flatMap((one) => one.documents);
  return { documents, problems };
}

/** The feed that the page names first: of the site itself, and not of comments. */
function ownFeed({ document }: Page, home: URL): string | undefined {
  return document.feeds.find((one) => {
    const url = URL.parse(one);
    return url !== null && isSameSite(url, home) && !/comment/iu.test(url.href);
  });
}

/** A feed that cannot be read is no loss: the pages it speaks of may be. */
async function articlesOf(
  url: string,
  most: number,
  web: WebReader,
  budget: Budget,
  means: Pick<Means, 'reader' | 'now'>,
): Promise<readonly ReadDocument[]> {
  const read = await web.read(url, budget);
  if (read.outcome === 'failed' || read.content.kind !== 'feed') return [];
  const documents = await budget.within(feedDocuments(read.content, read.readAt, means));
  return documents === 'late' ? [] : documents.slice(0, most);
}
