import type { AdaptiveCard, CardElement } from './card';

/** A card as plain text, a line for each of its lines, for whoever shows no cards; buttons and inputs are left out. */
export function cardText({ body }: AdaptiveCard): string {
  const lines = body.flatMap(linesOf).map((line) => line.replace(foldSign, ''));
  // A section that folds has a heading for each of its states.
  return lines.filter((line, at) => line !== lines[at - 1]).join('\n');
}

const foldSign = /^[▾▸]\s+/u;

function linesOf(element: CardElement): readonly string[] {
  switch (element.type) {
    case 'TextBlock':
      return filled([String(element['text'] ?? '')]);
    case 'RichTextBlock':
      return filled([children(element, 'inlines').map(runText).join('')]);
    case 'ColumnSet':
      return filled([children(element, 'columns').flatMap(linesOf).join(' ')]);
    case 'Column':
    case 'Container':
      return children(element, 'items').flatMap(linesOf);
    default:
      return [];
  }
}

function runText(run: CardElement | string): string {
  return typeof run === 'string' ? run : String(run['text'] ?? '');
}

function children(element: CardElement, name: string): readonly CardElement[] {
  const all = element[name];
  return Array.isArray(all) ? (all as CardElement[]) : [];
}

function filled(lines: readonly string[]): readonly string[] {
  return lines.map((one) => one.trim()).filter(Boolean);
}
