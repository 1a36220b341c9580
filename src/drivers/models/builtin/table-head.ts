import { unitIn, type Unit } from './amounts';
import { figureOf } from './figure-labels';
import type { Page } from './page';
import { periodsIn } from './periods';
import type { Cell, Column } from './table-cells';

/** The header of a table: what its columns are of, and what its numbers count. */
export interface Head {
  readonly columns: readonly Column[];
  readonly unit: Unit | null;
  readonly at: number;
  readonly isPiped: boolean;
}

/** Words beside a period that make it one to come. */
export const planned =
  /\b(?:\d{4}\s?[ef]|forecast|plan|target|guidance|budget|outlook|estimate|prognose|ziel|erwartet|objectif|prévision|previsión|objetivo|obiettivo|previsione|verwacht|prognos|mål)\b|20\d\d[ef]\b/iu;
const changes =
  /change|growth|Δ|[+]\/[-–]|±|veränd\p{L}*|abw\p{L}*|variation|variación|variazione|évolution|verschil|mutatie|variação|förändring|ændring|yoy|var\./iu;
/** No table of figures begins before. */
const oldestHead = 1996;
const founded =
  /gründ|gegr\.|found|establ|fondé|fondat|fundad|fundac|constitu|opgericht|oprichting|grundad|grundlag|stiftet|założ|creación|création|since|seit/iu;
/** A line of periods, such as "| in EUR million | 2025 | 2024 |" or "EUR m 2025 2024 Change". */
export function headOf(text: string, cells: readonly Cell[] | null, page: Page, at: number): Head | null {
  const periods = periodsIn(text);
  if (periods.length === 0 || (periods.length < 2 && !cells)) return null;
  // "| Founded | 1949 |" is a fact.
  if (periods.every(({ order }) => order < oldestHead) || founded.test(text)) return null;
  const unit = unitIn(
    periods.reduce((rest, one) => rest.replace(text.slice(one.start, one.end), ' '), text),
    page.language,
  );
  if (cells) {
    // A caption may be glued to the header: "in EUR million| | 2025 | 2024 |".
    const isGlued = !text.startsWith('|') && text.trimEnd().endsWith('|') && cells[1]?.text.trim() === '';
    const [first, ...others] = isGlued ? cells.slice(1) : cells;
    const columns = others.map(({ text: cell }): Column => ({
      period: periodsIn(cell)[0] ?? null,
      isPlan: planned.test(cell),
    }));
    const bare = others.every(({ text: cell }) => {
      const rest = periodsIn(cell).reduce(
        (left, one) => left.replace(cell.slice(one.start, one.end), ' '),
        cell,
      );
      return !/\d{2}/u.test(rest.replace(/31\.? ?\p{L}*|30\.? ?\p{L}*/u, ''));
    });
    return bare && columns.some(({ period }) => period) && figureOf(first?.text ?? '') === null
      ? { columns, unit, at, isPiped: true }
      : null;
  }
  const [from, to] = [periods[0]?.start ?? 0, periods.at(-1)?.end ?? 0];
  const inner = text
    .slice(from, to)
    .replace(/[\d/.\sQqHhFfYyGgJj–-]/gu, '')
    .replace(changes, '');
  if (inner.length > 24 || from > 70 || figureOf(text.slice(0, from)) !== null) return null;
  const columns: Column[] = periods.map((period) => ({
    period,
    isPlan: planned.test(text.slice(period.start, period.end + 10)),
  }));
  if (changes.test(text.slice(to))) columns.push({ period: null, isPlan: false });
  return { columns, unit, at, isPiped: false };
}
