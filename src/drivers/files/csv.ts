import { basename } from 'node:path';
import { Fault } from '../../domain/fault';
import type { FileRow, RowFile } from '../../ports/lead-file';
import { csvHeader, type CsvHeader } from './csv-header';
import { lineSource, nextCandidate, nextRecord } from './csv-records';
import { linesOf } from './lines';
import { rejectsColumns, undoDefuse } from './rejects-format';
import { badEncoding, openTextFile, textOf, type TextFile } from './text-file';

/** A CSV file; `columns` names what stands in its header, in its order. */
export interface CsvFile extends RowFile {
  columns(): Promise<readonly string[]>;
}

/**
 * A CSV file with a header, separated by commas, semicolons or tabs, in UTF-8, or UTF-16 with a byte order mark. A file
 * of refused rows is read as the rows it was made of. Throws `file-missing`, `file-too-large`, `file-encoding` or
 * `file-columns` before the first row is given out.
 */
export function openCsv(path: string): CsvFile {
  return {
    name: basename(path),
    rows: () => rowsOf(path),
    async columns() {
      const { header, close } = await begin(path);
      await close();
      return ownColumns(header);
    },
  };
}

async function begin(path: string) {
  const file = await openTextFile(path);
  const lines = linesOf(textOf(file));
  const source = lineSource(lines);
  const close = () => lines.return(undefined);
  try {
    const candidate = await nextCandidate(source);
    // Zero bytes in a header are UTF-16 that does not say so.
    if (candidate?.lines[0]?.text.includes('\0')) throw badEncoding(file.name, file.encoding, 1);
    return { file, source, header: csvHeader(file.name, candidate), close };
  } catch (thrown) {
    await close();
    throw thrown;
  }
}

async function* rowsOf(path: string): AsyncGenerator<FileRow> {
  await checkEncoding(await openTextFile(path));
  const { source, header, close } = await begin(path);
  const shape = { delimiter: header.delimiter, columns: header.columns.length };
  const own = ownColumns(header);
  const before = header.columns.length - own.length;
  try {
    for (let record = await nextRecord(source, shape); record; record = await nextRecord(source, shape)) {
      if ('bad' in record) {
        yield record;
        continue;
      }
      const cells = before > 0 ? record.cells.slice(before).map(undoDefuse) : record.cells;
      yield {
        line: record.line,
        columns: Object.fromEntries(own.map((column, at) => [column, cells[at] ?? ''])),
      };
    }
  } finally {
    await close();
  }
}

/** The columns of the file; of a file of refused rows, those of the file they came from. */
function ownColumns({ columns }: CsvHeader): readonly string[] {
  const count = rejectsColumns.length;
  const isRejects = columns.length > count && rejectsColumns.every((one, at) => columns[at] === one);
  return isRejects ? columns.slice(count).map(undoDefuse) : columns;
}

/** Reads the whole file once, so that no row of a file in a wrong encoding is ever given out. */
async function checkEncoding(file: TextFile): Promise<void> {
  try {
    for await (const text of textOf(file)) void text;
  } catch (thrown) {
    if (!(thrown instanceof Fault) || thrown.code !== 'file-encoding') throw thrown;
    throw badEncoding(file.name, file.encoding, await badLine(file));
  }
}

async function badLine(file: TextFile): Promise<number> {
  let last = 0;
  try {
    for await (const lines of linesOf(textOf(file))) last = lines.at(-1)?.line ?? last;
  } catch {
    return last + 1;
  }
  return last;
}
