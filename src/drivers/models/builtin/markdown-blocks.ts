import { lineSpans } from './markdown-lines';
import type { Span } from './sentences';

/** A stretch of a Markdown text, without the mark that makes it what it is; `start` and `end` are places in that text. */
export interface Block {
  readonly kind: 'heading' | 'item' | 'row' | 'paragraph';
  /** 1 to 6 of a heading, 7 of a line in bold; how far an item is indented; 0 of the others. */
  readonly level: number;
  readonly start: number;
  readonly end: number;
}

const boldHeading = 7;
const longestHeading = 120;

interface Line extends Span {
  readonly text: string;
}

/** The headings, list items, table rows and paragraphs of a text in their order; in time linear to its length. */
export function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = [];
  /** The item or paragraph that the next line may go on. */
  let open = false;
  for (const { start, end } of lineSpans(text)) {
    const line: Line = { start, end, text: text.slice(start, end) };
    const content = line.text.trim();
    const last = blocks.at(-1);
    if (content === '' || /^(?:```|~~~)/u.test(content)) open = false;
    else if (open && last?.kind === 'paragraph' && /^(?:=+|-+)$/u.test(content)) {
      blocks.splice(-1, 1, { ...last, kind: 'heading', level: content.startsWith('=') ? 1 : 2 });
      open = false;
    } else if (!/[\p{L}\p{N}]/u.test(content)) {
      open = false;
    } else {
      const block = blockOf(line, content);
      const goesOn = open && block.kind === 'paragraph' && last !== undefined;
      if (goesOn) blocks.splice(-1, 1, { ...last, end: block.end });
      else blocks.push(block);
      open = block.kind === 'paragraph' || block.kind === 'item';
    }
  }
  return blocks.map((block) => asBoldHeading(text, block));
}

function blockOf(line: Line, content: string): Block {
  const indent = line.text.length - line.text.trimStart().length;
  const from = line.start + indent;
  const end = from + content.length;
  const heading = /^#{1,6}(?=\s)/u.exec(content)?.[0];
  if (heading)
    return { kind: 'heading', level: heading.length, ...trimmed(line, content, heading.length, from) };
  if (content.startsWith('|') || content.includes(' | ')) return { kind: 'row', level: 0, start: from, end };
  const marker = /^(?:[-*+•▪‣·–>]|\d{1,3}[.)])(?=\s)/u.exec(content)?.[0];
  if (marker === undefined) return { kind: 'paragraph', level: 0, start: from, end };
  const span = trimmed(line, content, marker.length, from);
  return { kind: marker === '>' ? 'paragraph' : 'item', level: indent, ...span };
}

/** What follows a mark of that length. */
function trimmed(line: Line, content: string, mark: number, from: number): { start: number; end: number } {
  const rest = content.slice(mark);
  const start = from + mark + (rest.length - rest.trimStart().length);
  return { start, end: Math.max(start, from + content.length) };
}

/** A line that is all in bold is a heading in many documents. */
function asBoldHeading(text: string, block: Block): Block {
  if (block.kind !== 'paragraph' || block.end - block.start > longestHeading) return block;
  const line = text.slice(block.start, block.end);
  const mark = line.slice(0, 2);
  const isBold =
    (mark === '**' || mark === '__') && /^[^*_\n]+$/u.test(line.slice(2, -2)) && line.endsWith(mark);
  return isBold ? { kind: 'heading', level: boldHeading, start: block.start + 2, end: block.end - 2 } : block;
}

/** The cells of a table row with their places; none of the row of dashes below a header. */
export function cellsOf(
  text: string,
  row: Block,
): readonly { readonly start: number; readonly end: number }[] {
  const line = text.slice(row.start, row.end);
  const found = [...line.matchAll(/(?<!\\)\|/gu)].map((one) => one.index);
  const bars = line.startsWith('|') ? found : [-1, ...found];
  const cells = bars.map((bar, at) => ({
    start: row.start + bar + 1,
    end: row.start + (bars[at + 1] ?? line.length),
  }));
  const closed = line.endsWith('|') ? cells.slice(0, -1) : cells;
  return closed.map(({ start, end }) => {
    const cell = text.slice(start, end);
    const from = start + (cell.length - cell.trimStart().length);
    return { start: Math.min(from, end), end: Math.max(Math.min(from, end), start + cell.trimEnd().length) };
  });
}

/** A piece of Markdown as people read it: without emphasis, links' addresses, escapes and line breaks. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/<br\s?\/?>/giu, ' ')
    .replace(/!?\[([^[\]]{0,300})\]\([^()\s]{0,300}\)/gu, '$1')
    .replace(/\*\*|__|`/gu, '')
    .replace(/(?<![\p{L}\p{N}])[*_](?=\S)|(?<=\S)[*_](?![\p{L}\p{N}])/gu, '')
    .replace(/\\([\\`*_{}[\]()#+\-.!|>~])/gu, '$1')
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim();
}
