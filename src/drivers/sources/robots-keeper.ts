import type { Fetched } from '../../ports/fetch';
import { limits } from './limits';
import { notRead, type Means, type NotRead } from './means';
import { isFresh, openPageCache } from './page-cache';
import type { Politeness } from './politeness';
import { everythingAllowed, readRobots, type RobotsRules } from './robots';

/** Knows what the sites that are read ask for in their `robots.txt`. */
export interface RobotsKeeper {
  /** Why the address may not be read; null when it may. */
  refusal(url: URL): Promise<NotRead | null>;
  /** The sitemaps the site names, on any host. */
  sitemaps(url: URL): Promise<readonly string[]>;
}

type Answer = RobotsRules | NotRead;

/**
 * Asks each site once a day (RFC 9309 2.4). No file, or none that may be had (4xx), allows everything; a server that
 * fails allows nothing, unless its rules are known from before. A site that cannot be reached is that problem, not this.
 */
export function openRobotsKeeper(means: Means, politeness: Politeness): RobotsKeeper {
  const { fetch, now } = means;
  const known = openPageCache<RobotsRules>(limits.cacheBytes / 8);
  const failed = openPageCache<NotRead>(limits.cacheBytes / 64);
  const running = new Map<string, Promise<Answer>>();

  async function ask(url: URL): Promise<Answer> {
    const address = new URL('/robots.txt', url).href;
    const before = known.get(url.origin)?.value;
    const request = () => fetch.get({ url: address, mostBytes: limits.robotsBytes });
    const answer = await politeness.turn(url.host, request);
    if (answer === 'wait') return before ?? leftAlone(url.host);
    const rules = rulesOf(address, answer);
    if (rules) {
      const weight = 1_000 + (answer.outcome === 'fetched' ? 4 * answer.body.length : 0);
      known.put(url.origin, { value: rules, at: now(), etag: null, lastModified: null }, weight);
      if (rules.crawlDelayMs !== null) politeness.slowDown(url.host, rules.crawlDelayMs);
      return rules;
    }
    if (before) return before;
    const problem = failureOf(url.host, answer);
    if (answer.outcome === 'failed' && answer.retryAfterSeconds !== undefined)
      politeness.leaveAlone(url.host, answer.retryAfterSeconds);
    // Only what a server said is remembered: a network may be back at once.
    if (problem.problem === 'robots')
      failed.put(url.origin, { value: problem, at: now(), etag: null, lastModified: null }, 500);
    return problem;
  }

  function rulesFor(url: URL): Promise<Answer> {
    const fresh = known.get(url.origin);
    if (fresh && isFresh(fresh, now(), limits.robotsFreshMs)) return Promise.resolve(fresh.value);
    const bad = failed.get(url.origin);
    if (bad && isFresh(bad, now(), limits.robotsRetryMs)) return Promise.resolve(bad.value);
    const asked = running.get(url.origin) ?? ask(url).finally(() => running.delete(url.origin));
    running.set(url.origin, asked);
    return asked;
  }

  return {
    async refusal(url) {
      const rules = await rulesFor(url);
      if ('outcome' in rules) return rules;
      return rules.mayRead(url.href)
        ? null
        : notRead('robots', `${url.host} asks not to be read there (robots.txt).`);
    },
    async sitemaps(url) {
      const rules = await rulesFor(url);
      return 'outcome' in rules ? [] : rules.sitemaps;
    },
  };
}

/** Null when nothing can be said of what the site allows. */
function rulesOf(address: string, answer: Fetched): RobotsRules | null {
  if (answer.outcome === 'fetched') return readRobots(address, answer.body);
  if (answer.outcome === 'unchanged') return null;
  const { status, problem } = answer;
  // 429 is no missing file, but a server that wants to be left alone.
  if (status !== null && status >= 400 && status < 500 && status !== 429) return everythingAllowed;
  return problem === 'redirects' || problem === 'login-wall' ? everythingAllowed : null;
}

function failureOf(host: string, answer: Fetched): NotRead {
  if (answer.outcome !== 'failed')
    return notRead('robots', `${host} has a robots.txt that cannot be followed, so nothing is read there.`);
  const { problem, sentence, status } = answer;
  if (status === null && problem !== 'too-large' && problem !== 'unreadable' && problem !== 'archive-bomb')
    return notRead(problem, sentence);
  return notRead('robots', `${host} does not give its robots.txt, so nothing is read there. ${sentence}`);
}

function leftAlone(host: string): NotRead {
  return notRead('http-status', `${host} asked to be left alone for a while.`);
}
