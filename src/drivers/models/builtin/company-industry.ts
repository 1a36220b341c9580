import { claim, type Claim } from './claim';
import type { CompanyPage } from './company-pages';
import { industriesIn } from './find-industry';
import { industryRelation } from './industry-graph';
import { industryByName, industryByProducts } from './industry-hints';
import { industryName, inTheTree } from './industry-lookup';

/** The industry of the company as one voice gives it. */
export interface Industry extends Claim {
  /** Its name in the industry tree; null when it has none there. */
  readonly industry: string | null;
  readonly weight: number;
}

/** Weaker hints than this, such as one heading, are not enough. */
const enough = 1.5;

/** What industry the company is in: one claim for each voice that gives another one, the narrower where one holds the other. */
export function companyIndustries(
  pages: readonly CompanyPage[],
  names: readonly string[],
): readonly Industry[] {
  const voices = new Map<string, Map<string, Industry & { best: number }>>();
  for (const { page, subject, voice } of pages)
    for (const { industry, segment, weight } of industriesIn(page, subject, names)) {
      const known = voices.get(voice) ?? new Map<string, Industry & { best: number }>();
      voices.set(voice, known);
      const before = known.get(industry);
      const found = { ...claim(page, segment, industryName(industry)), industry: inTheTree(industry) };
      if (before && before.best >= weight)
        known.set(industry, { ...before, weight: before.weight + weight / 3 });
      else known.set(industry, { ...found, best: weight, weight: weight + (before?.weight ?? 0) / 3 });
    }
  const claims: Industry[] = [];
  for (const known of voices.values()) {
    const one = strongest([...known.values()]);
    if (one && one.weight >= enough && !claims.some((other) => isSame(one, other))) claims.push(one);
  }
  return claims.length > 0 ? claims : hinted(pages, names);
}

/** Where nothing says it outright: the industry of the name, else that of the products. */
function hinted(pages: readonly CompanyPage[], names: readonly string[]): readonly Industry[] {
  const named = industryByName(pages, names);
  if (named) {
    const { page, segment, industry } = named;
    return [
      { ...claim(page, segment, industryName(industry)), industry: inTheTree(industry), weight: enough },
    ];
  }
  const made = industryByProducts(pages, names);
  if (!made) return [];
  const { textIndex, quote, industry } = made;
  return [{ text: industryName(industry), textIndex, quote, industry: inTheTree(industry), weight: enough }];
}

function strongest(all: readonly Industry[]): Industry | null {
  const [first, ...rest] = [...all].sort((one, other) => other.weight - one.weight);
  if (!first) return null;
  // A narrower name of the same thing says more, as long as it is said nearly as plainly.
  const narrower = rest.find(
    (one) => one.weight * 2 >= first.weight && isInside(one, first) && !isInside(first, one),
  );
  return narrower ?? first;
}

function isInside(one: Industry, other: Industry): boolean {
  return (
    one.industry !== null &&
    other.industry !== null &&
    industryRelation(one.industry, other.industry) === 'inside'
  );
}

function isSame(one: Industry, other: Industry): boolean {
  return one.text === other.text || isInside(one, other) || isInside(other, one);
}
