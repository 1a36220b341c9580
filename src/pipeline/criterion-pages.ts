import { customSubject, type Criterion } from '../domain/icp-fit';
import { criterionPage, criterionPassage, type PageSubject } from '../domain/criterion-page';
import type { SourceReport } from '../domain/company-research';
import type { SourceText } from '../domain/research';
import type { ResearchSource } from '../ports/research-source';
import { readPage, reportOf, textOf } from './reading';

export interface CriterionPages {
  readonly texts: readonly SourceText[];
  readonly reports: readonly SourceReport[];
}

/** Reads the public pages on which criteria are judged (spec section 8); what cannot be read leaves its criterion unknown. */
export async function readCriterionPages(
  criteria: readonly Criterion[],
  subject: PageSubject,
  port: ResearchSource,
): Promise<CriterionPages> {
  const asked = criteria.filter((one) => one.kind === 'custom-url');
  const read = await Promise.all(
    asked.map(async (criterion) => {
      const page = criterionPage(criterion, subject);
      const name = customSubject(criterion);
      const source = { name, kind: 'criterion-page', purposes: [] } as const;
      if ('missing' in page) return { texts: [], report: reportOf(source, unfilled(page.missing)) };
      const reading = await readPage(page.url, port);
      const [document] = reading.documents;
      const texts = document
        ? [{ ...textOf(document, name), text: criterionPassage(document.text, criterion) }]
        : [];
      return { texts, report: reportOf(source, reading) };
    }),
  );
  return { texts: read.flatMap((one) => one.texts), reports: read.map((one) => one.report) };
}

function unfilled(token: string) {
  const sentence = `The records have no value for ${token}.`;
  return { documents: [], problems: [{ record: token, problem: 'no-site', sentence }] } as const;
}
