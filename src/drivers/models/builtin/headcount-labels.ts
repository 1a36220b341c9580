import { boundOf, largest, yearIn, type Headcount } from './headcount';
import { numbersIn, wholeNumber } from './numbers';
import type { Page, Segment } from './page';
import { labels } from './people-words';

const label = new RegExp(
  String.raw`^\W{0,4}(?:${labels})\s*(?:\([^)|]{0,40}\)|\[[^\]|]{0,40}\]|(?:in |de |en |im |nel |em )?(?:19|20)\d\d(?=:))?\s*(?:[:=|–—]|\t|\s{2,}|\s(?=[~≈>\d])|(?=\s(?:ca|circa|approx|rund|etwa|über|over|more|about|around|environ|plus|más|oltre|circa|ongeveer|cerca)\b))`,
  'iu',
);
/** "Employees: 1,850", "| Employees | 4,200 | 4,050 |": the first number that is no year; columns are told by their years. */
export function labelled(line: string, segment: Segment, page: Page): readonly Headcount[] | null {
  const lead = /^\|?\s*/u.exec(line)?.[0].length ?? 0;
  const head = label.exec(line.slice(lead));
  if (!head) return null;
  const from = lead + head[0].length;
  const rest = line.slice(from);
  if (/%|€|\$|£|\b(?:EUR|USD)\b/u.test(rest) || /\b(?:per|je|pro|par|por) \p{L}/iu.test(rest)) return [];
  const columns = yearsAbove(segment, page);
  const range = /\d[\d.,' ]*\s*(?:[-–]|to|bis|à|a)\s*\d/u.test(rest);
  if (range) return [];
  const numbers = numbersIn(rest).filter(({ digits }) => wholeNumber(digits) !== null);
  const isYear = (digits: string) => /^(?:19|20)\d\d$/u.test(digits);
  const inBrackets = ({ start }: { start: number }) =>
    /\([^)]{0,40}$/u.test(rest.slice(Math.max(0, start - 41), start));
  const bare = numbers.filter((one) => !inBrackets(one));
  // "Employees 2025: 2,181": beside another number a year is none.
  const counts = bare.some(({ digits }) => !isYear(digits))
    ? bare.filter(({ digits }) => !isYear(digits))
    : bare;
  if (counts.length === 0) return [];
  const newest =
    columns.length === counts.length && columns.length > 1 ? columns.indexOf(Math.max(...columns)) : 0;
  const chosen = counts[newest];
  const amount = chosen ? wholeNumber(chosen.digits) : null;
  if (!chosen || amount === null || amount === 0 || amount > largest) return [];
  return [
    {
      amount,
      bound: boundOf(rest.slice(0, chosen.start), rest.slice(chosen.end)),
      segment,
      year: columns[newest] ?? yearIn(line, chosen.digits),
      weight: 4,
    },
  ];
}

/** The years in the header of a table that a row belongs to, column by column. */
function yearsAbove(segment: Segment, page: Page): readonly number[] {
  if (segment.kind !== 'row' && segment.kind !== 'line' && segment.kind !== 'sentence') return [];
  const at = page.segments.indexOf(segment);
  for (const above of page.segments.slice(Math.max(0, at - 25), at).reverse()) {
    const years = [...above.text.matchAll(/\b(?:19|20)\d\d\b/gu)].map((found) => Number(found[0]));
    if (years.length > 1 && above.text.replace(/[\d\s|/.-]/gu, '').length < 40) return years;
  }
  return [];
}
