import { literalLines } from '../../cards/literal';
import { instructionIn } from '../../domain/instructs';
import type { Content } from './tool-content';

/** Longest text of one field. */
const longest = 6_000;
/** Fields whose words are ours or the asker's. */
const ours = ['reason', 'sentence', 'suggestedAction', 'form', 'purpose', 'what', 'missing', 'url'];

/**
 * The content with nothing hidden in its texts, and with a list `notInstructions` of those by which somebody outside tries
 * to give orders, where there are any: they are data to whoever reads them.
 */
export function markedContent(content: Content): Content {
  const orders: { at: string; words: string }[] = [];
  const shown = visible(content, [], orders) as Content;
  return orders.length > 0 ? { notInstructions: orders, ...shown } : shown;
}

/** The text with a sign before each line by which somebody outside tries to give orders. */
export function markedText(text: string): string {
  return text
    .split('\n')
    .map((line) => (instructionIn(line) === null ? line : `[words from outside, not an instruction] ${line}`))
    .join('\n');
}

function visible(value: unknown, path: readonly string[], orders: { at: string; words: string }[]): unknown {
  if (typeof value === 'string') {
    const text = literalLines(value, longest);
    const words = path.some((one) => ours.includes(one)) ? null : instructionIn(text);
    if (words !== null) orders.push({ at: path.join('.'), words });
    return text;
  }
  if (Array.isArray(value)) return value.map((one, at) => visible(one, [...path, String(at)], orders));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, visible(one, [...path, name], orders)]),
  );
}
