import TurndownService from 'turndown';
import type { DomElement } from './dom';

const service = openService();

/** An element as Markdown lines, words as they stand: headings, lists, tables as rows between bars, terms with their values. */
export function markdownOf(element: DomElement): string {
  return service.turndown(element as never);
}

function openService(): TurndownService {
  const turndown = new TurndownService({ headingStyle: 'atx', bulletListMarker: '-', hr: '' });
  // What is quoted has to stand in the text as people see it.
  turndown.escape = (text) => text;
  turndown.addRule('plain', {
    filter: ['a', 'b', 'strong', 'i', 'em', 'code', 'del', 'u', 'mark', 'span', 'small'],
    replacement: (content, one) => `${content}${isTile(one as unknown as Inline) ? ' ' : ''}`,
  });
  turndown.addRule('nothing', { filter: ['img', 'picture'], replacement: () => '' });
  turndown.addRule('break', { filter: 'br', replacement: () => '\n' });
  turndown.addRule('code block', { filter: 'pre', replacement: (content) => `\n\n${content}\n\n` });
  turndown.addRule('quotation', { filter: 'blockquote', replacement: (content) => `\n\n${content}\n\n` });
  turndown.addRule('item', {
    filter: 'li',
    replacement: (content) => `- ${content.trim().replace(/\n{2,}/gu, '\n')}\n`,
  });
  turndown.addRule('term', { filter: 'dt', replacement: (content) => `\n${content.trim()}: ` });
  turndown.addRule('value', { filter: 'dd', replacement: (content) => `${content.trim()}\n` });
  turndown.addRule('cell', {
    filter: ['td', 'th'],
    replacement: (content, one) => cellOf(content, one as unknown as DomElement),
  });
  turndown.addRule('row', {
    filter: 'tr',
    replacement: (content, row) => rowOf(content, row as unknown as DomElement),
  });
  turndown.addRule('table', { filter: 'table', replacement: (content) => `\n\n${content.trim()}\n\n` });
  return turndown;
}

interface Inline {
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly nextSibling: Inline | null;
}

const inline = /^(?:a|b|strong|i|em|span|small)$/iu;

/**
 * "2,140" and "employees" in two boxes with nothing between: a page sets them apart by its style alone. One letter in a box
 * is a decoration of the word that it begins.
 */
function isTile({ textContent, nextSibling: next }: Inline): boolean {
  const [before, after] = [textContent ?? '', next?.textContent ?? ''];
  if (!next || !inline.test(next.nodeName) || after.trim().length < 2) return false;
  if (before.trim().length < 2 && !/\d/u.test(before)) return false;
  return /[\p{L}\p{N}%€$£+]$/u.test(before) && /^[\p{L}\p{N}€$£]/u.test(after);
}

/** Most columns that one cell is taken to span. */
const widest = 20;

/** One that spans columns is followed by empty ones, so that what stands below keeps its head. */
function cellOf(content: string, one: DomElement): string {
  if (one.parentElement && laysOut(one.parentElement)) return `\n\n${content.trim()}\n\n`;
  const text = content
    .trim()
    .replace(/\s*\n\s*/gu, ' ')
    .replaceAll('|', '/');
  return `| ${text} ${'| '.repeat(spanOf(one) - 1)}`;
}

function spanOf(one: DomElement): number {
  const span = Number(one.getAttribute('colspan') ?? 1);
  return Number.isInteger(span) && span > 0 ? Math.min(span, widest) : 1;
}

const known = new WeakMap<DomElement, boolean>();

/** True of a row that holds a table; asked once for each row, because it may have very many cells. */
function laysOut(row: DomElement): boolean {
  const before = known.get(row);
  if (before !== undefined) return before;
  const answer = [...row.querySelectorAll('table')].length > 0;
  known.set(row, answer);
  return answer;
}

/** A table that only lays out a page has one cell a row or tables in its cells: its content stands without bars. */
function rowOf(content: string, row: DomElement): string {
  if (laysOut(row)) return content;
  const cells = [...row.children];
  if (cells.length < 2) return `\n${content.split('|')[1]?.trim() ?? content.trim()}\n`;
  const line = `${content.replaceAll('\n', ' ').trim()} |`;
  const isHead = cells.every((one) => one.tagName.toUpperCase() === 'TH');
  const columns = isHead ? cells.reduce((sum, one) => sum + spanOf(one), 0) : 0;
  return isHead ? `${line}\n${'| --- '.repeat(columns)}|\n` : `${line}\n`;
}
