import { claim, oneLine, type Claim } from './claim';
import type { CompanyPage } from './company-pages';
import { changes, noPriority, priorityCues, priorityTopics } from './priority-words';
import { fold } from './reading';

/** What the company puts first, in its own words. */
export interface Priority extends Claim {
  readonly relation: string | null;
}

const most = 5;
const longest = 240;
const strategySection =
  /strateg|priorit|prioridad|outlook|ausblick|ziele|goals|our plans|unsere plane|future|zukunft|roadmap|vision|perspectives|objetivos|objectifs|obiettivi|sustainab|nachhaltig|what comes next|whats next|where we are (?:headed|going)|wofur wir stehen|wohin|onze plannen|doelen|plannen|nuestros planes|i nostri piani|nossos planos|metas|vara mal|vores mal|(?:^| )mal(?: |$)/u;
const named = /strateg|priorit|prioridad|schwerpunkt|axes? /iu;

/** Strategic priorities (spec section 7): sentences that say what it invests in, builds up or aims for; at most five. */
export function companyPriorities(
  pages: readonly CompanyPage[],
  relation: (sentence: string) => string | null,
  now: string,
): readonly Priority[] {
  const present = Number(now.slice(0, 4));
  const seen = new Set<string>();
  const found = pages.flatMap(({ page, subject }, order) =>
    page.segments.flatMap((segment) => {
      const { text, kind } = segment;
      const inStrategy = strategySection.test(segment.section);
      const isPoint = inStrategy && kind === 'item';
      if (kind === 'heading' || kind === 'row' || text.length < 15) return [];
      if (text.split(' ').length < (isPoint ? 3 : 6)) return [];
      if (!inStrategy && !priorityCues.test(text)) return [];
      const related = relation(text);
      const isChange = isPoint && changes.test(text);
      if (
        !(isChange || priorityTopics.test(text) || (related !== null && priorityCues.test(text))) ||
        noPriority.test(text) ||
        !subject.isAbout(segment) ||
        isPast(text, present)
      )
        return [];
      if (!isPoint && !priorityCues.test(text)) return [];
      const key = fold(text);
      if (seen.has(key)) return [];
      seen.add(key);
      const weight =
        (named.test(text) ? 2 : 0) +
        (inStrategy ? 1 : 0) +
        (related === null ? 0 : 1) +
        (/20(?:2[7-9]|3\d|4\d|50)/u.test(text) ? 1 : 0) -
        order / 100;
      return [{ weight, item: { ...claim(page, segment, oneLine(text, longest)), relation: related } }];
    }),
  );
  return found
    .sort((one, other) => other.weight - one.weight)
    .slice(0, most)
    .map(({ item }) => item);
}

/** True when all it names are years gone by. */
function isPast(text: string, present: number): boolean {
  const years = [...text.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/gu)].map((one) => Number(one[0]));
  return years.length > 0 && years.every((year) => year < present - 1);
}
