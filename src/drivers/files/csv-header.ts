import { Fault } from '../../domain/fault';
import { cellsOf, type Candidate } from './csv-records';

export interface CsvHeader {
  readonly delimiter: string;
  /** Names of the columns, trimmed; one without a name is called by its place, such as `column 3`. */
  readonly columns: readonly string[];
}

const delimiters = [',', ';', '\t'] as const;

/** Reads the header; throws `file-columns` when the file is empty, or its first line names no columns or one twice. */
export function csvHeader(name: string, candidate: Candidate | undefined): CsvHeader {
  if (!candidate) throw columnsFault(`${name} is empty`);
  const { lines, open } = candidate;
  const text = lines.map((one) => one.text).join('\n');
  if (open || lines.some((one) => one.cut))
    throw columnsFault(`The first line of ${name} is not a header that can be read`);
  const delimiter = delimiterOf(text);
  const cells = cellsOf(text, delimiter);
  if (!cells) throw columnsFault(`The first line of ${name} has a quote where none may stand`);
  const columns = cells.map((cell, at) => cell.trim() || `column ${at + 1}`);
  if (cells.every((cell) => cell.trim() === '') || cells.some(looksLikeData)) {
    throw columnsFault(`The first line of ${name} does not name the columns`);
  }
  const folded = columns.map((one) => one.toLowerCase());
  const twice = columns.find((_, at) => folded.indexOf(folded[at] ?? '') !== at);
  if (twice !== undefined) throw columnsFault(`${name} has the column "${twice}" twice`);
  return { delimiter, columns };
}

/** The one that stands most often outside quotes; a header of one column is read with commas. */
function delimiterOf(header: string): string {
  const unquoted = header.replace(/"[^"]*"/g, '');
  const times = (one: string) => unquoted.split(one).length - 1;
  return delimiters.reduce((best, one) => (times(one) > times(best) ? one : best));
}

function looksLikeData(cell: string): boolean {
  return /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(cell.trim());
}

function columnsFault(sentence: string): Fault {
  return new Fault('file-columns', {
    sentence: `${sentence}.`,
    todo: 'Give every column a name of its own in the first line and import it again.',
  });
}
