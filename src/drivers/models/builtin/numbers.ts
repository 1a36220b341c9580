/** A number as written in a text. */
export interface Written {
  readonly start: number;
  readonly end: number;
  readonly digits: string;
}

const number =
  /(?:(?<![\p{L}\p{N}.,])|(?<=(?:EUR|USD|GBP|CHF|SEK|NOK|DKK|PLN|JPY|CNY|CAD|AUD|€|\$|£)))(?:\d{1,3}(?: \d{3})+(?![\d])(?:[.,]\d{1,2}(?!\d))?|\d{1,3}(?:['’]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)*)(?![\d])/gu;

/** The numbers in a text; groups of three digits parted by spaces are one number. */
export function numbersIn(text: string): readonly Written[] {
  return [...text.matchAll(number)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
    digits: found[0],
  }));
}

/** What a count of whole things means: every mark in it parts groups of three digits. Null when one does not. */
export function wholeNumber(digits: string): number | null {
  if (/^\d{1,9}$/u.test(digits)) return Number(digits);
  return /^\d{1,3}(?:([.,'’ ])\d{3})(?:\1\d{3}){0,2}$/u.test(digits)
    ? Number(digits.replace(/\D/gu, ''))
    : null;
}

/**
 * What an amount means where decimals are usual; `decimal` is the mark of the document. Null when it is malformed.
 * "1.250" is read by the mark, and so is "920,4" only when nothing else fits.
 */
export function decimalNumber(digits: string, decimal: '.' | ','): number | null {
  const plain = digits.replace(/(?<=\d)[ '’](?=\d{3})/gu, '');
  const group = decimal === '.' ? ',' : '.';
  const escaped = (mark: string) => (mark === '.' ? '\\.' : mark);
  const grouped = new RegExp(`^\\d{1,3}(?:${escaped(group)}\\d{3})*(?:${escaped(decimal)}\\d+)?$`, 'u');
  const simple = new RegExp(`^\\d+(?:${escaped(decimal)}\\d+)?$`, 'u');
  if (grouped.test(plain) || simple.test(plain))
    return Number(plain.replaceAll(group, '').replace(decimal, '.'));
  // One mark of the other kind with one or two digits after it can only be a decimal mark.
  const other =
    /^\d+[.,]\d{1,2}$/u.test(plain) || /^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*[.,]\d{1,2}$/u.test(plain);
  if (other) return Number(plain.replace(/[.,](?=\d{3})/gu, '').replace(',', '.'));
  return /^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})+$/u.test(plain) ? Number(plain.replace(/\D/gu, '')) : null;
}
