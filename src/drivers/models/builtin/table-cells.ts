import type { Period } from './periods';

/** A column of a table: of a period, or of something else such as a change. */
export interface Column {
  readonly period: Period | null;
  readonly isPlan: boolean;
}

/** One value of a row as written, and where in the row it stands. */
export interface Cell {
  readonly text: string;
  readonly at: number;
}

const number =
  /(?:[(–−+-]\s?)?(?:\d{1,3}(?: \d{3})+(?!\d)(?:[.,]\d{1,2}(?!\d))?|\d[\d.,'’]*)\s?\)?(?:\s?%)?|(?<=\s)[–—-](?=\s|$)|n\/?a\b/giu;

/** The cells of a row in Markdown. */
export function pipedCells(text: string): readonly Cell[] {
  const cells: Cell[] = [];
  let start = text.startsWith('|') ? 1 : 0;
  for (let at = start; at <= text.length; at += 1)
    if (at === text.length || text[at] === '|') {
      if (at < text.length || text.slice(start).trim() !== '')
        cells.push({ text: text.slice(start, at), at: start });
      start = at + 1;
    }
  return cells;
}

/** Where the label of a line ends and its numbers begin. */
export function labelEnd(text: string): number {
  const found = /\s[(–−-]?\d[\d.,'’ ]{0,60}\)?(?:\s?%)?(?:\s+[(–−+-]?\s?\d|\s*$|\s+[–-])/u.exec(text);
  return found?.index ?? text.length;
}

/** The numbers behind the label of a line of a PDF; none when words stand among them. */
export function numbersBehind(text: string, from: number): readonly Cell[] {
  const rest = text.slice(from);
  if (/\p{L}{4,}/u.test(rest)) return [];
  return [...rest.matchAll(number)].map((one) => ({ text: one[0], at: from + one.index }));
}

/** Which column each value stands in; null when that cannot be told. */
export function aligned(
  values: readonly Cell[],
  columns: readonly Column[],
  isPiped: boolean,
): readonly Column[] | null {
  if (values.length === 0) return null;
  const dated = columns.filter(({ period }) => period);
  // A row may leave out the cell of its note.
  if (isPiped) return values.length < columns.length && values.length === dated.length ? dated : columns;
  const none: Column = { period: null, isPlan: false };
  if (values.length === columns.length) return columns;
  if (values.length === dated.length) return dated;
  // A note's number stands before the values, a change behind them.
  const note = /^\d{1,2}$/u.test(values[0]?.text.trim() ?? '');
  if (note && (values.length === dated.length + 1 || values.length === columns.length + 1))
    return [none, ...columns];
  return values.length === dated.length + 1 ? [...dated, none] : null;
}
