import type { CardElement } from '../../../../cards/card';
import { actionOf, type CardAction } from './card-actions';
import { partOf, partsOf, textOf } from './card-nodes';

/** Words of one look. */
export interface Run {
  readonly text: string;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isCode: boolean;
  /** Less important than what stands around it. */
  readonly isSmall: boolean;
  /** The page to which the words lead. */
  readonly url?: string;
  /** What the words open in the chat itself, such as a receipt. */
  readonly opens?: CardAction;
}

/** The words of a text of a card; none for any other part. */
export function runsOf(node: CardElement): readonly Run[] {
  if (node.type === 'TextBlock') return [runOf(node)].filter((run) => run.text !== '');
  if (node.type !== 'RichTextBlock') return [];
  return partsOf(node, 'inlines')
    .filter((inline) => inline.type === 'TextRun')
    .map(runOf)
    .filter((run) => run.text !== '');
}

/** Whether there is nothing to read. */
export function isBlank(runs: readonly Run[]): boolean {
  return runs.every((run) => run.text.trim() === '');
}

/** The characters of a line. */
export function lengthOf(runs: readonly Run[]): number {
  return runs.reduce((sum, run) => sum + run.text.length, 0);
}

function runOf(node: CardElement): Run {
  const pressed = partOf(node, 'selectAction');
  const action = pressed && actionOf(pressed);
  const url = action?.url;
  return {
    text: textOf(node, 'text'),
    isBold: textOf(node, 'weight').toLowerCase() === 'bolder',
    isItalic: node['italic'] === true,
    isCode: textOf(node, 'fontType').toLowerCase() === 'monospace',
    isSmall: textOf(node, 'size').toLowerCase() === 'small' || node['isSubtle'] === true,
    ...(url !== undefined && { url }),
    ...(action?.act && { opens: action }),
  };
}
