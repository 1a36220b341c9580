import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cardNames, type CardName } from '../cards/card';
import { createDeck, type Deck } from '../cards/deck';

/** The deck of the templates in that folder: what people would see, not a stand-in. */
export function readDeck(folder: string): Deck {
  const templates = cardNames.map((name) => [
    name,
    JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as unknown,
  ]);
  return createDeck(Object.fromEntries(templates) as Record<CardName, unknown>);
}
