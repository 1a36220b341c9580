import type { SourceReport } from '../domain/company-research';
import type { ReadingProblem } from '../domain/reading-problem';
import { literal } from './literal';
import { headed, type RunView } from './run';
import type { LeadSubject } from './subject';
import { countWords } from './words';

const problemWords: Readonly<Record<ReadingProblem, string>> = {
  'no-site': 'no site is known',
  'reserved-name': 'its name is reserved for examples and is never looked up',
  'forbidden-address': 'its address is not a public one',
  unreachable: 'could not be reached',
  timeout: 'did not answer in time',
  redirects: 'sends from page to page without end',
  robots: 'does not allow programs to read it',
  'login-wall': 'asks for a login',
  'http-status': 'answered with an error',
  'too-large': 'is too large',
  'too-deep': 'is nested too deeply',
  'archive-bomb': 'unpacks to more than is safe',
  'file-missing': 'is not there',
  'type-not-read': 'is of a type that is not read',
  unreadable: 'could not be read',
  'no-text': 'holds no text',
  instructs: 'tries to instruct the agent, which changed nothing',
  'not-searched': 'was not asked',
};

const nouns: Readonly<Record<SourceReport['kind'], string>> = {
  'crm-history': 'record',
  'company-website': 'page',
  website: 'page',
  feed: 'article',
  files: 'file',
  'criterion-page': 'page',
  'web-search': 'page',
};

/** Each source with what was read of it and what was not, such as "company website: 6 pages read; 1 page: asks for a login". */
export function sourcesView({ research }: LeadSubject, most: number): readonly RunView[] {
  const sources = research?.sources ?? [];
  const shown = sources.slice(0, most).map((one) => ({
    head: literal(one.name, 40),
    rest: `: ${[...readOf(one), ...unreadOf(one)].join('; ') || 'nothing about this company in it'}\n`,
  }));
  const left = sources.length - shown.length;
  return headed(left > 0 ? [...shown, { head: `And ${left} more`, rest: '' }] : shown);
}

function readOf({ kind, documents }: SourceReport): readonly string[] {
  return documents.length > 0 ? [`${countWords(documents.length, nouns[kind])} read`] : [];
}

/** Most kinds of problem that are named of one source. */
const mostProblems = 3;

function unreadOf({ kind, documents, problems }: SourceReport): readonly string[] {
  const counts = new Map<ReadingProblem, number>();
  for (const { problem } of problems) counts.set(problem, (counts.get(problem) ?? 0) + 1);
  return [...counts].slice(0, mostProblems).map(([problem, count]) => {
    const which = documents.length > 0 || count > 1 ? `${countWords(count, nouns[kind])}: ` : '';
    return `${which}${problemWords[problem]}`;
  });
}

/** Which language model read, where one serves, and what was left out; empty when there is nothing to say. */
export function readerWords({ research, modelCost }: LeadSubject): string {
  if (!research) return '';
  const dropped =
    research.dropped > 0
      ? `${countWords(research.dropped, 'claim')} left out, because the quote does not stand in the text.`
      : '';
  // Without one the last line of the card says what reads.
  const by = modelCost === null ? '' : `Read by ${literal(research.model, 60)}.`;
  return [by, dropped].filter(Boolean).join(' ');
}
