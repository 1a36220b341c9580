import { z } from 'zod';
import type { WebSearch } from '../../ports/web-search';
import { askJson } from './ask-json';
import { openKeyHealth } from './health';
import { cleanLinks } from './links';

export interface BraveOptions {
  readonly apiKey: string;
  readonly baseUrl?: string;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Most time for one request, in milliseconds. */
  readonly timeoutMs?: number;
}

const name = 'Brave Search';
const address = 'https://api.search.brave.com';
/** As many as it takes: 400 characters and 50 words. */
const longestQuery = 400;
const mostWords = 50;
const mostResults = 20;
const answer = z.object({
  web: z.object({ results: z.array(z.object({ url: z.string() })).max(100) }).optional(),
});

/** Asks the Brave Search API for web pages. */
export function openBraveSearch({ apiKey, baseUrl = address, sleep, timeoutMs = 8_000 }: BraveOptions) {
  const key = openKeyHealth(name, 'BRAVE_API_KEY');
  const port: WebSearch = {
    name,
    async find({ text }, { domains, most }) {
      const asked = new URLSearchParams({
        q: withSites(text, domains),
        // What is not allowed is left out afterwards.
        count: String(domains.length === 0 ? Math.min(most, mostResults) : mostResults),
        result_filter: 'web',
        text_decorations: 'false',
      });
      const came = await askJson({
        name,
        url: `${baseUrl}/res/v1/web/search?${asked.toString()}`,
        init: { headers: { accept: 'application/json', 'x-subscription-token': apiKey } },
        timeoutMs,
        longestWaitMs: 3_000,
        sleep,
      });
      key.note(came.outcome === 'failed' ? came.status : 200);
      if (came.outcome === 'failed') return came;
      const parsed = answer.safeParse(came.json);
      if (!parsed.success)
        return {
          outcome: 'failed',
          problem: 'unreadable',
          sentence: `${name} gave an answer of another form.`,
        };
      const links = parsed.data.web?.results.map((one) => one.url) ?? [];
      return { outcome: 'found', links: cleanLinks(links, domains, most) };
    },
  };
  return { port, health: key.health, close: () => Promise.resolve() };
}

/** The query with as many of the sites as it has room for. */
function withSites(text: string, domains: readonly string[]): string {
  const room = Math.min(domains.length, Math.floor((mostWords - text.split(' ').length) / 2));
  for (let count = room; count > 0; count -= 1) {
    const sites = domains.slice(0, count).map((one) => `site:${one}`);
    const asked = `${text} (${sites.join(' OR ')})`;
    if (count === domains.length && asked.length <= longestQuery) return asked;
  }
  return text.slice(0, longestQuery);
}
