import type { Card } from './card';
import { literal } from './literal';

/** A card with a small line at its end that says how it came about. */
export function noted(card: Card, note: string): Card {
  const line = {
    type: 'RichTextBlock',
    spacing: 'Medium',
    inlines: [{ type: 'TextRun', text: literal(note, 300), size: 'Small', isSubtle: true, italic: true }],
  };
  return { ...card, content: { ...card.content, body: [...card.content.body, line] } };
}
