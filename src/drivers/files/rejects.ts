import { mkdir, open, type FileHandle } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { Fault } from '../../domain/fault';
import type { RejectsFile } from '../../ports/lead-file';
import { defuse, rejectsColumns } from './rejects-format';

/** The column of rows that could not be read when nobody knows the columns of the file. */
const textColumn = 'text';

/** Files of one name that may stand in the folder. */
const mostFiles = 10_000;

/**
 * The refused rows of one run, as CSV that spreadsheets open without running formulas, beside those of earlier runs
 * and never in them. The file is made with the first refused row; `path` is final from then on. The columns are those
 * asked for, else the first row's; a row that has none of its own is put, as it stands, into the first of them.
 */
export function openRejects(
  folder: string,
  fileName: string,
  columns?: () => Promise<readonly string[]>,
): RejectsFile {
  // A name that file systems take, however long the imported one is.
  const stem = parse(fileName).name.slice(0, 60);
  const pathOf = (number: number) => join(folder, `${stem} rejected${number > 1 ? ` ${number}` : ''}.csv`);
  let path = pathOf(1);
  let own: readonly string[] | undefined;
  let handle: FileHandle | undefined;
  // One after the other, so that rows of callers that do not wait stay whole and in order.
  let last: Promise<unknown> = Promise.resolve();

  async function create(header: readonly string[]): Promise<FileHandle> {
    await mkdir(folder, { recursive: true });
    for (let number = 1; ; number += 1) {
      try {
        path = pathOf(number);
        const created = await open(path, 'ax');
        // The byte order mark makes Excel read it as UTF-8.
        await created.appendFile(`\uFEFF${csvLine([...rejectsColumns, ...header])}`);
        return created;
      } catch (thrown) {
        if ((thrown as { code?: unknown }).code !== 'EEXIST' || number >= mostFiles) throw thrown;
      }
    }
  }

  async function write(line: number, reason: string, row: Readonly<Record<string, string>> | string) {
    own ??= await columns?.();
    own ??= typeof row === 'string' ? [textColumn] : Object.keys(row);
    handle ??= await create(own);
    await handle.appendFile(csvLine([String(line), reason, ...cellsOf(row, own)]));
  }

  return {
    get path() {
      return path;
    },
    add(line, reason, row) {
      const added = last
        .then(() => write(line, reason, row))
        .catch((thrown) => Promise.reject(notWritten(path, thrown)));
      last = added.catch(() => undefined);
      return added;
    },
    async close() {
      await last;
      await handle?.close();
      handle = undefined;
    },
  };
}

function cellsOf(
  row: Readonly<Record<string, string>> | string,
  columns: readonly string[],
): readonly string[] {
  if (typeof row !== 'string') {
    const known = columns.some((column) => Object.hasOwn(row, column));
    if (known) return columns.map((column) => (Object.hasOwn(row, column) ? (row[column] ?? '') : ''));
  }
  const text = typeof row === 'string' ? row : csvLine(Object.values(row)).trimEnd();
  return columns.map((_, at) => (at === 0 ? text : ''));
}

function notWritten(path: string, thrown: unknown): Fault {
  const code = String((thrown as { code?: unknown } | null)?.code);
  const full = code === 'ENOSPC' || code === 'EDQUOT';
  return new Fault(full ? 'store-full' : 'unexpected', {
    sentence: `A refused row could not be written to ${path} (${full ? 'the disk is full' : code}).`,
    todo: full
      ? 'Free some space and import the file again.'
      : 'Choose a folder that can be written to and import the file again.',
    cause: thrown,
  });
}

function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => quoted(defuse(cell))).join(',')}\r\n`;
}

/** RFC 4180; what begins or ends with a space is quoted too, because some readers trim it. */
function quoted(cell: string): string {
  return /[",;\t\r\n\0]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
