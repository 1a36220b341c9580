import type { CriterionVerdict } from '../domain/icp-fit';
import type { Finding } from '../domain/research';
import { literal } from './literal';
import { capitalised, dateTimeWords, verdictColour, verdictSign } from './words';

/** A claim with its verdict and where it stands. */
export interface ReceiptView {
  readonly sign: string;
  readonly colour: string;
  readonly text: string;
  /** The verdict in a word, after a colon; empty when the text says it. */
  readonly verdict: string;
  /** Such as `“Food production” (CRM, account AC-01)`; says so when there is none. */
  readonly receipt: string;
}

const sources = { crm: 'CRM' } as const;

/** Where a finding stands and what it quotes. */
export function receiptWords({ source, record, date, quote }: Finding, timeZone: string): string {
  const dated = date ? `, ${dateTimeWords(date, timeZone)}` : '';
  return `“${literal(quote)}” (${sources[source]}, ${literal(record)}${dated})`;
}

/** One criterion with its verdict in words and its receipt. */
export function criterionView({ name, verdict, finding }: CriterionVerdict, timeZone: string): ReceiptView {
  return {
    sign: verdictSign(verdict),
    colour: verdictColour(verdict),
    text: capitalised(literal(name)),
    verdict: `: ${verdict}. `,
    receipt: finding ? receiptWords(finding, timeZone) : 'No record says so.',
  };
}
