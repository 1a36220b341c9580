import type { LoggedEvent } from '../domain/lead-event';
import type { Card } from './card';
import type { Deck } from './deck';
import { largestCard, researchLimits } from './research-limits';
import type { LeadSubject, Reader } from './subject';
import { researchView } from './views/research';

/** The research card with as much of the research as a channel will show. */
export function researchCard(
  deck: Deck,
  subject: LeadSubject,
  reader: Reader,
  events: readonly LoggedEvent[],
): Card {
  let card: Card | undefined;
  for (const limits of researchLimits) {
    card = deck.card('research', researchView(subject, reader, events, limits));
    if (bytesOf(card) < largestCard) break;
  }
  return card as Card;
}

function bytesOf({ content }: Card): number {
  return Buffer.byteLength(JSON.stringify(content));
}
