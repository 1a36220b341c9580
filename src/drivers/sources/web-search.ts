import type { OutsideSource } from '../../domain/knowledge';
import type { SourceProblem } from '../../domain/reading-problem';
import type { ReadDocument, Search, SourceReading } from '../../ports/research-source';
import type { WebSearch } from '../../ports/web-search';
import type { SearchQuery } from '../../domain/search-query';
import type { Budget } from './budget';
import { problemAt } from './means';
import { aboutCompany } from './selection';
import { documentsOf } from './web-documents';
import type { WebReader } from './web-reader';

type SearchSource = Extract<OutsideSource, { kind: 'web-search' }>;
interface Lead {
  readonly url: string;
  readonly query: SearchQuery;
}

/**
 * Asks the provider each query, and reads what it names as any page is read. Of each page only what names whom the query
 * is about counts; an address in which something of a person stands is not opened.
 */
export async function readFromSearch(
  source: SearchSource,
  { queries, mayRead }: Search,
  provider: WebSearch | undefined,
  web: WebReader,
  budget: Budget,
): Promise<SourceReading> {
  if (!provider) return { documents: [], problems: [withoutProvider(source.name)] };
  const { domains, pages } = source;
  const problems: SourceProblem[] = [];
  const found = await Promise.all(
    queries.map(async (query) => {
      const came = await budget.within(provider.find(query, { domains, most: pages }));
      if (came === 'late') {
        problems.push({
          record: source.name,
          problem: 'timeout',
          sentence: `${provider.name} did not answer in time.`,
        });
        return [];
      }
      if (came.outcome === 'failed') {
        problems.push({ record: source.name, problem: came.problem, sentence: came.sentence });
        return [];
      }
      return came.links.filter((url) => mayRead(decoded(url))).map((url) => ({ url, query }));
    }),
  );
  const documents = await Promise.all(inTurn(found, pages).map(read));
  return { documents: documents.flat(), problems: onceEach(problems) };

  async function read({ url, query }: Lead): Promise<readonly ReadDocument[]> {
    const came = await web.read(url, budget);
    if (came.outcome === 'failed') {
      problems.push(problemAt(url, came));
      return [];
    }
    if (came.content.kind !== 'page') return [];
    const at = documentsOf(came.content, came.readAt).filter(
      ({ record }) => isOf(record, domains) && mayRead(decoded(record)),
    );
    return (await aboutCompany({ documents: at, problems: [] }, query.about)).documents;
  }
}

function withoutProvider(record: string): SourceProblem {
  return { record, problem: 'not-searched', sentence: 'No search provider is set (SEARCH_PROVIDER).' };
}

/** The first of each query, then the second, each address once. */
function inTurn(found: readonly (readonly Lead[])[], most: number): readonly Lead[] {
  const longest = Math.max(0, ...found.map((one) => one.length));
  const ordered = Array.from({ length: longest }, (_, at) => found.flatMap((one) => one[at] ?? [])).flat();
  const seen = new Set<string>();
  return ordered.filter(({ url }) => !seen.has(url) && seen.add(url)).slice(0, most);
}

/** A page may have sent on to another one. */
function isOf(record: string, domains: readonly string[]): boolean {
  const host = URL.parse(record)?.hostname ?? '';
  return domains.length === 0 || domains.some((one) => host === one || host.endsWith(`.${one}`));
}

/** The same refusal of several queries is one problem. */
function onceEach(problems: readonly SourceProblem[]): readonly SourceProblem[] {
  const seen = new Set<string>();
  return problems.filter(({ record, sentence }) => {
    const key = `${record} ${sentence}`;
    return !seen.has(key) && seen.add(key);
  });
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
