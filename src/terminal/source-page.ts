import type { SourceTrial } from '../assistant/operations/source';
import { countWords } from '../cards/words';
import type { ReadDocument } from '../ports/research-source';
import { plain, table } from './table';

const mostLines = 40;
const widest = 160;

/** What was read of an address or file: each document with the beginning of its text, what was found, what was not read. */
export function sourcePage(trial: SourceTrial): string {
  const { documents, problems } = trial;
  const blocks = [
    `${countWords(documents.length, 'document')} read, ${countWords(problems.length, 'problem')}.`,
    ...documents.map((one, position) => documentBlock(one, position === 0 ? mostLines : 0)),
  ];
  if (documents.length > 0) blocks.push(findingsBlock(trial));
  if (problems.length > 0) {
    const rows = problems.map(({ record, problem, sentence }) => [cut(record), problem, sentence]);
    blocks.push(`Not read\n${table(rows)}`);
  }
  return blocks.join('\n\n');
}

/** The facts of a document, and the first lines of its text where they are wanted. */
function documentBlock(one: ReadDocument, lines: number): string {
  const rows: (readonly [string, string])[] = [
    ['Read from', one.record],
    ['Title', cut(one.title)],
    ['Date', one.date ?? 'none given'],
    ['Language', one.language ?? 'not given'],
    ['Organisation', one.organisations.map(cut).join('; ') || 'not given'],
    ['Characters', String(one.text.length)],
  ];
  if (lines === 0) return table(rows);
  const written = one.text.split('\n').filter((line) => line.trim() !== '');
  const shown = written.slice(0, lines).map((line) => `  ${plain(cut(line))}`);
  const rest = written.length - shown.length;
  if (rest > 0) shown.push(`  … and ${countWords(rest, 'more line', 'more lines')}`);
  return `${table(rows)}\n\n${shown.join('\n')}`;
}

function findingsBlock({ findings, dropped, company, model }: SourceTrial): string {
  const head = `Found of ${plain(company)} by ${plain(model)}`;
  const rows = findings.map(({ about, text, quote }) => [about, cut(text), `“${cut(quote)}”`]);
  const left =
    dropped > 0 ? `\n${countWords(dropped, 'finding')} dropped: the quote is not in the text.` : '';
  return `${head}\n${rows.length > 0 ? table(rows) : 'Nothing.'}${left}`;
}

function cut(text: string): string {
  return text.length > widest ? `${text.slice(0, widest - 1)}…` : text;
}
