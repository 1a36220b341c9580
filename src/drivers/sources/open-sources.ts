import { basename, dirname } from 'node:path';
import type { OutsideSource } from '../../domain/knowledge';
import type { LookedUpCompany } from '../../domain/looked-up-company';
import type { ResearchSource, Search, SourceReading } from '../../ports/research-source';
import { withBudget, type Budget } from './budget';
import { checkSource } from './check-source';
import { readCompanySite } from './company-site';
import { feedDocuments, readFeedAt } from './feed';
import { openFileReader, type FileReader } from './files';
import { limits } from './limits';
import { problemAt, type Means } from './means';
import { aboutCompany, linksThatName, whole } from './selection';
import { documentsOf } from './web-documents';
import type { WebSearch } from '../../ports/web-search';
import { openWebReader, type WebReader } from './web-reader';
import { readFromSearch } from './web-search';
import { readSite } from './website';

export interface SourcesOptions extends Means {
  /** Folder below which the files of sources lie. */
  readonly knowledgeDir: string;
  /** Whom the public web is looked for with; without one it is not. */
  readonly search?: WebSearch | undefined;
}

/** What each kind of source reads with. */
interface Readers extends SourcesOptions {
  readonly web: WebReader;
  readonly files: FileReader;
}

type Read<Kind extends OutsideSource['kind']> = (
  source: Extract<OutsideSource, { kind: Kind }>,
  company: LookedUpCompany,
  readers: Readers,
  budget: Budget,
  search: Search | undefined,
) => Promise<SourceReading>;

/** How each kind of source is read. */
const kinds: { readonly [Kind in OutsideSource['kind']]: Read<Kind> } = {
  'company-website': ({ pages }, company, { web, ...means }, budget) =>
    readCompanySite(company, pages, web, budget, means),
  website: async (source, company, { web, ...means }, budget) => {
    const first = await web.read(source.url, budget);
    // An address that is a feed is read as one.
    if (first.outcome === 'read' && first.content.kind === 'feed') {
      const documents = await feedDocuments(first.content, first.readAt, means);
      return chosen({ documents, problems: [] }, source, company);
    }
    const extent = {
      pages: source.pages,
      articles: limits.feedItems,
      ...(isAboutCompanies(source) && { speaksOf: linksThatName(company) }),
    };
    return chosen(await readSite(source.url, first, extent, web, budget, means), source, company);
  },
  feed: async (source, company, { web, ...means }, budget) =>
    chosen(await readFeedAt(source.url, web, budget, means), source, company),
  files: async (source, company, { files, knowledgeDir }, budget) =>
    chosen(await files.read(knowledgeDir, source.path, budget), source, company),
  'web-search': async (source, _, { web, search: provider }, budget, search) =>
    search ? readFromSearch(source, search, provider, web, budget) : { documents: [], problems: [] },
};

/**
 * Reads everything a playbook may name (spec section 7), over the fetch driver and the document reader it is given. A read
 * ends within 30 seconds with what it has by then; what is remembered belongs to this one instance.
 */
export function openResearchSources(options: SourcesOptions) {
  const readers: Readers = { ...options, web: openWebReader(options), files: openFileReader(options) };

  const port: ResearchSource = {
    read: (source, company, search) =>
      withBudget(limits.readMs, options, (budget) => readBy(source, company, readers, budget, search)),
    page: (place, reach = 'knowledge') =>
      withBudget(limits.readMs, options, (budget) => readPage(place, reach, readers, budget)),
    check: (source) => withBudget(limits.checkMs, options, (budget) => checkSource(source, readers, budget)),
  };
  return { port, health: () => Promise.resolve(), close: () => options.reader.close() };
}

function readBy<Kind extends OutsideSource['kind']>(
  source: Extract<OutsideSource, { kind: Kind }>,
  company: LookedUpCompany,
  readers: Readers,
  budget: Budget,
  search: Search | undefined,
): Promise<SourceReading> {
  const read = kinds[source.kind as Kind];
  return read(source, company, readers, budget, search);
}

/** What is used of a source about many: what names the company, or all of it where it is not about companies. */
async function chosen(
  reading: SourceReading,
  source: OutsideSource,
  company: LookedUpCompany,
): Promise<SourceReading> {
  return isAboutCompanies(source) ? aboutCompany(reading, company) : whole(reading);
}

function isAboutCompanies({ purposes }: OutsideSource): boolean {
  return purposes.includes('company') || purposes.includes('outreach');
}

async function readPage(
  place: string,
  reach: 'knowledge' | 'machine',
  { web, files, knowledgeDir, ...means }: Readers,
  budget: Budget,
): Promise<SourceReading> {
  if (!/^https?:\/\//iu.test(place)) {
    if (reach === 'machine') return files.read(dirname(place), basename(place), budget);
    return files.read(knowledgeDir, place, budget);
  }
  const read = await web.read(place, budget);
  if (read.outcome === 'failed') return { documents: [], problems: [problemAt(place, read)] };
  const { content, readAt } = read;
  const documents =
    content.kind === 'feed' ? await feedDocuments(content, readAt, means) : documentsOf(content, readAt);
  return { documents, problems: [] };
}
