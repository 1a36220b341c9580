import type { SourceText } from '../../../domain/research';

/** A text that says something, with its position among the texts given. */
export interface Reading {
  readonly index: number;
  readonly text: string;
}

/** Longer than this, a field does not hold the short value it is meant for and is not read. */
const longestValue = 300;

const saysNothing = new Set([
  '',
  'none',
  'na',
  'n a',
  'nil',
  'null',
  'undefined',
  'unknown',
  'not available',
  'not applicable',
  'not specified',
  'not provided',
  'tbd',
  'tba',
  'tbc',
  'keine',
  'keine angabe',
  'k a',
]);

/** The texts of these fields that say something, in order; "none", "n/a", "-" and footnote marks say nothing. */
export function readings(texts: readonly SourceText[], fields: readonly string[]): readonly Reading[] {
  const wanted = new Set(fields.map((field) => field.toLowerCase()));
  return texts.flatMap(({ field, text }, index) =>
    wanted.has(field.toLowerCase()) && !isBlank(text) ? [{ index, text }] : [],
  );
}

/** The same for fields that hold one short value; a text of over 300 characters says nothing there. */
export function shortReadings(texts: readonly SourceText[], fields: readonly string[]): readonly Reading[] {
  return readings(texts, fields).filter(({ text }) => text.length <= longestValue);
}

/** True when a text says nothing. */
export function isBlank(text: string): boolean {
  return text.length <= longestValue && saysNothing.has(fold(withoutFootnotes(text)));
}

/** Marks such as "[2]" taken off; what is left stands in the text word for word except where a mark was. */
export function withoutFootnotes(text: string): string {
  return text.replace(/\[(?:\d{1,3}|[a-z]|note \d{1,3}|citation needed)\]/giu, '');
}

/**
 * The form in which words are compared: case, accents, apostrophes and full stops taken off, "&" read as "and", all other
 * punctuation as a space; letters and digits of every script stay.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/ß/gu, 'ss')
    .replace(/[\p{M}\p{Cf}'’`.]/gu, '')
    .replace(/&/gu, ' and ')
    .replace(/[^\p{L}\p{N}+]+/gu, ' ')
    .trim();
}

/** The words of a text in the form of `fold`. */
export function words(text: string): readonly string[] {
  const folded = fold(text);
  return folded === '' ? [] : folded.split(' ');
}
