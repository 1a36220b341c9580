import type { AdaptiveCard, Card, CardElement } from './card';

/** The sentences with which the card of an answer begins, and the card without them: they are shown while they are written. */
export function answerSentences({ content }: Card): {
  readonly sentences: readonly string[];
  readonly rest: AdaptiveCard;
} {
  const end = content.body.findIndex((one) => sentenceOf(one) === undefined);
  const leading = content.body.slice(0, end < 0 ? undefined : end);
  return {
    sentences: leading.map((one) => sentenceOf(one) ?? ''),
    rest: { ...content, body: content.body.slice(leading.length) },
  };
}

/** A sentence stands alone on its line; the question that was asked, in italics, is none. */
function sentenceOf(element: CardElement): string | undefined {
  const inlines = Array.isArray(element['inlines']) ? (element['inlines'] as readonly unknown[]) : [];
  const [only] = inlines as readonly { readonly italic?: boolean; readonly text?: unknown }[];
  if (element.type !== 'RichTextBlock' || inlines.length !== 1 || only?.italic === true) return undefined;
  return String(only?.text ?? '');
}
