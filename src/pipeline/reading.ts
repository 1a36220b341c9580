import { faultOf } from '../domain/fault';
import { instructionIn } from '../domain/instructs';
import type { KnowledgeSource, OutsideSource, Purpose } from '../domain/knowledge';
import type { LookedUpCompany } from '../domain/looked-up-company';
import type { SourceReport } from '../domain/company-research';
import type { SourceProblem } from '../domain/reading-problem';
import type { SourceText } from '../domain/research';
import type { ReadDocument, ResearchSource, SourceReading } from '../ports/research-source';

/** What came of reading one source, with what it may be used for. */
export interface Reading extends SourceReading {
  readonly source: OutsideSource;
}

/** Most documents of one source that are used, the most telling first. */
const mostDocuments = 40;
/** Characters of a text that are looked through for instructions; a claim from a line with one is dropped wherever it stands. */
const longestLookedAt = 20_000;
/** A longer line is broken at a space, so that a passage is never a whole page. */
const longestLine = 600;

/**
 * Reads every source that serves company research or competitors, side by side, so that a slow one delays no other; one
 * that fails or does not answer is a named problem (spec section 7).
 */
export async function readSources(
  sources: readonly KnowledgeSource[],
  company: LookedUpCompany,
  port: ResearchSource,
): Promise<readonly Reading[]> {
  const asked = sources
    .filter((one) => one.kind !== 'crm-history')
    .filter((one) => one.kind !== 'web-search')
    .filter((one) => serves(one, 'company') || serves(one, 'competitors'));
  const settled = await Promise.allSettled(asked.map((source) => port.read(source, company)));
  return asked.map((source, at) => ({ source, ...readingOf(source.name, settled[at]) }));
}

/** What may be told to a lead: the texts of the sources that serve this purpose, and of no other. */
export async function readFor(
  purpose: 'answers' | 'outreach',
  sources: readonly KnowledgeSource[],
  company: LookedUpCompany,
  port: ResearchSource,
): Promise<readonly SourceText[]> {
  const asked = sources
    .filter((one) => one.kind !== 'crm-history')
    .filter((one) => one.kind !== 'web-search')
    .filter((one) => serves(one, purpose));
  const settled = await Promise.allSettled(asked.map((source) => port.read(source, company)));
  const readings = asked.map((source, at) => ({ source, ...readingOf(source.name, settled[at]) }));
  return textsFor(purpose, readings);
}

/** One page, as `readSources` reads them. */
export async function readPage(place: string, port: ResearchSource): Promise<SourceReading> {
  const [settled] = await Promise.allSettled([port.page(place)]);
  return readingOf(place, settled);
}

/** What came of a reading; a rejection is a named problem. */
export function readingOf(
  record: string,
  settled: PromiseSettledResult<SourceReading> | undefined,
): SourceReading {
  if (settled?.status === 'fulfilled') {
    const { documents, problems } = settled.value;
    const read = documents.slice(0, mostDocuments).map(inShortLines);
    return { documents: read, problems: [...problems, ...read.flatMap(instructing)] };
  }
  const { code, sentence } = faultOf(settled?.reason);
  const problem = code === 'timeout' ? 'timeout' : 'unreachable';
  return { documents: [], problems: [{ record, problem, sentence }] };
}

/** A text that tries to instruct the agent is read like any other, and named. */
function instructing({ record, text }: ReadDocument): readonly SourceProblem[] {
  const quote = instructionIn(text.slice(0, longestLookedAt));
  if (quote === null) return [];
  const sentence = 'It tried to instruct the agent. It changed nothing.';
  return [{ record, problem: 'instructs', sentence, quote }];
}

export function serves({ purposes }: { readonly purposes: readonly Purpose[] }, purpose: Purpose): boolean {
  return purposes.includes(purpose);
}

/** The texts of the sources that serve a purpose, and of no other: knowledge is isolated so (spec section 7). */
export function textsFor(purpose: Purpose, readings: readonly Reading[]): readonly SourceText[] {
  return readings
    .filter(({ source }) => serves(source, purpose))
    .flatMap(({ documents }) => documents.map((one) => textOf(one, 'text')));
}

export function textOf({ source, record, title, text, date }: ReadDocument, field: string): SourceText {
  return { source, record, field, text, date, title };
}

/** What was read of a source and what could not be, for people. */
export function reportOf(
  source: Pick<SourceReport, 'name' | 'kind' | 'purposes'>,
  { documents, problems }: SourceReading,
): SourceReport {
  const { name, kind, purposes } = source;
  return {
    name,
    kind,
    purposes,
    documents: documents.map(({ record, title, date }) => ({ record, title, date })),
    problems,
  };
}

function inShortLines(document: ReadDocument): ReadDocument {
  const text = document.text
    .normalize('NFC')
    .split('\n')
    .map((line) => (line.length > longestLine && !line.startsWith('|') ? broken(line) : line))
    .join('\n');
  return { ...document, text };
}

function broken(line: string): string {
  let length = 0;
  return line.replace(/\s/gu, (space, at: number) => {
    if (at - length < longestLine) return space;
    length = at;
    return '\n';
  });
}
