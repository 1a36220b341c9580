import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cardNames, type Card, type CardName } from '../cards/card';
import { createDeck, type Deck, type Views } from '../cards/deck';

/** The deck of the templates in that folder: what people would see, not a stand-in. */
export function readDeck(folder: string): Deck {
  const templates = cardNames.map((name) => [
    name,
    JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as unknown,
  ]);
  return remembering(createDeck(Object.fromEntries(templates) as Record<CardName, unknown>));
}

const mostRemembered = 20_000;

/** The same deck, which fills a card once for equal views: the same few leads come again in every seed. */
function remembering(deck: Deck): Deck {
  const filled = new Map<string, Card>();
  return {
    card<Name extends CardName>(name: Name, view: Views[Name]) {
      const key = `${name} ${JSON.stringify(view)}`;
      const known = filled.get(key);
      if (known) return known;
      if (filled.size >= mostRemembered) filled.clear();
      const card = deck.card(name, view);
      filled.set(key, card);
      return card;
    },
  };
}
