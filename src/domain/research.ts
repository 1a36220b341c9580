/** A piece of text that was read, and where: what a finding may quote. */
export interface SourceText {
  readonly source: SourceKind;
  /** The record or address it stands in, such as `account A-MMM`. */
  readonly record: string;
  /** What the text is about in that record, such as `industry`. */
  readonly field: string;
  readonly text: string;
  /** ISO 8601 date the text speaks of; null when it has none. */
  readonly date: string | null;
}

export type SourceKind = 'crm';

/** One claim with its source (spec section 7, receipts). */
export interface Finding {
  readonly text: string;
  readonly source: SourceKind;
  readonly record: string;
  readonly date: string | null;
  readonly quote: string;
}

/** True when the quote stands in the text, white space folded; an empty quote never does. */
export function quoteStandsIn(quote: string, text: string): boolean {
  const folded = fold(quote);
  return folded !== '' && fold(text).includes(folded);
}

function fold(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}
