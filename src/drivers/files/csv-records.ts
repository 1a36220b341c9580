import { parse } from 'csv-parse/sync';
import { mostCharacters, type Line } from './lines';

/** The cells of one record, or why its lines are none. */
export type CsvRecord =
  | { readonly line: number; readonly cells: readonly string[] }
  | { readonly line: number; readonly bad: string; readonly text: string };

/** The lines of a file, of which the last ones taken may be put back. */
export interface LineSource {
  take(): Promise<Line | undefined>;
  /** In the order in which they were taken. */
  putBack(lines: readonly Line[]): void;
}

/** Reads lines one at a time from batches of them. */
export function lineSource(batches: AsyncIterator<readonly Line[]>): LineSource {
  // Reversed, so that taking and putting back cost the same however many lines wait.
  let waiting: Line[] = [];
  return {
    async take() {
      while (waiting.length === 0) {
        const batch = await batches.next();
        if (batch.done) return undefined;
        waiting = batch.value.toReversed();
      }
      return waiting.pop();
    },
    putBack(lines) {
      for (const line of lines.toReversed()) waiting.push(line);
    },
  };
}

/** Lines that may be one record: an odd number of quotes asks for the next line. */
export interface Candidate {
  readonly lines: readonly Line[];
  /** Why they are none: the first line opens a quote that nothing closes in time. */
  readonly open?: string;
}

/** The next lines that may be a record, blank ones passed over; undefined at the end of the file. */
export async function nextCandidate(source: LineSource): Promise<Candidate | undefined> {
  let first = await source.take();
  while (first && first.text.trim() === '' && !first.cut) first = await source.take();
  if (!first) return undefined;
  const lines = [first];
  let odd = !first.cut && hasOddQuotes(first.text);
  let size = first.text.length;
  while (odd) {
    const next = await source.take();
    if (!next) return { lines, open: 'a quote is opened and never closed' };
    lines.push(next);
    size += next.text.length;
    if (next.cut || size > mostCharacters)
      return { lines, open: 'a quote is opened and not closed within 1 MB' };
    if (hasOddQuotes(next.text)) odd = false;
  }
  return { lines };
}

function hasOddQuotes(text: string): boolean {
  let odd = false;
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1)) odd = !odd;
  return odd;
}

export interface RecordShape {
  readonly delimiter: string;
  readonly columns: number;
}

/**
 * The next record (RFC 4180). A quote that breaks the rules costs the line it stands in and no other: reading goes on at
 * the line after it, so a forgotten closing quote never hides the rows that follow.
 */
export async function nextRecord(source: LineSource, shape: RecordShape): Promise<CsvRecord | undefined> {
  const candidate = await nextCandidate(source);
  const [first, ...others] = candidate?.lines ?? [];
  if (!candidate || !first) return undefined;
  const { line } = first;
  const lineOnly = (bad: string): CsvRecord => {
    source.putBack(others);
    return { line, bad, text: first.text };
  };
  if (first.cut) return lineOnly('the row is longer than 1 MB');
  if (candidate.open) return lineOnly(candidate.open);
  const text = candidate.lines.map((one) => one.text).join('\n');
  const cells = cellsOf(text, shape.delimiter);
  if (!cells) return lineOnly('a quote stands where none may stand');
  if (text.includes('\0')) return { line, bad: 'the row holds a NUL byte', text };
  if (cells.length === shape.columns) return { line, cells };
  const bad = `the row has ${cells.length} columns and the header has ${shape.columns}`;
  // Rows that a quoted text has swallowed are rows again; a text that merely spans lines is refused as the one row it is.
  const swallowed = others.some((one) => cellsOf(one.text, shape.delimiter)?.length === shape.columns);
  return swallowed ? lineOnly(bad) : { line, bad, text };
}

/** The cells of one record, read strictly; undefined when its quotes break the rules. */
export function cellsOf(text: string, delimiter: string): readonly string[] | undefined {
  try {
    const records = parse(text, { delimiter, record_delimiter: '\n', relax_column_count: true });
    return records.length === 1 ? records[0] : undefined;
  } catch {
    return undefined;
  }
}
