import { Resolver as DnsResolver } from 'node:dns/promises';
import type { MailRoute } from '../../domain/email-address';
import type { Resolver } from '../../ports/resolver';
import { openRouteCache } from './route-cache';

export interface DnsOptions {
  /** Addresses of name servers, with a port if it is another than 53; the machine's own when not given. */
  readonly servers?: readonly string[];
  /** How long one domain may take, all its questions together; 5,000 ms when not given. */
  readonly timeoutMs?: number;
  /** For the age of what is remembered, in milliseconds since 1970. */
  readonly now?: () => number;
}

/**
 * Asks the domain name system how a domain receives mail (spec section 5; RFC 5321 5.1, RFC 7505): MX, else an A or AAAA
 * record. Silence, refusal and failure of the servers are `no-answer` within `timeoutMs`; all else is remembered for an hour.
 */
export function openDnsResolver(options: DnsOptions = {}) {
  const { servers, timeoutMs = 5_000, now = Date.now } = options;
  // Two tries within the time: one lost packet is common.
  const dns = new DnsResolver({ timeout: Math.max(1, Math.floor(timeoutMs / 3)), tries: 2 });
  if (servers) dns.setServers(servers);
  const cache = openRouteCache(now);
  const port: Resolver = {
    mailRoute: (domain) => cache.get(domain.toLowerCase(), (name) => inTime(lookUp(dns, name), timeoutMs)),
  };
  return {
    port,
    health: () => Promise.resolve(),
    close: () => {
      dns.cancel();
      return Promise.resolve();
    },
  };
}

async function lookUp(dns: DnsResolver, domain: string): Promise<MailRoute> {
  const mail = await answer(dns.resolveMx(domain));
  if (mail.kind === 'no-such-domain' || mail.kind === 'no-answer') return mail.kind;
  if (mail.kind === 'found') {
    return mail.records.some(({ exchange }) => exchange !== '' && exchange !== '.')
      ? 'mail-server'
      : 'null-mx';
  }
  const v4 = await answer(dns.resolve4(domain));
  if (v4.kind === 'found') return 'address-only';
  const v6 = await answer(dns.resolve6(domain));
  if (v6.kind === 'found') return 'address-only';
  return v4.kind === 'no-answer' || v6.kind === 'no-answer' ? 'no-answer' : 'no-route';
}

type Answer<T> =
  | { readonly kind: 'found'; readonly records: readonly T[] }
  | { readonly kind: 'none' | 'no-such-domain' | 'no-answer' };

const kindOfError: Readonly<Record<string, 'none' | 'no-such-domain'>> = {
  ENODATA: 'none',
  ENOTFOUND: 'no-such-domain',
};

async function answer<T>(asked: Promise<readonly T[]>): Promise<Answer<T>> {
  try {
    const records = await asked;
    return records.length > 0 ? { kind: 'found', records } : { kind: 'none' };
  } catch (thrown) {
    return { kind: kindOfError[String((thrown as { code?: unknown }).code)] ?? 'no-answer' };
  }
}

/** The resolver's own time-out is for one try at one server; this one is for everything. */
function inTime(asked: Promise<MailRoute>, timeoutMs: number): Promise<MailRoute> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, timeoutMs, 'no-answer');
    void asked.then(resolve, () => resolve('no-answer')).finally(() => clearTimeout(timer));
  });
}
