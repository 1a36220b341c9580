import type { OutsideSource } from '../../domain/knowledge';
import type { SourceHealth } from '../../ports/research-source';
import type { WebSearch } from '../../ports/web-search';
import type { Budget } from './budget';
import { listFiles } from './file-list';
import type { WebReader } from './web-reader';

interface CheckMeans {
  readonly web: WebReader;
  readonly knowledgeDir: string;
  readonly search?: WebSearch | undefined;
}

/** Whether a source can be read: its first page, its feed, or the list of its files; nothing else is asked for. */
export async function checkSource(
  source: OutsideSource,
  { web, knowledgeDir, search }: CheckMeans,
  budget: Budget,
): Promise<SourceHealth> {
  switch (source.kind) {
    case 'company-website':
      return { state: 'per-lead', sentence: 'Each lead has its own.' };
    case 'web-search':
      return search
        ? { state: 'per-lead', sentence: `${search.name} is asked for each lead.` }
        : { state: 'problem', sentence: 'No search provider is set (SEARCH_PROVIDER).' };
    case 'files':
      return checkFiles(knowledgeDir, source.path, budget);
    case 'website':
    case 'feed':
      return checkWeb(source, web, budget);
  }
}

async function checkWeb(
  { kind, url }: Extract<OutsideSource, { kind: 'website' | 'feed' }>,
  web: WebReader,
  budget: Budget,
): Promise<SourceHealth> {
  const read = await web.read(url, budget);
  if (read.outcome === 'failed') return { state: 'problem', sentence: read.sentence };
  const { content } = read;
  if (content.kind === 'feed')
    return { state: 'reads', sentence: `${counted(content.items.length, 'article')} can be read.` };
  if (content.kind === 'page' && kind === 'feed' && content.document.feeds.length === 0)
    return { state: 'problem', sentence: 'This address is no feed, and names none.' };
  return { state: 'reads', sentence: 'Its first page can be read.' };
}

async function checkFiles(root: string, path: string, budget: Budget): Promise<SourceHealth> {
  const listed = await budget.within(listFiles(root, path));
  if (listed === 'late') return { state: 'problem', sentence: 'The files could not be listed in time.' };
  const { files, problems } = listed;
  const [first] = problems;
  if (files.length === 0)
    return { state: 'problem', sentence: first?.sentence ?? 'There is no file that can be read.' };
  const rest = first ? `, ${problems.length} cannot: ${first.sentence}` : '.';
  return { state: 'reads', sentence: `${counted(files.length, 'file')} can be read${rest}` };
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
