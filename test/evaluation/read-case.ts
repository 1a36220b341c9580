import type { OutsideSource } from '../../src/domain/knowledge';
import { knowledgeSourceSchema } from '../../src/domain/knowledge';
import type { SourceText } from '../../src/domain/research';
import type { DocumentReader } from '../../src/drivers/sources/documents/document';
import { feedDocuments } from '../../src/drivers/sources/feed';
import { aboutCompany } from '../../src/drivers/sources/selection';
import { contentOf } from '../../src/drivers/sources/web-content';
import { documentsOf } from '../../src/drivers/sources/web-documents';
import { readSources, textsFor } from '../../src/pipeline/reading';
import type { ReadDocument, ResearchSource, SourceReading } from '../../src/ports/research-source';
import type { Case, CaseDocument, DocumentKind } from './cases';

/** What was made of one document of a case. */
export interface DocumentRead {
  readonly document: CaseDocument;
  readonly kind: DocumentKind;
  readonly milliseconds: number;
  readonly read: readonly ReadDocument[];
  /** Why nothing was read; null when something was. */
  readonly problem: string | null;
}

/** What the model is given of a case, and what was made of each of its documents. */
export interface CaseRead {
  readonly texts: readonly SourceText[];
  readonly documents: readonly DocumentRead[];
}

/** Reads a case as the product would: the same bytes through the same readers, of a feed only what names the company. */
export async function readCase(one: Case, reader: DocumentReader): Promise<CaseRead> {
  const company = { name: one.gold.company, site: null };
  const now = Date.parse(one.gold.now);
  const documents: DocumentRead[] = [];
  // One after another: their time is measured.
  for (const document of one.documents) documents.push(await readDocument(document, reader, now));
  const sources = documents.map(({ document }, at) => sourceOf(document, at));
  const port: Pick<ResearchSource, 'read'> = {
    async read(source): Promise<SourceReading> {
      const made = documents[sources.indexOf(source)];
      const reading = { documents: made?.read ?? [], problems: [] };
      return source.kind === 'feed' ? aboutCompany(reading, company) : reading;
    },
  };
  const readings = await readSources(sources, company, { ...unused, ...port });
  return { texts: textsFor('company', readings), documents };
}

async function readDocument(
  document: CaseDocument,
  reader: DocumentReader,
  now: number,
): Promise<DocumentRead> {
  const begun = performance.now();
  const made =
    document.source === 'file' ? await ofFile(document, reader, now) : await ofWeb(document, reader, now);
  const milliseconds = performance.now() - begun;
  const read = typeof made === 'string' ? [] : made;
  const problem = typeof made === 'string' ? made : made.length === 0 ? 'no-text' : null;
  return { document, kind: document.kind, milliseconds, read, problem };
}

type Made = readonly ReadDocument[] | string;

async function ofWeb(
  { record, contentType, bytes }: CaseDocument,
  reader: DocumentReader,
  now: number,
): Promise<Made> {
  const content = await contentOf(
    { outcome: 'fetched', url: record, contentType, body: bytes, etag: null, lastModified: null },
    { reader },
  );
  if ('outcome' in content) return content.problem;
  return content.kind === 'feed'
    ? feedDocuments(content, now, { reader, now: () => now })
    : documentsOf(content, now);
}

async function ofFile({ record, bytes }: CaseDocument, reader: DocumentReader, now: number): Promise<Made> {
  const parsed = await reader.parse({ record, contentType: '', bytes });
  if (parsed.outcome === 'failed') return parsed.problem;
  const { title, text, date, organisations, language } = parsed.document;
  const readAt = new Date(now).toISOString();
  return [{ source: 'file', record, title: title || record, text, date, organisations, language, readAt }];
}

function sourceOf({ source, record }: CaseDocument, at: number): OutsideSource {
  const name = `source ${at}`;
  const asked =
    source === 'feed'
      ? { kind: 'feed', name, url: record }
      : source === 'file'
        ? { kind: 'files', name, path: record }
        : { kind: 'website', name, url: record };
  const parsed = knowledgeSourceSchema.parse(asked);
  if (parsed.kind === 'crm-history') throw new Error('a case has no history');
  return parsed;
}

const unused = {
  page: () => Promise.reject(new Error('a case reads no single pages')),
  check: () => Promise.reject(new Error('a case checks no sources')),
};
