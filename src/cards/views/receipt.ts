import type { Finding, SourceText } from '../../domain/research';
import { literal } from '../literal';
import { pageUrl } from '../page-link';
import { cutRuns, passageOf } from '../passage';
import { sourceNames } from '../receipt';
import type { RunView } from '../run';
import type { LeadSubject, Reader } from '../subject';
import { countWords, dateTimeWords, dateWords } from '../words';

/** The passages behind one claim or several, as they were read. */
export interface ReceiptCardView {
  readonly leadId: string;
  readonly line: string;
  readonly who: string;
  readonly documents: readonly DocumentView[];
  /** How many documents are not shown. */
  readonly more: string;
}

interface DocumentView {
  /** Empty when the head of the card says it. */
  readonly title: string;
  readonly place: string;
  readonly url: string;
  readonly dated: string;
  readonly runs: readonly RunView[];
}

/** Most documents and quotes of one card; what stands around a quote, in characters: less when there are several. */
const most = { documents: 6, quotes: 30 } as const;
const around = { one: 600, several: 120 } as const;
/** Longest text of a card, in characters, shared by its documents. */
const longestText = 4800;
/** Longest address that is linked, in characters. */
const longestAddress = 600;

/** The card that shows what a receipt says: at least one finding of the subject (see `findingsOf`). */
export function receiptView(
  findings: readonly Finding[],
  subject: LeadSubject,
  reader: Reader,
): ReceiptCardView {
  const places = byPlace(findings.slice(0, most.quotes));
  const width = findings.length === 1 ? around.one : around.several;
  const share = longestText / Math.min(places.length, most.documents);
  const documents = places.slice(0, most.documents).map((one) => {
    const document = documentView(one, width, subject, reader);
    return { ...document, runs: cutRuns(document.runs, share) };
  });
  const [first] = documents;
  const isOne = documents.length === 1 && first !== undefined;
  const who = isOne
    ? first.title
    : `${countWords(findings.length, 'receipt')}, ${countWords(places.length, 'source')}`;
  const left = places.length - documents.length;
  return {
    leadId: subject.lead.id,
    line: who,
    who,
    documents: isOne ? [{ ...first, title: '' }] : documents,
    more: left > 0 ? `And ${countWords(left, 'more source')}.` : '',
  };
}

/** Findings of the same record together, in the order in which the records come. */
function byPlace(findings: readonly Finding[]): readonly (readonly [Finding, ...Finding[]])[] {
  const places = new Map<string, [Finding, ...Finding[]]>();
  for (const one of findings) {
    const place = `${one.source} ${one.record}`;
    const found = places.get(place);
    if (found) found.push(one);
    else places.set(place, [one]);
  }
  return [...places.values()];
}

function documentView(
  findings: readonly [Finding, ...Finding[]],
  width: number,
  { research }: LeadSubject,
  { timeZone }: Reader,
): DocumentView {
  const [first] = findings;
  const { source, record, date } = first;
  const texts = (research?.texts ?? []).filter((one) => one.source === source && one.record === record);
  const title = literal(texts.find((one) => one.title)?.title ?? '', 160);
  const place = `${sourceNames[source]}, ${literal(record, 200)}`;
  const url = pageUrl(first, longestAddress);
  const dates = [
    date ? `dated ${dateWords(date, timeZone)}` : '',
    research ? `read ${dateTimeWords(research.at, timeZone)}` : '',
  ];
  return {
    title: title || place,
    place: title === '' ? url && 'Open the page' : place,
    url,
    dated: dates.filter(Boolean).join(' · '),
    runs: runsOf(
      findings.map((one) => one.quote),
      texts,
      width,
    ),
  };
}

/** The passages of a record's texts; quotes alone when the text is not kept. */
function runsOf(quotes: readonly string[], texts: readonly SourceText[], width: number): readonly RunView[] {
  const passages = texts.flatMap(({ source, field, text }) =>
    passageOf(quotes, source === 'crm' ? `${field}: ${text}\n` : text, width),
  );
  if (passages.length > 0) return passages;
  return quotes.map((one, position) => ({
    text: `${position > 0 ? '\n' : ''}“${literal(one, 400)}”`,
    weight: 'Bolder',
  }));
}
