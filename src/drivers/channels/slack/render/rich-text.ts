import type { RichTextBlock, RichTextLink, RichTextText } from '@slack/types';
import type { Line } from './outline';
import type { Run } from './runs';
import { escaped, escapedWithin } from './escape';

type Element = RichTextText | RichTextLink;

/** Lines as rich text, which Slack shows as it stands: no sign in it is a command. */
export function richText(lines: readonly Line[]): RichTextBlock {
  const groups: { readonly isQuoted: boolean; readonly lines: Line[] }[] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (last && last.isQuoted === line.isQuoted) last.lines.push(line);
    else groups.push({ isQuoted: line.isQuoted, lines: [line] });
  }
  return {
    type: 'rich_text',
    elements: groups.map((group) => ({
      type: group.isQuoted ? 'rich_text_quote' : 'rich_text_section',
      elements: elementsOf(group.lines),
    })),
  };
}

/** Lines as mrkdwn, for the one place that takes no rich text: words with a button beside them. */
export function mrkdwnOf(lines: readonly Line[], most: number): string {
  let left = most;
  const written = lines.map(({ runs }) => {
    const words = runs.map((run) => {
      const marks = run.isBold ? 3 : 0;
      const text = marked(run, escapedWithin(run.text.replace(/\s+/g, ' '), Math.max(left - marks, 0)));
      left -= text.length;
      return text;
    });
    left -= 1;
    return words.join('').trim();
  });
  return written.filter(Boolean).join('\n') || escaped(' ');
}

function elementsOf(lines: readonly Line[]): Element[] {
  const elements = lines.flatMap(({ runs }, position) => [
    ...(position > 0 ? [textElement('\n', undefined)] : []),
    ...runs.map(elementOf),
  ]);
  return merged(elements);
}

function elementOf({ text, isBold, isItalic, isCode, url }: Run): Element {
  const style = {
    ...(isBold && { bold: true }),
    ...(isItalic && { italic: true }),
    ...(isCode && { code: true }),
  };
  const given = Object.keys(style).length > 0 ? style : undefined;
  return url === undefined
    ? textElement(text, given)
    : { type: 'link', url, text, ...(given && { style: given }) };
}

function textElement(text: string, style: RichTextText['style']): RichTextText {
  return { type: 'text', text, ...(style && { style }) };
}

/** Neighbours of the same look are one element: a message may not hold many characters. */
function merged(elements: readonly Element[]): Element[] {
  const result: Element[] = [];
  for (const one of elements) {
    const last = result.at(-1);
    if (last?.type === 'text' && one.type === 'text' && sameLook(last, one)) {
      result[result.length - 1] = { ...last, text: last.text + one.text };
    } else result.push(one);
  }
  return result;
}

function sameLook(one: RichTextText, other: RichTextText): boolean {
  return JSON.stringify(one.style) === JSON.stringify(other.style);
}

/** Slack reads a mark only at the edge of a word. */
function marked({ isBold }: Run, text: string): string {
  if (!isBold || text.trim() === '') return text;
  return text.replace(/^(\s*)(.*?)(\s*)$/, '$1*$2*$3');
}
