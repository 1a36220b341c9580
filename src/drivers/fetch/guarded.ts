import { Fault } from '../../domain/fault';
import type { Fetch, Fetched, FetchRequest } from '../../ports/fetch';
import { failed, type Failed } from './failure';
import { openGate, type Gate } from './gate';
import { limits } from './limits';
import { openDnsLookup, type Lookup } from './lookup';
import { visit, type Means } from './visit';
import { readWebAddress } from './web-address';

export interface GuardedFetchOptions {
  /** Who asks, as web sites see it and as `robots.txt` names it: `BatonBot/0.1.0 (+https://…)`. Printable ASCII. */
  readonly agent: { readonly name: string; readonly version: string; readonly contact: string };
  /** Most time for one read, redirects and all; 10,000 ms when not given. */
  readonly deadlineMs?: number;
  /** Asks for the addresses of a name; the domain name system when not given. What it answers is checked all the same. */
  readonly lookup?: Lookup;
  /** For tests on loopback, and for nothing else: addresses and ports that are open although they are not public. */
  readonly allow?: Gate;
  /** For dates in `Retry-After`, in milliseconds since 1970. */
  readonly now?: () => number;
}

/**
 * Reads the public web (targets S4): every address is checked when it is connected to, redirects by hand and each anew,
 * and every read ends within its time and size with a named outcome, whatever the server does.
 */
export function openGuardedFetch(options: GuardedFetchOptions) {
  const { deadlineMs = limits.deadlineMs, now = Date.now } = options;
  const dns = openDnsLookup();
  const means: Means = {
    lookup: options.lookup ?? dns.lookup,
    gate: openGate(options.allow),
    userAgent: userAgentOf(options.agent),
    now,
  };
  const running = new Set<(outcome: Failed) => void>();

  async function get(request: FetchRequest): Promise<Fetched> {
    const over = new AbortController();
    let end: (outcome: Failed) => void = () => {};
    const early = new Promise<Failed>((resolve) => (end = resolve));
    const timer = setTimeout(() => end(outOfTime(deadlineMs)), deadlineMs);
    running.add(end);
    try {
      return await Promise.race([follow(request, means, over.signal), early]);
    } finally {
      clearTimeout(timer);
      running.delete(end);
      over.abort();
    }
  }

  const port: Fetch = { get };
  return {
    port,
    health: () => Promise.resolve(),
    close: () => {
      dns.close();
      for (const end of running) end(failed('unreachable', 'Baton was stopped while this was being read.'));
      return Promise.resolve();
    },
  };
}

/** The same page twice goes round in a circle; no cookie is kept that could make it another the second time. */
async function follow(request: FetchRequest, means: Means, signal: AbortSignal): Promise<Fetched> {
  const seen = new Set<string>();
  let url = readWebAddress(request.url);
  for (;;) {
    if ('outcome' in url) return url;
    if (seen.has(url.href)) return failed('redirects', `${url.hostname} sends on in a circle.`);
    if (seen.size > limits.mostRedirects)
      return failed('redirects', `${url.hostname} sends on more than ${limits.mostRedirects} times.`);
    seen.add(url.href);
    const answer = await visit(url, request, means, signal);
    if (answer.outcome !== 'sent-on') return answer;
    // From https to http as well: a page that was asked for by http is read too.
    url = readWebAddress(answer.to, url);
  }
}

function outOfTime(deadlineMs: number): Failed {
  return failed('timeout', `It was not read to its end within ${deadlineMs / 1_000} seconds.`);
}

function userAgentOf({ name, version, contact }: GuardedFetchOptions['agent']): string {
  const userAgent = `${name}/${version} (+${contact})`;
  if (/^[\x20-\x7e]+$/.test(userAgent)) return userAgent;
  throw new Fault('config-invalid', {
    sentence: 'The name under which web sites are read has characters that a header cannot carry.',
    todo: 'Use letters of the English alphabet, digits and signs only.',
  });
}
