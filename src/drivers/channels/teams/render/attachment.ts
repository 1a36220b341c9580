import type { Attachment } from 'botbuilder';

/** How Teams names an Adaptive Card, in messages and in answers. */
export const cardType = 'application/vnd.microsoft.card.adaptive';

/** A card as it stands in a message, a window or a list of results. */
export function cardAttachment(content: object): Attachment {
  return { contentType: cardType, content };
}
