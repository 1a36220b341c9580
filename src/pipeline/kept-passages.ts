import type { CompanyResearch } from '../domain/company-research';
import type { Competitor } from '../domain/competitors';
import { passagesOf } from '../domain/passages';
import type { Finding, SourceText } from '../domain/research';

/** Most characters kept of one document about the company, of one about competitors, and of all. */
const longestPassage = 6_000;
const longestOfRivals = 1_500;
const longestInAll = 48_000;
/** The field of a passage that only competitors' research may use. */
export const competitorField = 'competitors';

/**
 * What is kept of the texts: the passages that findings quote. Those read for competitors alone keep a field of their
 * own, so that nothing else is judged by them (spec section 7, isolation).
 */
export function keptPassages(
  { overview, health, figures, news }: Pick<CompanyResearch, 'overview' | 'health' | 'figures' | 'news'>,
  competitors: readonly Competitor[],
  aboutCompany: readonly SourceText[],
  aboutCompetitors: readonly SourceText[],
): readonly SourceText[] {
  const own = [...overview, ...(health ? [health] : []), ...figures, ...news];
  const theirs = competitors.flatMap(findingsOf);
  let left = longestInAll;
  const keep = (texts: readonly SourceText[], findings: readonly Finding[], field: string, most: number) =>
    texts.flatMap((text) => {
      const quotes = findings.filter((one) => one.record === text.record).map((one) => one.quote);
      const passage = passagesOf(text.text, quotes, Math.min(most, left));
      left -= passage.length;
      return passage === '' ? [] : [{ ...text, field, text: passage }];
    });
  return [
    ...keep(aboutCompany, own, 'text', longestPassage),
    ...keep(aboutCompetitors, theirs, competitorField, longestOfRivals),
  ];
}

function findingsOf({ naming, ...profile }: Competitor): readonly Finding[] {
  const { overview, strengths, weaknesses, opportunities, threats, talkingPoints } = profile;
  return [
    ...(naming ? [naming] : []),
    ...overview,
    ...strengths,
    ...weaknesses,
    ...opportunities,
    ...threats,
    ...talkingPoints,
  ];
}
