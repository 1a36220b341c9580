/** Where a text was read. All records of the CRM are one source; a reply is what the lead wrote to us, and the playbook what we say of ourselves. */
export type SourceKind = 'crm' | 'website' | 'feed' | 'file' | 'reply' | 'playbook';

/** A piece of text that was read, and where: what a finding may quote. */
export interface SourceText {
  readonly source: SourceKind;
  /** The record, address or path it stands in, such as `account A-MMM`. */
  readonly record: string;
  /** What the text is about in that record, such as `industry`; `text` for a document. */
  readonly field: string;
  readonly text: string;
  /** ISO 8601 date the text speaks of; null when it has none. */
  readonly date: string | null;
  /** Title of the document it stands in. */
  readonly title?: string | undefined;
}

/** One claim with its source (spec section 7, receipts). */
export interface Finding {
  readonly text: string;
  readonly source: SourceKind;
  readonly record: string;
  readonly date: string | null;
  readonly quote: string;
}

export const overviewTopics = [
  'industry',
  'location',
  'size',
  'products',
  'business-model',
  'priorities',
] as const;
export type OverviewTopic = (typeof overviewTopics)[number];

/** One thing that is known of the company; `size` carries its head count. */
export interface OverviewFinding extends Finding {
  readonly topic: OverviewTopic;
  /** The head count of `size`; null for every other topic, and when it is given in words. */
  readonly amount: number | null;
  /** How it relates to our offer; null when it does not. */
  readonly relation: string | null;
}

export const figureNames = [
  'revenue',
  'operating profit',
  'net income',
  'orders',
  'investment',
  'equity ratio',
] as const;
export type FigureName = (typeof figureNames)[number];

/** A figure of the company's finances; a loss is a negative amount, a ratio is in percent. */
export interface KeyFigure extends Finding {
  readonly figure: FigureName;
  readonly amount: number;
  /** ISO 4217; null for a ratio, or when none is given. */
  readonly currency: string | null;
  /** Such as `2025`, `2024/25` or `Q3 2026`; null when none is given. */
  readonly period: string | null;
}

export interface FinancialHealth extends Finding {
  readonly level: 'growing' | 'steady' | 'shrinking';
  /** What it means for the approach. */
  readonly approach: string | null;
}

/** A recent article about the company. */
export interface NewsItem extends Finding {
  readonly title: string;
  /** How it relates to our offer; null when it does not. */
  readonly relation: string | null;
}

/** One topic on which sources disagree; every claim is kept, the most trusted source first. */
export interface Contradiction {
  readonly about: string;
  readonly claims: readonly Finding[];
}

/** True when the quote stands in the text, white space folded; an empty quote never does. */
export function quoteStandsIn(quote: string, text: string): boolean {
  const folded = fold(quote);
  return folded !== '' && fold(text).includes(folded);
}

/**
 * Where a quote stands in a text in normal form (NFC), white space folded: from the first of its characters to after the
 * last, as positions in the text. Null when it does not stand there.
 */
export function quoteRange(
  quote: string,
  text: string,
): { readonly start: number; readonly end: number } | null {
  const words = fold(quote);
  const at: number[] = [];
  let folded = '';
  for (const { 0: word, index } of text.matchAll(/\S+/gu)) {
    if (folded !== '') {
      folded += ' ';
      at.push(index - 1);
    }
    for (let position = 0; position < word.length; position += 1) at.push(index + position);
    folded += word;
  }
  const first = words === '' ? -1 : folded.indexOf(words);
  if (first < 0) return null;
  return { start: at[first] ?? 0, end: (at[first + words.length - 1] ?? 0) + 1 };
}

function fold(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}
