import type { AdaptiveCard, Card, CardElement, CardName } from '../../../../cards/card';
import type { Reopening } from '../../../../ports/desk';
import { cardAttachment } from './attachment';
import { withWindowButtons } from './buttons';
import { withPicker } from './picker';
import { withinSize } from './size';

const titles: Partial<Record<CardName, string>> = {
  'draft-email': 'Draft e-mail',
  reassign: 'Reassign',
  connect: 'Connect account or contact',
  add: 'Add a lead',
  'which-one': 'Which one?',
  research: 'Full research',
};

/** What is shown in a window besides its card. */
export interface WindowMore {
  /** What was typed, to stand there again. */
  readonly typed?: Readonly<Record<string, unknown>>;
  /** What is wrong, and with which input. */
  readonly error?: { readonly sentence: string; readonly field: string | undefined };
}

/** A card as a window of Teams: it can be sent off, shows what is wrong at the input it is about, and keeps what was typed. */
export function renderWindow(card: Card, again: Reopening, { typed = {}, error }: WindowMore = {}) {
  const filled = withTyped(withPicker(card), typed);
  const content = error ? withError(filled, error) : filled;
  return {
    title: titles[card.name] ?? 'Baton',
    height: 'large',
    width: 'medium',
    card: cardAttachment(withinSize(withWindowButtons(content, { again }))),
  };
}

function withTyped(card: AdaptiveCard, typed: Readonly<Record<string, unknown>>): AdaptiveCard {
  const body = card.body.map((one) => {
    const value = isInput(one) ? typed[String(one['id'])] : undefined;
    return typeof value === 'string' ? { ...one, value } : one;
  });
  return { ...card, body };
}

/** Right below the input, or at the top, where it is read first. */
function withError(card: AdaptiveCard, { sentence, field }: NonNullable<WindowMore['error']>): AdaptiveCard {
  const said: CardElement = {
    type: 'RichTextBlock',
    id: 'error',
    inlines: [{ type: 'TextRun', text: sentence, color: 'Attention', weight: 'Bolder' }],
  };
  const inputs = card.body.flatMap((one, at) => (isInput(one) ? [{ id: one['id'], at }] : []));
  const at = inputs.find((one) => one.id === field)?.at ?? inputs[0]?.at ?? -1;
  return { ...card, body: [...card.body.slice(0, at + 1), said, ...card.body.slice(at + 1)] };
}

function isInput({ type }: CardElement): boolean {
  return type.startsWith('Input.');
}
