import {
  bounds,
  currencies,
  idleWords,
  joinedScales,
  orMore,
  scales,
  type Bound,
  type Scale,
} from './quantity-words';

/** An amount as a text gives it: from `low` to `high`, both inclusive; the same when it is one number. */
export interface Quantity {
  readonly low: number;
  readonly high: number;
  /** ISO 4217; "¥" is yen or yuan; null when none is given. */
  readonly currency: string | null;
}

/** "About" may be off by a tenth. */
const tolerance = 0.1;
/** The smallest share by which "more than" is more. */
const hair = 1e-12;
const longest = 120;

interface Amount {
  readonly digits: string;
  readonly scale: Scale | null;
  readonly currency: string | null;
  readonly isLeast: boolean;
  readonly rest: string;
}

/**
 * Reads "10 billion USD", "1.2bn", "€ 5 million", "5,000", "51-200 employees", "10,001+" or "about 4k". Null when a word
 * is not understood, when the amount is negative, or when there are several; `spare` other words may follow it.
 */
export function parseQuantity(text: string, spare = 0): Quantity | null {
  if (text.length > longest) return null;
  const plain = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u00a0\u2009\u202f]/gu, ' ')
    .replace(/\[\d{1,3}\]/gu, '')
    .replace(/\((?:fy ?)?(?:19|20)\d\d\)|\b(?:as of|in|for|fy) ?(?:19|20)\d\d\b/gu, '')
    .trim();
  const found = bounds
    .map(([pattern, bound]) => ({ bound, words: pattern.exec(plain)?.[0] ?? '' }))
    .find(({ words }) => words);
  const body = plain
    .slice(found?.words.length ?? 0)
    .trim()
    .replace(/^(?:between|zwischen|entre)\s+(?=.*\s(?:and|und|et|y)\s)/u, '');
  const first = readAmount(body);
  if (!first) return null;
  const joint = /^(?:[-–—]|(?:to|bis|and|und|et|y|à|a)(?=\s))\s*(?=[\p{L}\p{Sc}]{0,3}\s*\d)/u.exec(
    first.rest,
  )?.[0];
  if (joint === undefined) return isIdle(first.rest, spare) ? single(first, found?.bound) : null;
  const second = readAmount(first.rest.slice(joint.length));
  if (!second || found || first.isLeast || second.isLeast || !isIdle(second.rest, spare)) return null;
  return span(first, second);
}

function single(amount: Amount, bound: Bound | undefined): Quantity | null {
  const values = valuesOf(amount, amount.scale);
  if (values.length === 0 || (amount.isLeast && bound !== undefined)) return null;
  const low = Math.min(...values);
  const high = Math.max(...values);
  const { currency } = amount;
  if (bound === 'above') return { low: low * (1 + hair), high: Infinity, currency };
  if (bound === 'from' || amount.isLeast) return { low, high: Infinity, currency };
  if (bound === 'below') return { low: 0, high: high * (1 - hair), currency };
  if (bound === 'upTo') return { low: 0, high, currency };
  if (bound === 'about') return { low: low * (1 - tolerance), high: high * (1 + tolerance), currency };
  return { low, high, currency };
}

/** "$1-5 million": the second scale serves both. */
function span(first: Amount, second: Amount): Quantity | null {
  const lows = valuesOf(first, first.scale ?? second.scale);
  const highs = valuesOf(second, second.scale);
  const currency = first.currency ?? second.currency;
  if (lows.length === 0 || highs.length === 0 || (second.currency ?? currency) !== currency) return null;
  const low = Math.min(...lows);
  const high = Math.max(...highs);
  return low <= high ? { low, high, currency } : null;
}

/** An amount at the start of a text: currency, number, scale and currency in any usual order. */
function readAmount(text: string): Amount | null {
  let rest = text.trim();
  let digits: string | null = null;
  let scale: Scale | null = null;
  let currency: string | null = null;
  for (;;) {
    const number: string | undefined =
      digits === null ? /^\d(?:[\d.,'’ ]*\d)?(?:e\+?\d{1,2}\b)?/u.exec(rest)?.[0] : undefined;
    if (number !== undefined) {
      digits = number;
      rest = rest.slice(number.length).trim();
      continue;
    }
    const word: string = /^(?:\p{L}{0,3}\p{Sc}\p{L}{0,3}|\p{L}+)/u.exec(rest)?.[0] ?? '';
    const unit = readUnit(word);
    if (!unit) break;
    if ((unit.scale && scale) || (unit.currency !== null && currency !== null)) return null;
    scale ??= unit.scale;
    currency ??= unit.currency;
    rest = rest.slice(word.length).replace(/^\./u, '').trim();
  }
  if (digits === null) return null;
  const more = orMore.exec(rest)?.[0] ?? '';
  return { digits, scale, currency, isLeast: more !== '', rest: rest.slice(more.length).trim() };
}

function readUnit(word: string): { readonly scale: Scale | null; readonly currency: string | null } | null {
  const currency = currencies.get(word);
  if (currency !== undefined) return { scale: null, currency };
  const scale = scales.get(word);
  if (scale) return { scale, currency: null };
  for (const [short, factor] of joinedScales) {
    const other = word.startsWith(short)
      ? word.slice(short.length)
      : word.endsWith(short)
        ? word.slice(0, -short.length)
        : '';
    const joined = currencies.get(other);
    if (joined !== undefined) return { scale: { factor, decimal: null }, currency: joined };
  }
  return null;
}

/** What the digits can mean: "1.250" is 1250, but 1.25 before "billion", and either before "m". None when malformed. */
function valuesOf({ digits }: Amount, scale: Scale | null): readonly number[] {
  const factor = scale?.factor ?? 1;
  const power = /^(\d+(?:\.\d+)?)e\+?(\d+)$/u.exec(digits);
  if (power) return [Number(power[1]) * 10 ** Number(power[2]) * factor];
  const plain = digits.replace(/(?<=\d)[ '’](?=\d{3})/gu, '');
  const grouped = (mark: '.' | ',') => plain.replaceAll(mark, '').replace(',', '.');
  const readings: number[] = [];
  if (/^\d+(?:\.\d+)?$/u.test(plain) && mayBeDecimal('.', plain, scale)) readings.push(Number(plain));
  if (/^\d+,\d+$/u.test(plain) && mayBeDecimal(',', plain, scale))
    readings.push(Number(plain.replace(',', '.')));
  if (/^\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?$/u.test(plain) && (!isShort(plain) || scale?.decimal !== ','))
    readings.push(Number(grouped(',')));
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/u.test(plain) && (!isShort(plain) || scale?.decimal !== '.'))
    readings.push(Number(grouped('.')));
  return readings.map((value) => value * factor).filter(Number.isFinite);
}

/** One mark with three digits after it, which is read as decimals only beside a scale whose language does so. */
function isShort(digits: string): boolean {
  return /^\d{1,3}[.,]\d{3}$/u.test(digits);
}

function mayBeDecimal(mark: '.' | ',', digits: string, scale: Scale | null): boolean {
  return !isShort(digits) || (scale !== null && (scale.decimal ?? mark) === mark);
}

function isIdle(rest: string, spare: number): boolean {
  const left = rest.split(/[\s()/,;:.]+/u).filter((word) => word !== '' && !idleWords.has(word));
  return left.length <= spare && left.every((word) => /^\p{L}+$/u.test(word));
}
