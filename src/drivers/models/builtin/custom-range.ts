import { amountsIn, decimalMarkOf, type Amount } from './amounts';
import { unknown, type Judgement } from './judgement';
import { languageOf } from './language';
import { parseQuantity } from './quantities';
import { compare, type Limits } from './ranges';
import { fold, type Reading } from './reading';

/** So many words may stand between a number and the word asked for: "120 active seats". */
const wordsBetween = 2;

/**
 * Judges a page by the one number on it that has the unit asked for: the currency of the limit, or a word of the criterion
 * behind it. With several different ones, or without a unit to tell them by, it is unknown.
 */
export function judgePageRange(
  subject: string,
  criterion: Limits & { readonly anyOf?: readonly string[] | undefined },
  { index, text }: Reading,
): Judgement {
  const language = languageOf(text);
  const currency = [criterion.atLeast, criterion.atMost]
    .map((limit) => (typeof limit === 'string' ? (parseQuantity(limit)?.currency ?? null) : null))
    .find((one) => one !== null);
  const units = new Set((criterion.anyOf ?? []).map(fold));
  const fits = (amount: Amount) =>
    currency === undefined ? hasUnit(text, amount, units) : amount.currency === currency;
  const found = amountsIn(text, decimalMarkOf(text, language), language).filter(
    (amount) => !amount.isPercent && fits(amount),
  );
  const values = new Map(found.map((one) => [one.value * (one.factor ?? 1), one]));
  const [[value, amount] = [], ...others] = [...values];
  if (value === undefined || amount === undefined) return unknown(`${subject} gives no such number.`);
  if (others.length > 0) return unknown(`${subject} gives several numbers, and which is meant is not clear.`);
  const quote = text.slice(amount.start, amount.end).trim();
  return compare(
    subject,
    criterion,
    { index, text: quote },
    { low: value, high: value, currency: amount.currency },
  );
}

function hasUnit(text: string, amount: Amount, units: ReadonlySet<string>): boolean {
  if (units.size === 0 || amount.currency !== null) return false;
  const words = fold(text.slice(amount.end, amount.end + 60))
    .split(' ')
    .slice(0, wordsBetween + 1);
  return words.some((word) => units.has(word));
}
