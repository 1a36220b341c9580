import { Resolver } from 'node:dns/promises';

/** All IP addresses of a name; rejects with a code of Node's DNS (`ENOTFOUND`, `ESERVFAIL` …) when it has none. */
export type Lookup = (name: string) => Promise<readonly string[]>;

export interface DnsLookupOptions {
  /** Addresses of name servers, with a port if it is another than 53; the machine's own when not given. */
  readonly servers?: readonly string[];
  /** How long one name server may take for one try, of two; 2,000 ms when not given. */
  readonly timeoutMs?: number;
}

/**
 * Asks the domain name system for A and AAAA records. Never the machine's hosts file nor its search domains, which lead
 * inside; and no thread of Node's pool waits for a slow server, as with `dns.lookup`.
 */
export function openDnsLookup(options: DnsLookupOptions = {}) {
  const dns = new Resolver({ timeout: options.timeoutMs ?? 2_000, tries: 2 });
  if (options.servers) dns.setServers(options.servers);
  const lookup: Lookup = async (name) => {
    const answers = await Promise.allSettled([dns.resolve4(name), dns.resolve6(name)]);
    const found = answers.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
    if (found.length > 0) return found;
    const reasons = answers.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
    // No AAAA record says nothing where the question for the A record failed.
    throw reasons.find((one) => codeOf(one) !== 'ENODATA') ?? reasons[0];
  };
  return { lookup, close: () => dns.cancel() };
}

function codeOf(reason: unknown): unknown {
  return (reason as { code?: unknown } | null)?.code;
}
