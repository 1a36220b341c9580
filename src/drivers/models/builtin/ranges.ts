import type { Criterion } from '../../../domain/icp-fit';
import type { SourceText } from '../../../domain/research';
import { agreed } from './agreement';
import { companyFigures } from './company-figures';
import { companyPages } from './company-pages';
import { companySizes } from './company-size';
import { decided, shown, unknown, type Judgement } from './judgement';
import { parseQuantity, type Quantity } from './quantities';
import { readings, shortReadings, type Reading } from './reading';

/** The limits of a criterion, numbers or words such as "10 billion USD". */
export interface Limits {
  readonly atLeast?: number | string | undefined;
  readonly atMost?: number | string | undefined;
}

/** Judges the number of employees (spec section 8), without a record by the documents; a range that reaches over a limit is unknown. */
export function judgeEmployeeCount(
  criterion: Extract<Criterion, { kind: 'employee-count' }>,
  texts: readonly SourceText[],
): Judgement {
  if (readings(texts, ['employees']).length === 0)
    return byDocuments('number of employees', criterion, sizesIn(texts));
  return judgeRange('number of employees', criterion, texts, 'employees', (quantity) =>
    quantity.currency === null ? null : 'The number of employees is given as an amount of money.',
  );
}

/** Judges the annual revenue (spec section 8); another currency than the limit's is unknown, as nothing is converted. */
export function judgeAnnualRevenue(
  criterion: Extract<Criterion, { kind: 'annual-revenue' }>,
  texts: readonly SourceText[],
): Judgement {
  if (readings(texts, ['annual revenue']).length === 0)
    return byDocuments('annual revenue', criterion, revenuesIn(texts));
  return judgeRange('annual revenue', criterion, texts, 'annual revenue', () => null);
}

/** A number that a document gives: what it says, and the words that say so. */
interface Stated extends Reading {
  readonly quote: string;
  readonly quantity: Quantity;
}

function sizesIn(texts: readonly SourceText[]): readonly Stated[] {
  return companySizes(companyPages(texts, null)).flatMap(({ text, textIndex, quote, amount, bound }) => {
    const words = { exact: '', above: 'more than ', below: 'less than ', about: 'about ' }[bound];
    const quantity = parseQuantity(`${words}${amount}`);
    return quantity ? [{ index: textIndex, text, quote, quantity }] : [];
  });
}

function revenuesIn(texts: readonly SourceText[]): readonly Stated[] {
  const revenues = companyFigures(companyPages(texts, null), null).filter(
    ({ figure, isYear, amount }) => figure === 'revenue' && isYear && amount >= 0,
  );
  const newest = Math.max(...revenues.map(({ order }) => order));
  return revenues
    .filter(({ order }) => order === newest)
    .map(({ text, textIndex, quote, amount, currency }) => ({
      ...{ index: textIndex, text, quote },
      quantity: { low: amount, high: amount, currency },
    }));
}

/** Judges by what documents say, when no record does; where they lie on both sides of a limit, it is unknown. */
function byDocuments(subject: string, limits: Limits, stated: readonly Stated[]): Judgement {
  const judged = stated.map((one) => {
    const judgement = compare(`The ${subject}`, limits, one, one.quantity);
    return judgement.verdict === 'unknown' ? judgement : { ...judgement, quote: one.quote };
  });
  return agreed(judged) ?? unknown(`No ${subject} is given.`);
}

function judgeRange(
  subject: string,
  limits: Limits,
  texts: readonly SourceText[],
  field: string,
  refuse: (quantity: Quantity) => string | null,
): Judgement {
  if (readings(texts, [field]).length === 0) return unknown(`No ${subject} is given.`);
  let reason = `The ${subject} is too long to be a number.`;
  for (const reading of shortReadings(texts, [field])) {
    const quantity = parseQuantity(reading.text);
    const refusal = quantity && refuse(quantity);
    const judgement = refusal ? unknown(refusal) : compare(`The ${subject}`, limits, reading, quantity);
    if (judgement.verdict !== 'unknown') return judgement;
    reason = judgement.text;
  }
  return unknown(reason);
}

/** Compares what one text gives with the limits; unknown when that is no number or the limits cannot be read. */
export function compare(
  subject: string,
  limits: Limits,
  { index, text }: Reading,
  quantity: Quantity | null,
): Judgement {
  const value = shown(text);
  if (limits.atLeast === undefined && limits.atMost === undefined)
    return unknown(`No limit is set for ${subject.toLowerCase()}.`);
  if (!quantity) return unknown(`${subject} ${value} is not a number we can read.`);
  const least = readLimit(limits.atLeast, 'low');
  const most = readLimit(limits.atMost, 'high');
  if (!least || !most) return unknown(`The limit ${wordsOf(limits)} is not a number we can read.`);
  const other = [least.currency, most.currency].find((one) => one !== null && one !== quantity.currency);
  if (other) {
    const missing = quantity.currency === null;
    return unknown(
      `${subject} ${value} is ${missing ? 'given without a currency' : `in ${quantity.currency}`}, the limit in ${other}.`,
    );
  }
  if (quantity.low >= least.value && quantity.high <= most.value)
    return decided(true, `${subject} ${value} is ${wordsOf(limits)}.`, index, text.trim());
  if (quantity.high < least.value || quantity.low > most.value)
    return decided(false, `${subject} ${value} is not ${wordsOf(limits)}.`, index, text.trim());
  return unknown(`${subject} ${value} does not tell whether it is ${wordsOf(limits)}.`);
}

/** A limit that is not set never bites; one that is itself a range is none. */
function readLimit(
  limit: number | string | undefined,
  end: 'low' | 'high',
): { readonly value: number; readonly currency: string | null } | null {
  if (limit === undefined) return { value: end === 'low' ? -Infinity : Infinity, currency: null };
  if (typeof limit === 'number') return Number.isFinite(limit) ? { value: limit, currency: null } : null;
  const quantity = parseQuantity(limit);
  return quantity?.low === quantity?.high && quantity
    ? { value: quantity.low, currency: quantity.currency }
    : null;
}

function wordsOf({ atLeast, atMost }: Limits): string {
  const parts = [
    ['at least', atLeast],
    ['at most', atMost],
  ] as const;
  return parts
    .flatMap(([word, limit]) => (limit === undefined ? [] : [`${word} ${String(limit).slice(0, 60)}`]))
    .join(' and ');
}
