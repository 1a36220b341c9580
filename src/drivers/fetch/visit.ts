import { isIP } from 'node:net';
import { Client } from 'undici';
import type { Fetched, FetchRequest } from '../../ports/fetch';
import { readAnswer, tagOf, type SentOn } from './answer';
import { pinnedConnector } from './connector';
import { failed, failureOf, type Failed } from './failure';
import type { Gate } from './gate';
import { limits } from './limits';
import type { Lookup } from './lookup';
import { hostOf, portOf } from './web-address';

/** What a visit needs from outside. */
export interface Means {
  readonly lookup: Lookup;
  readonly gate: Gate;
  readonly userAgent: string;
  /** Milliseconds since 1970. */
  now(): number;
}

/**
 * Asks one server once, on a connection of its own that goes to an address which was checked, and is closed after: a
 * server leaves nothing behind for the next read. Never rejects.
 */
export async function visit(
  url: URL,
  request: FetchRequest,
  means: Means,
  signal: AbortSignal,
): Promise<Fetched | SentOn> {
  let client: Client | undefined;
  try {
    const addresses = await publicAddresses(url, means);
    if ('outcome' in addresses) return addresses;
    client = new Client(url.origin, {
      connect: pinnedConnector(addresses, means.gate, signal),
      pipelining: 0,
      maxHeaderSize: limits.mostHeaderBytes,
      // One clock for everything: the signal.
      headersTimeout: 0,
      bodyTimeout: 0,
    });
    const { statusCode, headers, body } = await client.request({
      method: 'GET',
      path: `${url.pathname}${url.search}`,
      headers: headersFor(request, means.userAgent),
      signal,
    });
    // Whoever stops reading early hears of it otherwise; without a listener it would end the process.
    body.on('error', () => {});
    return await readAnswer({ status: statusCode, headers, body }, url, request, means.now);
  } catch (thrown) {
    return failureOf(thrown, url.hostname);
  } finally {
    void client?.destroy();
  }
}

/** The addresses of the host that may be connected to. */
async function publicAddresses(url: URL, { lookup, gate }: Means): Promise<readonly string[] | Failed> {
  const host = hostOf(url);
  const found = isIP(host) ? [host] : await lookup(host);
  if (found.length === 0) return failed('no-site', `${host} has no address.`);
  const open = found.filter((address) => gate(address, portOf(url)));
  if (open.length > 0) return open.slice(0, limits.mostAddresses);
  const ports: readonly number[] = limits.ports;
  const sentence = ports.includes(portOf(url))
    ? `${url.hostname} is not a place on the public web.`
    : `Port ${portOf(url)} of ${url.hostname} is not one of web sites.`;
  return failed('forbidden-address', sentence);
}

/** No cookies, no referrer, nothing of who is asking but what the user agent says. */
function headersFor({ known }: FetchRequest, userAgent: string): Record<string, string> {
  const etag = tagOf(known?.etag ?? '');
  const lastModified = tagOf(known?.lastModified ?? '');
  return {
    'user-agent': userAgent,
    accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.5',
    'accept-encoding': 'gzip, br, deflate',
    ...(etag !== null && { 'if-none-match': etag }),
    ...(lastModified !== null && { 'if-modified-since': lastModified }),
  };
}
