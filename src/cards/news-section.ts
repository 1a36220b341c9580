import { literal } from './literal';
import { receiptOf, type Receipt } from './receipt';
import type { ResearchLimits } from './research-limits';
import { forUs } from './research-line';
import type { LeadSubject, Reader } from './subject';
import { dateWords } from './words';

/** A recent article; its title leads to it when it stands on a page. */
export interface NewsView extends Receipt {
  readonly title: string;
  readonly dated: string;
  readonly relation: string;
}

/** The articles, newest first. */
export function newsView(
  { research }: LeadSubject,
  reader: Reader,
  limits: ResearchLimits,
): readonly NewsView[] {
  return (research?.news ?? []).slice(0, limits.news).map((one, position) => {
    const receipt = receiptOf({ ...one, date: null }, reader, `news.${position + 1}`, limits);
    return {
      ...receipt,
      quote: `\n${receipt.quote}`,
      title: literal(one.title, limits.claim),
      dated: one.date ? `  ${dateWords(one.date, reader.timeZone)}` : '',
      relation: forUs(one.relation, limits),
    };
  });
}
