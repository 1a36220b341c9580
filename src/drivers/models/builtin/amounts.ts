import type { Language } from './language';
import {
  crowns,
  currencyCodes,
  joinedUnit,
  joinedUnitBehind,
  scaleFactors,
  twoWordScale,
} from './money-words';
import { decimalNumber, numbersIn } from './numbers';

/** What numbers are counted in: "EUR million" is a million and EUR. */
export interface Unit {
  readonly factor: number | null;
  readonly currency: string | null;
}

/** A number in a text with the unit beside it. */
export interface Amount extends Unit {
  /** Where the number with its unit stands. */
  readonly start: number;
  readonly end: number;
  /** As written, without the factor. */
  readonly value: number;
  readonly isPercent: boolean;
}

const tokenBehind =
  /^[\s]{0,2}(?:(?:of|de|d['’]|di|an)\s?)?([\p{Sc}]|\p{L}{1,3}\p{Sc}|\p{Sc}\p{L}{1,3}|\p{L}+\.?|'000)/u;
const tokenBefore = /((?:\p{L}{1,2})?\p{Sc}|\p{L}{1,5}\.?)[):]{0,2}\s{0,2}[(+–−-]?\s?$/u;

/** The numbers of a text with their units; `decimal` is the mark for decimals in the document. */
export function amountsIn(text: string, decimal: '.' | ',', language: Language): readonly Amount[] {
  return numbersIn(text).flatMap(({ start, end, digits }) => {
    const value = decimalNumber(digits, decimal);
    if (value === null) return [];
    const before = tokenBefore.exec(text.slice(Math.max(0, start - 12), start));
    const front = before ? unitOf(before[1] ?? '', language) : null;
    let unit: Unit = headed(text, start, language) ?? front ?? { factor: null, currency: null };
    let to = end;
    for (let round = 0; round < 3; round += 1) {
      const rest = text.slice(to, to + 40);
      const two = twoWordScale.exec(rest.trimStart());
      if (two && unit.factor === null) {
        unit = { ...unit, factor: 1e9 };
        to += rest.length - rest.trimStart().length + two[0].length;
        continue;
      }
      const next = tokenBehind.exec(rest);
      const found = next ? unitOf(next[1] ?? '', language) : null;
      if (!next || !found) break;
      if (
        (found.factor !== null && unit.factor !== null) ||
        (found.currency !== null && unit.currency !== null)
      )
        break;
      unit = { factor: unit.factor ?? found.factor, currency: unit.currency ?? found.currency };
      to += next[0].length;
    }
    const from = front && before ? start - before[0].length : start;
    const sign = text.slice(Math.max(0, start - 6), start);
    const negative =
      /[–−-]\s?(?:[\p{Sc}]\s?)?$/u.test(sign) &&
      (!/[\p{L}\d)]\s?[–−-]\s?$/u.test(sign) || /\s[–−-]$/u.test(sign));
    const bracketed = /\(\s?[\p{Sc}]?\s?$/u.test(sign) && /^\s?\)/u.test(text.slice(end));
    const isPercent = /^\s?(?:%|percent|per cent|prozent|pour cent|por ciento|per cento|procent)/iu.test(
      text.slice(end),
    );
    return [{ start: from, end: to, value: negative || bracketed ? -value : value, isPercent, ...unit }];
  });
}

/** "Umsatz (in Mio. Euro): 350,2": the unit stands in front of the colon. */
function headed(text: string, start: number, language: Language): Unit | null {
  const found = /(?:\(|\bin )([^()\d]{1,24})\)?\s?:\s{0,2}$/u.exec(
    text.slice(Math.max(0, start - 36), start),
  );
  return found ? unitIn(found[1] ?? '', language) : null;
}

/** What one word says of the unit; null when it is none. */
function unitOf(written: string, language: Language): Unit | null {
  const word = written.toLowerCase().replace(/(?<=\p{L}{3})\.$/u, '');
  const currency = currencyCodes.get(word) ?? currencyCodes.get(word.replace(/\.$/u, ''));
  if (currency !== undefined) return { factor: null, currency };
  if (/^kr(?:oner|onor)?\.?$/u.test(word)) return { factor: null, currency: crowns[language] ?? null };
  const factor = scaleFactors.get(word) ?? scaleFactors.get(word.replace(/\.$/u, ''));
  if (factor !== undefined) return { factor, currency: null };
  const joined = joinedUnit.exec(word);
  const behind = joinedUnitBehind.exec(word);
  const [scale, money] = joined ? [joined[1], joined[2]] : [behind?.[2], behind?.[1]];
  if (scale === undefined || money === undefined) return null;
  return {
    factor: scaleFactors.get(scale) ?? null,
    currency: money === 'kr' ? (crowns[language] ?? null) : (currencyCodes.get(money) ?? null),
  };
}

/** The unit that a header, a caption or a label gives: "in EUR million", "Mio. €", "(in thousands of dollars)". */
export function unitIn(text: string, language: Language): Unit | null {
  let unit: Unit = { factor: null, currency: null };
  for (const [one] of text.slice(0, 300).matchAll(/\p{L}{0,3}\p{Sc}\p{L}{0,3}|\p{L}+\.?|['’]?000(?!\d)/gu)) {
    const found = unitOf(one.replace('’', "'"), language);
    if (!found || (one.length === 1 && /[kmtb]/u.test(one) && !/[€$£]|EUR|USD|GBP|CHF|SEK/u.test(text)))
      continue;
    unit = { factor: unit.factor ?? found.factor, currency: unit.currency ?? found.currency };
  }
  return unit.factor === null && unit.currency === null ? null : unit;
}

/** The mark for decimals that a document uses; by its language where its numbers do not tell. */
export function decimalMarkOf(text: string, language: Language): '.' | ',' {
  const count = (mark: string) =>
    [
      ...text.matchAll(
        new RegExp(String.raw`(?<![\d.,])\d{1,4}(?:[.,' ]\d{3}){0,4}${mark}\d{1,2}(?![\d.,]|\.\d)`, 'gu'),
      ),
    ].length;
  const [points, commas] = [count(String.raw`\.`), count(',')];
  if (points > 2 * commas && points > 1) return '.';
  if (commas > 2 * points && commas > 1) return ',';
  // Groups of three digits tell as well: what parts these parts no decimals.
  const groups = (mark: string) =>
    [...text.matchAll(new RegExp(String.raw`(?<![\d.,])\d{1,3}(?:${mark}\d{3})+(?![\d.,])`, 'gu'))].length;
  const [byPoint, byComma] = [groups(String.raw`\.`), groups(',')];
  if (byPoint > 2 && byComma === 0 && points === 0) return ',';
  if (byComma > 2 && byPoint === 0 && commas === 0) return '.';
  return language === 'en' ? '.' : ',';
}
