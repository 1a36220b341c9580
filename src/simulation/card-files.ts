import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cardNames, type Card, type CardName } from '../cards/card';
import { createDeck, type Deck, type Views } from '../cards/deck';
import { blanked, formOf, mouldOf, type Mould } from './card-moulds';

/** The deck of the templates in that folder: what people would see, not a stand-in. */
export function readDeck(folder: string): Deck {
  const templates = cardNames.map((name) => [
    name,
    JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as unknown,
  ]);
  return remembering(createDeck(Object.fromEntries(templates) as Record<CardName, unknown>));
}

/** More cards would mostly be of seeds that are over; moulds serve them all. */
const mostCards = 500;
const mostMoulds = 4_000;

/**
 * The same deck, which fills a card once for equal views: the same few leads come again in every seed. A template asks of
 * words only whether there are any, so views that differ in nothing but words are filled once with blanks, into which the
 * words of each are then written.
 */
export function remembering(deck: Deck): Deck {
  const cards = new Map<string, Card>();
  const moulds = new Map<string, Mould>();
  return {
    card<Name extends CardName>(name: Name, view: Views[Name]) {
      const words: string[] = [];
      const form = `${name} ${formOf(view, words)}`;
      const key = `${form}\n${words.join('\uE002')}`;
      const known = cards.get(key);
      if (known) return known;
      const mould =
        moulds.get(form) ??
        keep(moulds, form, mouldOf(deck.card(name, blanked(view) as Views[Name])), mostMoulds);
      return keep(cards, key, mould(words) as Card, mostCards);
    },
  };
}

function keep<T>(memory: Map<string, T>, key: string, value: T, most: number): T {
  if (memory.size >= most) memory.clear();
  memory.set(key, value);
  return value;
}
