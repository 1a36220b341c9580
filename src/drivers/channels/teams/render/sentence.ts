import type { Activity } from 'botbuilder';
import { cardAttachment } from './attachment';

/** One sentence as a message; Teams reads nothing into plain text. */
export function sentenceMessage(sentence: string): Partial<Activity> {
  return { type: 'message', text: sentence.slice(0, 4_000), textFormat: 'plain' };
}

/** One sentence as a card, to stand where a form was. */
export function sentenceCard(sentence: string): object {
  const inlines = [{ type: 'TextRun', text: sentence.slice(0, 4_000) }];
  return { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'RichTextBlock', inlines }] };
}

export function sentenceAttachment(sentence: string) {
  return cardAttachment(sentenceCard(sentence));
}
