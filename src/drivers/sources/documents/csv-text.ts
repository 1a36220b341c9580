import { decode } from './charset';
import type { Parsed, RawDocument } from './document';
import { limits } from './limits';
import { parsedText } from './plain';
import { tidy } from './tidy';

/** The rows of a table as lines between bars, so that what is quoted stands in a row; the first 2,000 of them. */
export function parseCsvText({ record, contentType, bytes }: RawDocument): Parsed {
  const text = decode(bytes.subarray(0, 4 * limits.textLength), contentType);
  const lines = linesOf(text);
  const mark = ['\t', ';', ','].find((one) => (lines[0] ?? '').includes(one)) ?? ',';
  const rows = lines.slice(0, limits.csvRows).map(
    (line) =>
      `| ${cellsOf(line, mark)
        .map((cell) => cell.trim().replaceAll('|', '/'))
        .join(' | ')} |`,
  );
  const [head = '', ...others] = rows;
  const rule = head.replace(/[^|]+/gu, ' --- ');
  const title = record.split(/[\\/]/u).at(-1) ?? record;
  return parsedText(tidy([head, rule, ...others].join('\n')), { title, date: null });
}

/** Lines that are not empty; one that ends inside quotation marks goes on in the next, for at most 50 lines. */
function linesOf(text: string): readonly string[] {
  const lines: string[] = [];
  let open: string[] = [];
  let marks = 0;
  for (const line of text.split(/\r?\n/u)) {
    open.push(line);
    marks += line.split('"').length - 1;
    if (marks % 2 === 1 && open.length < 50) continue;
    lines.push(open.join(' '));
    open = [];
    marks = 0;
  }
  return [...lines, open.join(' ')].filter((line) => line.trim() !== '');
}

/** The cells of one line; a quoted one may hold the mark and doubled quotation marks. */
function cellsOf(line: string, mark: string): readonly string[] {
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < line.length; at += 1) {
    const one = line[at] ?? '';
    if (one === '"' && quoted && line[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (one === '"') quoted = !quoted;
    else if (one === mark && !quoted) {
      cells.push(cell);
      cell = '';
    } else cell += one;
  }
  return [...cells, cell];
}
