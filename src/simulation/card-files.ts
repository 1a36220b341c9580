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
/** What differs where all else is equal, and on which no template depends: times, ids of leads, and those of their source. */
const passing = /\d{1,2} [A-Z][a-z]{2} \d{4}, \d\d:\d\d|\b[0-9a-f]{24}\b|\bL-\d\b/g;
const blank = /\uE000(\d+)\uE001/g;

/**
 * The same deck, which fills a card once for equal views: the same few leads come again in every seed. Views that differ in
 * what is passing are filled once with blanks, which are then written in.
 */
export function remembering(deck: Deck): Deck {
  const cards = new Map<string, Card>();
  const moulds = new Map<string, string>();
  return {
    card<Name extends CardName>(name: Name, view: Views[Name]) {
      const key = `${name} ${JSON.stringify(view)}`;
      const known = cards.get(key);
      if (known) return known;
      const written: string[] = [];
      const blanked = key.replace(passing, (one) => {
        const at = written.includes(one) ? written.indexOf(one) : written.push(one) - 1;
        return `\uE000${at}\uE001`;
      });
      let mould = moulds.get(blanked);
      if (mould === undefined) {
        mould = JSON.stringify(deck.card(name, JSON.parse(blanked.slice(name.length + 1)) as Views[Name]));
        keep(moulds, blanked, mould);
      }
      const card = JSON.parse(mould.replace(blank, (_, at: string) => written[Number(at)] ?? '')) as Card;
      return keep(cards, key, card);
    },
  };
}

function keep<T>(memory: Map<string, T>, key: string, value: T): T {
  if (memory.size >= mostRemembered) memory.clear();
  memory.set(key, value);
  return value;
}
