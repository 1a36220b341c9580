import { pagesOf, type Page } from './page';
import { isForSale, isUnfinished } from './parked-page';
import type { SourceText } from '../../../domain/research';
import { namesOf, subjectOf, type Subject } from './subject';

/** A document with what on it is about the company. */
export interface CompanyPage {
  readonly page: Page;
  readonly subject: Subject;
  /** The site, or the file, that it belongs to: several pages of one site are one voice. */
  readonly voice: string;
}

/** The documents among the texts, in their order of trust; without a name each is taken as the company's own. A domain that is for sale, or a page that is not there yet, says nothing of anybody. */
export function companyPages(texts: readonly SourceText[], company: string | null): readonly CompanyPage[] {
  const names = company === null ? [] : namesOf(company);
  return pagesOf(texts)
    .filter((page) => !isForSale(page) && !isUnfinished(page))
    .map((page) => {
      const subject = subjectOf(page, company, names);
      return { page, subject, voice: voiceOf(page, subject) };
    });
}

/** Files of the company's own that lie in one folder are pages of one site; any other file speaks for itself. */
function voiceOf({ source: { record, source } }: Page, { speaker }: Subject): string {
  const host = /^https?:\/\/(?:www\.)?([^/?#]+)/iu.exec(record)?.[1]?.toLowerCase();
  if (host !== undefined) return host;
  const folder = record.slice(0, record.lastIndexOf('/') + 1);
  return source === 'file' && speaker === 'company' && folder !== '' ? folder : record;
}

/** The year of a document's date; null when it has none. */
export function yearOf(page: Page): number | null {
  const dated = /^\d{4}/u.exec(page.source.date ?? '')?.[0];
  return dated === undefined ? null : Number(dated);
}
