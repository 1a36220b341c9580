import type { LookedUpCompany } from '../../domain/looked-up-company';
import type { SourceReading } from '../../ports/research-source';
import type { Budget } from './budget';
import { notRead, type Means, type NotRead } from './means';
import { readSite } from './website';
import type { WebReader } from './web-reader';

/** Most articles of a company's own feed. */
const articles = 5;

/** After these another spelling of the address may do better; after others the site itself has spoken. */
const worthAnotherTry: readonly string[] = ['no-site', 'unreachable', 'timeout'];

/**
 * Reads the web site of a company: by its host, with or without `www.`, over https and then over http. Where the site
 * sends on to another domain, the documents' `record` says so.
 */
export async function readCompanySite(
  { name, site }: LookedUpCompany,
  pages: number,
  web: WebReader,
  budget: Budget,
  means: Pick<Means, 'reader' | 'now'>,
): Promise<SourceReading> {
  const host = hostOf(site);
  if (host === null) {
    const sentence =
      site === null ? `No web site of ${name} is known.` : `${site} is not the host of a web site.`;
    return { documents: [], problems: [{ record: site ?? name, problem: 'no-site', sentence }] };
  }
  let refusal: NotRead | undefined;
  for (const entry of entriesOf(host)) {
    const first = await web.read(entry, budget);
    if (first.outcome === 'read') return readSite(entry, first, { pages, articles }, web, budget, means);
    // A name that is not known beside one that is says less than what the other one did.
    if (!refusal || refusal.problem === 'no-site') refusal = first;
    if (!worthAnotherTry.includes(first.problem) || budget.isOver()) break;
  }
  const { problem, sentence } = refusal ?? notRead('no-site', `No web site of ${name} is known.`);
  return { documents: [], problems: [{ record: host, problem, sentence }] };
}

/** Such as `www.bergkorn.example`, with a port where it has one; null for what is no host. */
function hostOf(site: string | null): string | null {
  const written = site?.trim() ?? '';
  const url = URL.parse(written.includes('://') ? written : `https://${written}`);
  return url && url.hostname !== '' && url.username === '' ? url.host : null;
}

function entriesOf(host: string): readonly string[] {
  const other = host.startsWith('www.') ? host.slice(4) : `www.${host}`;
  // An IP address has no other name.
  const hosts = /^[\d.]+(?::\d+)?$|^\[/u.test(host) ? [host] : [host, other];
  return ['https', 'http'].flatMap((scheme) => hosts.map((one) => `${scheme}://${one}/`));
}
