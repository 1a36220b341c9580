import type { CriterionVerdict } from '../domain/icp-fit';
import type { Finding } from '../domain/research';
import { literal } from './literal';
import { pageUrl, pageWords } from './page-link';
import type { Reader } from './subject';
import { capitalised, dateWords, verdictColour, verdictSign } from './words';

/** Where a claim stands, to be read and to be opened. */
export interface Receipt {
  /** The words it rests on, in quotation marks and with a space after them; empty when the claim is those words. */
  readonly quote: string;
  /** Such as `CRM, account AC-01` or `web, bergkorn.example/about, 3 May 2026`. */
  readonly place: string;
  /** The page, at the quote; empty when it stands on none. */
  readonly url: string;
  /** What the receipt is asked for by; empty when there is a page, or nothing more to show to this reader. */
  readonly open: string;
}

/** A claim with its verdict and where it stands. */
export interface ReceiptView extends Receipt {
  readonly sign: string;
  readonly colour: string;
  readonly text: string;
  /** The verdict in a word, after a colon; empty when the text says it. */
  readonly verdict: string;
}

/** A claim as it stands in a list, with its receipt. */
export interface ClaimView extends Receipt {
  readonly text: string;
}

export const sourceNames = {
  crm: 'CRM',
  website: 'web',
  feed: 'news feed',
  file: 'file',
  reply: 'reply of the lead',
  playbook: 'playbook',
} as const;

/** How long the parts of a receipt may be, in characters. */
export interface ReceiptLengths {
  readonly quote: number;
  readonly record: number;
  /** A page with a longer address is not linked: its receipt is opened instead. */
  readonly link: number;
  /** Whether records of the CRM open: 1 or 0. */
  readonly crm: number;
}

export const ordinaryLengths: ReceiptLengths = { quote: 160, record: 60, link: 400, crm: 1 };

/** Where a finding stands: the kind of source, the record and its date. */
function placeWords({ source, record, date }: Finding, timeZone: string, most: number): string {
  const dated = date ? `, ${dateWords(date, timeZone)}` : '';
  // The id of a mail says nothing to anybody.
  if (source === 'reply') return `${sourceNames[source]}${dated}`;
  return `${sourceNames[source]}, ${literal(recordWords(source, record), most)}${dated}`;
}

/** What people call the record: of a page its address without what they need not read, of a feed its host, of a file its name. */
function recordWords(source: Finding['source'], record: string): string {
  if (source === 'crm') return record;
  if (source === 'file') return record.split('/').at(-1) ?? record;
  const page = pageWords(record);
  return source === 'website' ? page : (page.split('/')[0] ?? page);
}

/** The receipt of a finding; `key` is what it can be opened by (see `findingsOf`). */
export function receiptOf(
  finding: Finding,
  reader: Reader,
  key = '',
  most: ReceiptLengths = ordinaryLengths,
): Receipt {
  return receiptWith(`“${literal(finding.quote, most.quote)}” `, finding, reader, key, most);
}

/** A claim with its receipt; its quote is left out when the claim says nothing else. */
export function claimView(
  finding: Finding,
  reader: Reader,
  key: string,
  most: ReceiptLengths & { readonly claim: number },
): ClaimView {
  const isSaid = fold(finding.text).includes(fold(finding.quote));
  const quote = isSaid ? '' : `“${literal(finding.quote, most.quote)}” `;
  return {
    text: `${literal(finding.text, most.claim)} `,
    ...receiptWith(quote, finding, reader, key, most),
  };
}

function receiptWith(
  quote: string,
  finding: Finding,
  reader: Reader,
  key: string,
  most: ReceiptLengths,
): Receipt {
  const url = pageUrl(finding, most.link);
  const opens = url === '' && reader.may('research') && (finding.source !== 'crm' || most.crm === 1);
  const open = opens ? key : '';
  const place = placeWords(finding, reader.timeZone, most.record);
  // What cannot be pressed is one text with the quote.
  return url || open ? { quote, place, url, open } : { quote: '', place: `${quote}${place}`, url, open };
}

/** One criterion with its verdict in words and its receipt; `position` is its place among the criteria, from 0. */
export function criterionView(
  { name, verdict, finding }: CriterionVerdict,
  reader: Reader,
  position: number,
  most?: ReceiptLengths,
): ReceiptView {
  return {
    sign: verdictSign(verdict),
    colour: verdictColour(verdict),
    text: capitalised(literal(name, 80)),
    verdict: `: ${verdict}. `,
    ...(finding
      ? receiptOf(finding, reader, `criteria.${position + 1}`, most)
      : { ...noReceipt, place: 'No record says so.' }),
  };
}

export const noReceipt: Receipt = { quote: '', place: '', url: '', open: '' };

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s.]+/gu, ' ')
    .trim();
}
