import { amountsIn } from './amounts';
import { exact, type FoundFigure } from './figure';
import type { FigureName } from '../../../domain/research';
import type { Page, Segment } from './page';
import { periodsIn } from './periods';

/** "2023: 92.1 | 2024: 97.4": a year and what it was, twice at least. */
const pairs = /(?<!\d)((?:19|20)\d\d(?:\/\d\d)?)\s?[:=]\s?([^\d:|;]{0,12}\d[\d.,' ]*\s?[^\d:|;()]{0,14})/gu;

/** The figure of the newest of several years that one line gives side by side, with the year before it; null when it gives no such row. */
export function figureOfYears(
  segment: Segment,
  page: Page,
  decimal: '.' | ',',
  figure: FigureName,
  present: number,
): FoundFigure | null {
  const { text } = segment;
  const found = [...text.matchAll(pairs)];
  if (found.length < 2) return null;
  const head = amountsIn(`${text.slice(0, found[0]?.index ?? 0)} 1`, decimal, page.language).at(-1);
  const years = found.flatMap((one) => {
    const [period] = periodsIn(one[1] ?? '');
    const [amount] = amountsIn(one[2] ?? '', decimal, page.language);
    if (!period || !amount || period.order > present) return [];
    const factor = amount.factor ?? head?.factor ?? null;
    const currency = amount.currency ?? head?.currency ?? null;
    if (factor === null || currency === null) return [];
    return [{ period, currency, amount: exact(amount.value, factor), at: one.index }];
  });
  const sorted = years.toSorted((one, other) => other.period.order - one.period.order);
  const [newest, before] = sorted;
  if (!newest) return null;
  const isBefore = before !== undefined && Math.abs(newest.period.order - before.period.order - 1) < 0.05;
  return { figure, ...newest, before: isBefore ? before.amount : null, segment, weight: 3 };
}
