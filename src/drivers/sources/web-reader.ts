import type { Fetched, FetchRequest } from '../../ports/fetch';
import type { Budget } from './budget';
import { limits } from './limits';
import { notRead, type Means, type NotRead } from './means';
import { isFresh, openPageCache, type Remembered } from './page-cache';
import { isLogin } from './page-kinds';
import { openPoliteness } from './politeness';
import { openRobotsKeeper } from './robots-keeper';
import { contentOf, weightOf, type WebContent } from './web-content';

export type WebRead =
  { readonly outcome: 'read'; readonly content: WebContent; readonly readAt: number } | NotRead;

/** Reads the web as a guest does: asks `robots.txt` first, one thing at a time, and not again what it has read. */
export interface WebReader {
  read(address: string, budget: Budget): Promise<WebRead>;
  /** The sitemaps that the site names in its `robots.txt`, or the usual place. */
  sitemapsOf(address: string, budget: Budget): Promise<readonly string[]>;
}

interface Running {
  readonly answer: Promise<WebRead>;
  /** The times of all who wait for it: it is dropped when none has any left. */
  readonly budgets: Set<Budget>;
}

/** What is read, and the requests that are under way, belong to the reader alone. */
export function openWebReader(means: Means): WebReader {
  const { now } = means;
  const politeness = openPoliteness(means);
  const cache = openPageCache<WebContent>(limits.cacheBytes);
  const running = new Map<string, Running>();
  const robots = openRobotsKeeper(means, politeness);

  async function load(address: string, isWanted: () => boolean): Promise<WebRead> {
    const url = URL.parse(address);
    if (!url) return notRead('no-site', 'This is not a web address.');
    const refused = await robots.refusal(url);
    if (refused) return refused;
    const known = cache.get(address);
    const answer = await politeness.turn(
      url.host,
      () => means.fetch.get(requestOf(address, known)),
      isWanted,
    );
    if (answer === 'dropped') return notRead('timeout', `There was no time left to read ${url.host}.`);
    if (answer === 'wait') return notRead('http-status', `${url.host} asked to be left alone for a while.`);
    if (answer.outcome === 'unchanged' && known) return keep(address, { ...known, at: now() });
    if (answer.outcome === 'fetched') return digest(address, url, answer);
    if (answer.outcome === 'unchanged')
      return notRead('unreadable', `${url.host} says that nothing changed, and nothing was there.`);
    if (answer.retryAfterSeconds !== undefined) politeness.leaveAlone(url.host, answer.retryAfterSeconds);
    return notRead(answer.problem, answer.sentence);
  }

  async function digest(
    address: string,
    asked: URL,
    answer: Extract<Fetched, { outcome: 'fetched' }>,
  ): Promise<WebRead> {
    const url = URL.parse(answer.url) ?? asked;
    if (isLogin(url) && !isLogin(asked)) return notRead('login-wall', `${asked.host} asks for a login.`);
    const refused = url.href === asked.href ? null : await robots.refusal(url);
    if (refused) return refused;
    const at = now();
    const content = await contentOf(answer, means);
    if ('outcome' in content) return notRead(content.problem, content.sentence);
    const { etag, lastModified } = answer;
    return keep(address, { value: content, at, etag, lastModified });
  }

  function keep(address: string, remembered: Remembered<WebContent>): WebRead {
    cache.put(address, remembered, weightOf(remembered.value));
    return readOf(remembered);
  }

  function share(address: string, budget: Budget): Promise<WebRead> {
    const joined = running.get(address);
    if (joined) {
      joined.budgets.add(budget);
      return joined.answer;
    }
    const budgets = new Set([budget]);
    const isWanted = () => [...budgets].some((one) => !one.isOver());
    const answer = load(address, isWanted).finally(() => running.delete(address));
    running.set(address, { answer, budgets });
    return answer;
  }

  return {
    async read(written, budget) {
      const address = withoutFragment(written);
      const known = cache.get(address);
      if (known && isFresh(known, now(), freshnessOf(known.value))) return readOf(known);
      const read = await budget.within(share(address, budget));
      return read === 'late' ? notRead('timeout', 'There was no time left to read it.') : read;
    },
    async sitemapsOf(address, budget) {
      const url = URL.parse(address);
      if (!url) return [];
      const named = await budget.within(robots.sitemaps(url));
      return named === 'late' ? [] : named.length > 0 ? named : [new URL('/sitemap.xml', url).href];
    },
  };
}

function requestOf(url: string, known: Remembered<WebContent> | undefined): FetchRequest {
  const mostBytes = limits.pageBytes;
  if (!known || (known.etag === null && known.lastModified === null)) return { url, mostBytes };
  return { url, mostBytes, known: { etag: known.etag, lastModified: known.lastModified } };
}

function readOf({ value, at }: Remembered<WebContent>): WebRead {
  return { outcome: 'read', content: value, readAt: at };
}

function freshnessOf({ kind }: WebContent): number {
  return kind === 'feed' ? limits.feedFreshMs : limits.pageFreshMs;
}

/** One address, one page. */
function withoutFragment(address: string): string {
  const url = URL.parse(address);
  if (!url) return address;
  url.hash = '';
  return url.href;
}
