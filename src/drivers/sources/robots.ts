import robotsParser from 'robots-parser';
import { limits } from './limits';

/** The name under which `robots.txt` speaks of us (RFC 9309 2.2.1). */
export const productToken = 'BatonBot';

/** What a site asks of those who read it. */
export interface RobotsRules {
  mayRead(url: string): boolean;
  /** Pause it asks for, in milliseconds; null when it does not. */
  readonly crawlDelayMs: number | null;
  /** Addresses of its sitemaps, as it wrote them. */
  readonly sitemaps: readonly string[];
}

export const everythingAllowed: RobotsRules = { mayRead: () => true, crawlDelayMs: null, sitemaps: [] };

/** The rules of a `robots.txt` as they concern us; null for one that is made to cost time. */
export function readRobots(address: string, bytes: Uint8Array): RobotsRules | null {
  const text = concerningUs(new TextDecoder().decode(bytes.subarray(0, limits.robotsRead)));
  if (text === null) return null;
  const robots = robotsParser(address, text);
  const delay = robots.getCrawlDelay(productToken);
  return {
    // Undefined is an address of another site, for which these rules do not speak.
    mayRead: (url) => robots.isAllowed(url, productToken) !== false,
    crawlDelayMs: typeof delay === 'number' && Number.isFinite(delay) && delay >= 0 ? delay * 1_000 : null,
    sitemaps: robots.getSitemaps().slice(0, limits.sitemaps),
  };
}

/**
 * The lines that speak of us or of everybody. The parser keeps each rule once for every name that stands over it, and
 * matches a rule with stars against every place of an address: both are bounded here.
 */
function concerningUs(text: string): string | null {
  const kept: string[] = [];
  let names = new Set<string>();
  let inNames = false;
  let starred = 0;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const bare = line.split('#', 1)[0] ?? '';
    const colon = bare.indexOf(':');
    if (colon < 0) continue;
    const key = bare.slice(0, colon).trim().toLowerCase();
    const value = bare.slice(colon + 1).trim();
    if (key === 'user-agent') {
      if (!inNames) names = new Set();
      inNames = true;
      const name = nameOf(value);
      if (name !== null && !names.has(name)) {
        // A group begins anew with the first name of ours, so that no rule of others falls to it.
        if (names.size === 0) kept.push('user-agent: nobody', 'disallow:');
        kept.push(`user-agent: ${name}`);
        names.add(name);
      }
      continue;
    }
    if (key === 'sitemap') {
      kept.push(`sitemap: ${value}`);
      continue;
    }
    inNames = false;
    if (names.size === 0 || !['allow', 'disallow', 'crawl-delay'].includes(key)) continue;
    if (value.includes('*')) starred += value.length;
    if (starred > limits.robotsStarred) return null;
    if (value.length <= limits.longestAddress) kept.push(`${key}: ${value}`);
  }
  return kept.join('\n');
}

/** RFC 9309 2.2.1: whatever the case; the version that some write behind it does not count. */
function nameOf(written: string): string | null {
  const name = written.toLowerCase().split('/', 1)[0]?.trim();
  return name === '*' ? '*' : name === productToken.toLowerCase() ? name : null;
}
