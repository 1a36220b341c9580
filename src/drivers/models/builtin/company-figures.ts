import { figureNames, type FigureName } from '../../../domain/research';
import { decimalMarkOf } from './amounts';
import { claim, type Claim } from './claim';
import type { CompanyPage } from './company-pages';
import type { FoundFigure } from './figure';
import { figuresInSentence, termsIn } from './figure-sentences';
import { figuresInTables } from './figure-tables';
import { figureOfYears } from './figure-years';
import { periodsIn, type Period } from './periods';
import { tilesOf } from './tiles';

/** A figure of the company as one voice gives it. */
export interface Figure extends Claim {
  readonly figure: FigureName;
  readonly amount: number;
  readonly currency: string | null;
  readonly period: string | null;
  /** Later periods are greater; 0 when none is given. */
  readonly order: number;
  readonly isYear: boolean;
  /** The same figure one period before, where the same place gives it. */
  readonly before: number | null;
}

/** A figure of so many years ago is history. */
const outdatedAfter = 3;

/**
 * The figures of the company (spec section 7): of each the newest year, the year before where a
 * table gives it, and the newest shorter period, one claim for each voice that gives another amount; nothing of a period that has not begun.
 */
export function companyFigures(pages: readonly CompanyPage[], now: string | null): readonly Figure[] {
  const present = now === null ? Infinity : Number(now.slice(0, 4)) + 1.99;
  const oldest = now === null ? -Infinity : Number(now.slice(0, 4)) - outdatedAfter;
  const found = pages.flatMap((on) =>
    foundOn(on, present)
      .filter(({ period }) => period === null || (period.order <= present && period.order > oldest))
      .map((figure) => ({ on, figure })),
  );
  return figureNames.flatMap((name) =>
    [true, false].flatMap((isYear) => {
      const of = found.filter(
        ({ figure }) => figure.figure === name && (figure.period?.isYear ?? true) === isYear,
      );
      const newest = Math.max(...of.map(({ figure }) => orderOf(figure.period)));
      const current = of.filter(({ figure }) => orderOf(figure.period) === newest);
      // A table gives the year before as plainly as the newest.
      const earlier = isYear
        ? of.filter(
            ({ figure }) =>
              figure.weight >= tabled && Math.abs(newest - orderOf(figure.period) - 1) < yearApart,
          )
        : [];
      return [...ofVoices(current), ...ofVoices(earlier)];
    }),
  );
}

/** The weight of what a table gives, and how close to a year apart two years lie. */
const tabled = 4;
const yearApart = 0.05;

interface Said {
  readonly on: CompanyPage;
  readonly figure: FoundFigure;
}

/** One claim of each voice for one figure of one period: the amount its places agree on most; a total before a part. */
function ofVoices(said: readonly Said[]): readonly Figure[] {
  const support = (one: Said) =>
    said.filter((other) => other.on.voice === one.on.voice && isSame(one.figure, other.figure)).length;
  const ranked = said
    .slice(0, mostPlaces)
    .map((one) => ({ ...one, support: support(one) }))
    .sort(
      (one, other) =>
        other.support - one.support ||
        other.figure.weight - one.figure.weight ||
        (one.figure.weight >= tabled && isOfParts(one.figure.figure)
          ? other.figure.amount - one.figure.amount
          : 0),
    );
  const byVoice = [...new Map(ranked.toReversed().map((one) => [one.on.voice, one])).values()].toReversed();
  return byVoice
    .filter((one, at) => byVoice.findIndex((other) => isSame(one.figure, other.figure)) === at)
    .map(({ on, figure }) => told(on, figure));
}

/** So many places that give one figure of one period are weighed against each other. */
const mostPlaces = 200;

/** Figures that the parts of a company add up to. */
function isOfParts(figure: FigureName): boolean {
  return figure === 'revenue' || figure === 'orders' || figure === 'investment';
}

/** Rounding apart: "920.4 million" and "around 920 million" are one amount. */
function isSame(one: FoundFigure, other: FoundFigure): boolean {
  return (
    one.currency === other.currency && Math.abs(one.amount - other.amount) <= Math.abs(one.amount) * 0.006
  );
}

function foundOn({ page, subject }: CompanyPage, present: number): readonly FoundFigure[] {
  if (!/\d/u.test(page.text)) return [];
  const decimal = decimalMarkOf(page.text, page.language);
  const title = periodsIn(page.source.title ?? '');
  const tables = figuresInTables(page, decimal, (segment) => subject.isAbout(segment), present);
  const rows = new Set(tables.map(({ segment }) => segment));
  let said: { readonly paragraph: number; readonly periods: readonly Period[] } = {
    paragraph: -1,
    periods: [],
  };
  const sentences = page.segments.flatMap((segment) => {
    if (rows.has(segment) || !/\d/u.test(segment.text) || !subject.isAbout(segment)) return [];
    const under = periodsUnder(segment.section);
    const before = said.paragraph === segment.paragraph ? said.periods : [];
    const context = [before, under, title].find((one) => one.length > 0) ?? [];
    const own = spokenOf(segment.text);
    if (own.length > 0) said = { paragraph: segment.paragraph, periods: own };
    return figuresInSentence(segment, page, decimal, shortestFirst(context), (at) =>
      subject.isSaidOf(segment, at),
    );
  });
  const tiles = tilesOf(page).flatMap((tile) =>
    figuresInSentence(
      tile,
      page,
      decimal,
      shortestFirst(periodsUnder(tile.section)),
      () => subject.isAbout(tile) || subject.speaker === 'company',
    ),
  );
  const years = page.segments.flatMap((segment) => {
    const [term] = termsIn(segment.text.slice(0, 60));
    const one =
      term && subject.isAbout(segment) ? figureOfYears(segment, page, decimal, term.figure, present) : null;
    return one ? [one] : [];
  });
  const inRows = new Set(years.map(({ segment }) => segment));
  return [...tables, ...years, ...sentences.filter(({ segment }) => !inRows.has(segment)), ...tiles];
}

/** The periods that the sentences after it go on about: none that stands in brackets, and no day of writing. */
function spokenOf(text: string): readonly Period[] {
  const dateline = /^[^.!?]{0,40}\d{1,2}\.? \p{L}{3,10}\.? \d{4}\)?\s?[–—:|-]/u.exec(text)?.[0].length ?? 0;
  return periodsIn(text).filter(
    ({ start }) => start >= dateline && !/\([^()]{0,12}$/u.test(text.slice(Math.max(0, start - 14), start)),
  );
}

/** Those of the nearest heading that names any. */
function periodsUnder(section: string): readonly Period[] {
  const headings = section.split(' / ').toReversed();
  return headings.map((one) => periodsIn(one)).find((one) => one.length > 0) ?? [];
}

/** "Results of the third quarter of 2026": the quarter is meant, not the year. */
function shortestFirst(periods: readonly Period[]): readonly Period[] {
  return [...periods.filter(({ isYear }) => !isYear), ...periods.filter(({ isYear }) => isYear)];
}

function told({ page }: CompanyPage, found: FoundFigure): Figure {
  const { figure, amount, currency, period, before, segment, at } = found;
  const name = `${figure.charAt(0).toUpperCase()}${figure.slice(1)}`;
  const value =
    figure === 'equity ratio'
      ? `${amount} %`
      : `${amountInWords(amount)}${currency === null ? '' : ` ${currency}`}`;
  const text = `${name} of ${value}${period === null ? '' : ` (${period.name})`}`;
  return {
    ...claim(page, segment, text, at),
    figure,
    amount,
    currency,
    period: period?.name ?? null,
    order: orderOf(period),
    isYear: period?.isYear ?? true,
    before,
  };
}

function orderOf(period: Period | null): number {
  return period?.order ?? 0;
}

const shortNumber = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });

function amountInWords(amount: number): string {
  const [size, word] = (
    [
      [1e9, ' billion'],
      [1e6, ' million'],
      [1, ''],
    ] as const
  ).find(([one]) => Math.abs(amount) >= one) ?? [1, ''];
  return `${shortNumber.format(amount / size)}${word}`;
}
