import type { Activity } from 'botbuilder';
import type { Card } from '../../../../cards/card';
import { aiLabel } from './answer';
import { cardAttachment } from './attachment';
import { withMessageButtons } from './buttons';
import { withPicker } from './picker';
import { refreshOf } from './refresh';
import { mostBytes, withinSize } from './size';

/** A card to be shown, what it is about, and what it is shown for. */
export interface Shown {
  readonly card: Card;
  readonly leadId: string | null;
  readonly effectId: string;
}

/** What stands in a message: the card as it is, its first line for notifications, and what an answer must carry. */
export function renderMessage(shown: Shown): Partial<Activity> {
  const { card } = shown;
  return {
    type: 'message',
    summary: card.line.slice(0, 500),
    attachments: [cardAttachment(contentOf(shown))],
    ...(card.name === 'answer' && marksOfAnswer),
  };
}

/** The label that says a machine made it, and the thumbs. */
const marksOfAnswer = {
  entities: [aiLabel([])],
  channelData: { feedbackLoop: { type: 'default' } },
};

/** The card alone, as a view that one reader gets in place of what stands there. */
export function contentOf({ card, leadId, effectId }: Shown): object {
  const refresh = refreshOf(card, leadId, effectId);
  const room = mostBytes - (refresh ? Buffer.byteLength(JSON.stringify(refresh)) + 20 : 0);
  const memory = { isForm: true, ...(refresh && { effect: effectId }) } as const;
  const content = withinSize(withMessageButtons(withPicker(card), memory), room);
  return { ...content, ...(refresh && { refresh }) };
}
