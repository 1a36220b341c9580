import { claim, type Claim } from './claim';
import { yearOf, type CompanyPage } from './company-pages';
import { headcountsIn } from './find-headcount';
import type { Headcount } from './headcount';

/** The number of employees as one voice gives it. */
export interface Size extends Claim {
  readonly amount: number;
  readonly bound: Headcount['bound'];
  readonly year: number | null;
}

/** A number of so many years before the newest one is history. */
const outdatedAfter = 4;

/**
 * The number of all employees, one claim for each voice that gives another number; of several in one voice the newest, then
 * the one that says most plainly that it is all. What is years older than the newest is left out.
 */
export function companySizes(pages: readonly CompanyPage[]): readonly Size[] {
  const found = pages.flatMap(({ page, subject, voice }) =>
    headcountsIn(page, subject).map((headcount) => ({
      page,
      voice,
      headcount,
      year: headcount.year ?? yearOf(page),
    })),
  );
  const newest = Math.max(...found.map(({ year }) => year ?? -Infinity));
  const current = found.filter(({ year }) => year === null || year > newest - outdatedAfter);
  const best = new Map<string, (typeof found)[number]>();
  for (const one of current) {
    const known = best.get(one.voice);
    if (!known || isBetter(one, known)) best.set(one.voice, one);
  }
  const sizes = new Map<string, Size>();
  for (const { page, headcount, year } of best.values()) {
    const { amount, bound, segment } = headcount;
    const words = { exact: '', above: 'more than ', about: 'about ', below: 'fewer than ' }[bound];
    const text = `${words}${amount.toLocaleString('en-US')} employees`;
    if (!sizes.has(String(amount)))
      sizes.set(String(amount), { ...claim(page, segment, text), amount, bound, year });
  }
  return [...sizes.values()];
}

interface Found {
  readonly headcount: Headcount;
  readonly year: number | null;
}

function isBetter(one: Found, other: Found): boolean {
  const [year, otherYear] = [one.year ?? 0, other.year ?? 0];
  if (one.year !== null && other.year !== null && year !== otherYear) return year > otherYear;
  const gap = one.headcount.weight - other.headcount.weight;
  return gap === 0 ? one.headcount.amount > other.headcount.amount : gap > 0;
}
