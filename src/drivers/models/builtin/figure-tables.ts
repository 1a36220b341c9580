import type { FigureName } from '../../../domain/research';
import { unitIn, type Unit } from './amounts';
import { exact, type FoundFigure } from './figure';
import { figureOf } from './figure-labels';
import { lossWords } from './figure-words';
import { decimalNumber } from './numbers';
import type { Page, Segment } from './page';
import { periodsIn } from './periods';
import { aligned, labelEnd, numbersBehind, pipedCells, type Cell } from './table-cells';
import { headOf, planned, type Head } from './table-head';

/** Headings over tables of parts of the company. */
const ofParts =
  /\b(?:segments?|divisions?|regions?|by (?:country|region|product|market)|geograph\w+|bereiche?n?|sparten|regionen|nach (?:regionen|landern|segmenten)|par (?:region|segment|zone|pays|activite)|por (?:segmento|region|pais)|per (?:area|segmento|paese|segment|regio)|subsidiar\w+|tochter\w+|market size)\b/u;
/** So many segments below its header a table goes on. */
const longestTable = 60;

/**
 * The figures that rows of tables give, in Markdown or as lines of a PDF: of the newest period that is no plan and no later
 * than `present`, and of the year before it.
 */
export function figuresInTables(
  page: Page,
  decimal: '.' | ',',
  isAbout: (segment: Segment) => boolean,
  present: number,
): readonly FoundFigure[] {
  const found: FoundFigure[] = [];
  let head: Head | null = null;
  let caption: { readonly unit: Unit; readonly at: number } | null = null;
  let names: {
    readonly figures: readonly (FigureName | null)[];
    readonly unit: Unit | null;
    readonly at: number;
  } | null = null;
  for (const [at, segment] of page.segments.entries()) {
    const { text } = segment;
    if (text.length > 300) continue;
    const isPiped = segment.kind === 'row';
    const cells = isPiped ? pipedCells(text) : null;
    const next = headOf(text, cells, page, at);
    if (next) {
      head = { ...next, unit: next.unit ?? (caption && at - caption.at <= 4 ? caption.unit : null) };
      names = null;
      continue;
    }
    const across = cells && figuresAcross(cells);
    if (across) {
      names = {
        figures: across,
        unit: unitIn(text, page.language) ?? (caption && at - caption.at <= 4 ? caption.unit : null),
        at,
      };
      head = null;
      continue;
    }
    if (!/\d/u.test(text) || segment.kind === 'heading') {
      const unit = text.length < 160 ? unitIn(text, page.language) : null;
      if (unit && (unit.factor !== null || /\bin\b|€|\$/iu.test(text))) caption = { unit, at };
      continue;
    }
    if (!isAbout(segment) || ofParts.test(segment.section)) continue;
    const context = head && at - head.at <= longestTable && head.isPiped === isPiped ? head : null;
    const rows = rowOf(text, cells, context, page, decimal);
    found.push(...rows.map((row) => ({ ...row, segment })));
    if (rows.length > 0) continue;
    if (cells && names && at - names.at <= longestTable)
      found.push(...below(cells, names, page, decimal, segment));
  }
  return newestOf(found.filter(({ period }) => (period?.order ?? 0) <= present));
}

function rowOf(
  text: string,
  cells: readonly Cell[] | null,
  head: Head | null,
  page: Page,
  decimal: '.' | ',',
): readonly Omit<FoundFigure, 'segment'>[] {
  const label = cells ? (cells[0]?.text ?? '') : text.slice(0, labelEnd(text));
  const figure = figureOf(label);
  if (figure === null) return [];
  const values = cells ? cells.slice(1) : numbersBehind(text, labelEnd(text));
  const own =
    unitIn(label, page.language) ??
    (cells && cells[1] && !/\d/u.test(cells[1].text) ? unitIn(cells[1].text, page.language) : null);
  const columns = head ? aligned(values, head.columns, cells !== null) : null;
  if (!columns) return [];
  const unit: Unit = {
    factor: own?.factor ?? head?.unit?.factor ?? null,
    currency: own?.currency ?? head?.unit?.currency ?? null,
  };
  const actual = columns.flatMap(({ period, isPlan }, at) => {
    const cell = values[at];
    if (period === null || isPlan || !cell) return [];
    const value = valueOf(cell.text, figure, unit, decimal, label, page);
    return value ? [{ period, at: cell.at, ...value }] : [];
  });
  // The newest year and the newest shorter period, each with its own the year before.
  return [true, false].flatMap((isYear) => {
    const of = actual.filter(({ period }) => period.isYear === isYear);
    const newest = Math.max(...of.map(({ period }) => period.order));
    const current = of.find(({ period }) => period.order === newest);
    const prior = of.find(({ period }) => Math.abs(newest - period.order - 1) < yearApart);
    return [
      ...(current ? [{ figure, ...current, before: prior?.amount ?? null, weight: 4 }] : []),
      ...(prior && isYear ? [{ figure, ...prior, before: null, weight: 4 }] : []),
    ];
  });
}

/** Two periods lie a year apart when they differ from one by less than this. */
const yearApart = 0.05;

function valueOf(
  cell: string,
  figure: FigureName,
  unit: Unit,
  decimal: '.' | ',',
  label: string,
  page: Page,
): { readonly amount: number; readonly currency: string | null } | null {
  const written = /\d{1,3}(?: \d{3})+(?!\d)(?:[.,]\d{1,2})?|\d[\d.,'’]*/u.exec(cell)?.[0];
  if (written === undefined) return null;
  const value = decimalNumber(written.replace(/[.,]$/u, ''), decimal);
  if (value === null) return null;
  const before = cell.slice(0, cell.indexOf(written));
  const sign =
    /[(–−-]\s?\p{Sc}?\s?$/u.test(before) ||
    (/verlust|fehlbetrag|loss$|perte|perdita|pérdida/iu.test(label) &&
      lossWords.test(label) &&
      !/profit|gewinn|bénéfice|utile/iu.test(label))
      ? -1
      : 1;
  if (figure === 'equity ratio') return value > 0 && value <= 100 ? { amount: value, currency: null } : null;
  if (/%/u.test(cell)) return null;
  const inCell = unitIn(cell.replace(written, ' '), page.language);
  const factor = inCell?.factor ?? unit.factor;
  const currency = inCell?.currency ?? unit.currency;
  if (factor === null && (currency === null || value < 100_000)) return null;
  return { amount: exact(sign * value, factor ?? 1), currency };
}

/** "| Year | Revenue | EBIT |": the names stand across, the periods below. */
function figuresAcross(cells: readonly Cell[]): readonly (FigureName | null)[] | null {
  const figures = cells.map(({ text }) => figureOf(text));
  return figures.filter((one) => one !== null).length > 0 &&
    figures[0] === null &&
    !cells.slice(1).some(({ text }) => /\d{2}/u.test(text))
    ? figures
    : null;
}

function below(
  cells: readonly Cell[],
  names: { readonly figures: readonly (FigureName | null)[]; readonly unit: Unit | null },
  page: Page,
  decimal: '.' | ',',
  segment: Segment,
): readonly FoundFigure[] {
  const [first] = cells;
  const period = periodsIn(first?.text ?? '')[0];
  if (!period || planned.test(first?.text ?? '')) return [];
  return names.figures.flatMap((figure, at) => {
    const cell = cells[at];
    const value =
      figure && cell
        ? valueOf(cell.text, figure, names.unit ?? { factor: null, currency: null }, decimal, '', page)
        : null;
    return figure && cell && value
      ? [{ figure, ...value, period, before: null, segment, at: cell.at, weight: 4 }]
      : [];
  });
}

/** Of rows of one figure the newest and the year before it, which becomes its earlier value. */
function newestOf(found: readonly FoundFigure[]): readonly FoundFigure[] {
  const newest = new Map<string, number>();
  for (const { figure, period } of found) {
    const key = `${figure} ${period?.isYear}`;
    newest.set(key, Math.max(newest.get(key) ?? 0, period?.order ?? 0));
  }
  const age = (one: FoundFigure) =>
    (newest.get(`${one.figure} ${one.period?.isYear}`) ?? 0) - (one.period?.order ?? 0);
  const isEarlier = (one: FoundFigure) => one.period?.isYear === true && Math.abs(age(one) - 1) < yearApart;
  return found
    .filter((one) => age(one) <= 0 || isEarlier(one))
    .map((one) => {
      if (one.before !== null || one.period?.isYear !== true || age(one) > 0) return one;
      const earlier = found.find((other) => other.figure === one.figure && isEarlier(other));
      return earlier ? { ...one, before: earlier.amount } : one;
    });
}
