import type { DocumentReader, Parsed } from '../../../src/drivers/sources/documents/document';
import type { Means } from '../../../src/drivers/sources/means';
import type { Fetch, Fetched, FetchRequest } from '../../../src/ports/fetch';

export const startOfTime = Date.parse('2026-11-26T12:00:00Z');

/** What a page of the scripted web answers: its HTML, a whole outcome, or what it does when asked. */
export type Scripted =
  | string
  | Fetched
  | ((request: FetchRequest, world: ScriptedWorld) => Fetched | string | Promise<Fetched | string>);

export interface ScriptedWorld {
  readonly means: Means;
  /** Every request, in order: when it began, in milliseconds since the start, and where. */
  readonly asked: { readonly at: number; readonly url: string; readonly request: FetchRequest }[];
  /** Requests for pages, without those for robots.txt and sitemaps. */
  pagesAsked(): readonly string[];
  /** Moves the clock on. */
  pass(milliseconds: number): void;
  /** Resolves after so many milliseconds of this world. */
  sleep(milliseconds: number): Promise<void>;
  /** Lets time run, as far as anybody waits for it, until the work is done. */
  settle<T>(work: Promise<T>): Promise<T>;
  now(): number;
}

interface Sleeper {
  readonly at: number;
  wake(): void;
}

/** A web that is written down, with a clock that only moves while somebody waits; what is not written down answers 404. */
export function openScriptedWeb(pages: Readonly<Record<string, Scripted>>): ScriptedWorld {
  let now = startOfTime;
  const sleepers = new Set<Sleeper>();
  const asked: ScriptedWorld['asked'] = [];
  const sleep = (milliseconds: number, signal?: AbortSignal) =>
    new Promise<void>((resolve) => {
      const sleeper = { at: now + milliseconds, wake };
      function wake() {
        sleepers.delete(sleeper);
        resolve();
      }
      if (signal?.aborted) return resolve();
      signal?.addEventListener('abort', wake);
      sleepers.add(sleeper);
    });
  const fetch: Fetch = {
    async get(request) {
      asked.push({ at: now - startOfTime, url: request.url, request });
      const scripted = pages[request.url];
      if (scripted === undefined) return refusal(404);
      const answer = typeof scripted === 'function' ? await scripted(request, world) : scripted;
      return typeof answer === 'string' ? fetched(request.url, answer) : answer;
    },
  };
  const world: ScriptedWorld = {
    means: { fetch, reader: plainReader, now: () => now, sleep },
    asked,
    pagesAsked: () =>
      asked.map((one) => one.url).filter((url) => !url.endsWith('/robots.txt') && !url.includes('sitemap')),
    pass: (milliseconds) => void (now += milliseconds),
    sleep,
    now: () => now,
    async settle(work) {
      let settled = false;
      const done = work.finally(() => (settled = true));
      done.catch(() => undefined);
      for (;;) {
        for (let turn = 0; turn < 5 && !settled; turn += 1) await new Promise(setImmediate);
        if (settled) return done;
        const [next] = [...sleepers].sort((a, b) => a.at - b.at);
        if (next) {
          now = Math.max(now, next.at);
          next.wake();
        }
      }
    },
  };
  return world;
}

export function fetched(
  url: string,
  body: string | Uint8Array,
  more: Partial<Extract<Fetched, { outcome: 'fetched' }>> = {},
): Fetched {
  return {
    outcome: 'fetched',
    url,
    contentType: 'text/html; charset=utf-8',
    body: typeof body === 'string' ? new TextEncoder().encode(body) : body,
    etag: null,
    lastModified: null,
    ...more,
  };
}

export function refusal(status: number, more: { retryAfterSeconds?: number } = {}): Fetched {
  return {
    outcome: 'failed',
    problem: 'http-status',
    sentence: `It answers with status ${status}.`,
    status,
    ...more,
  };
}

export function unreachable(
  problem: 'unreachable' | 'no-site' | 'timeout' | 'reserved-name' = 'unreachable',
): Fetched {
  return { outcome: 'failed', problem, sentence: 'It could not be reached.', status: null };
}

export function page(title: string, text: string, links: Readonly<Record<string, string>> = {}): string {
  const anchors = Object.entries(links).map(([url, words]) => `<a href="${url}">${words}</a>`);
  return `<html><head><title>${title}</title></head><body><p>${text}</p>${anchors.join('\n')}</body></html>`;
}

/** Reads the few tags that scripted pages have; the document reader itself has its own tests. */
export const plainReader: DocumentReader = {
  parse: async ({ record, bytes }): Promise<Parsed> => {
    const html = new TextDecoder().decode(bytes);
    if (html.includes('[unreadable]'))
      return { outcome: 'failed', problem: 'unreadable', sentence: `${record} cannot be read.` };
    const links = [...html.matchAll(/<a href="([^"]*)">([^<]*)<\/a>/g)].map(([, href = '', text = '']) => ({
      url: URL.parse(href, record)?.href ?? href,
      text,
    }));
    const feeds = [...html.matchAll(/<link rel="alternate" href="([^"]*)">/g)].map(
      ([, href = '']) => URL.parse(href, record)?.href ?? href,
    );
    const bare = (html.split('<body>')[1] ?? html).replace(/<a .*?<\/a>/g, '').replace(/<[^>]*>/g, ' ');
    return {
      outcome: 'parsed',
      document: {
        title: /<title>([^<]*)/.exec(html)?.[1] ?? '',
        text: bare.replace(/[ \t]+/g, ' ').trim(),
        date: /<time>([^<]*)/.exec(html)?.[1] ?? null,
        language: /<html lang="(\w\w)"/.exec(html)?.[1] ?? null,
        organisations: [...html.matchAll(/<meta name="org" content="([^"]*)">/g)].map(
          ([, name = '']) => name,
        ),
        canonical: /<link rel="canonical" href="([^"]*)">/.exec(html)?.[1] ?? null,
        links,
        feeds,
      },
    };
  },
  close: async () => {},
};
