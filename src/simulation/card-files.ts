import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cardNames, type AdaptiveCard, type Card, type CardName } from '../cards/card';
import { createDeck, type Deck, type Views } from '../cards/deck';
import type { ReadsBy } from '../cards/footer';
import { blanked, formOf, mouldOf, type Mould } from './card-moulds';
import { buttonsIn, hasButtons, type CardButton } from './seen-buttons';

/** The deck of the templates in that folder: what people would see, not a stand-in. */
export function readDeck(folder: string, readsBy: ReadsBy = 'built-in analyst'): Deck {
  const templates = cardNames.map((name) => [
    name,
    JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as unknown,
  ]);
  return remembering(createDeck(Object.fromEntries(templates) as Record<CardName, unknown>, readsBy));
}

/** More cards would mostly be of seeds that are over; moulds serve them all. */
const mostCards = 500;
const mostMoulds = 20_000;

/**
 * The same deck, which fills a card once for equal views: the same few leads come again in every seed. A template asks of
 * words only whether there are any, so views that differ in nothing but words are filled once with blanks, into which the
 * words of each are then written.
 */
export function remembering(deck: Deck): Deck {
  const cards = new Map<string, Card>();
  const moulds = new Map<string, CardMould>();
  return {
    card<Name extends CardName>(name: Name, view: Views[Name]) {
      const words: string[] = [];
      const form = `${name} ${formOf(view, words)}`;
      const key = `${form}\n${words.join('\uE002')}`;
      const known = cards.get(key);
      if (known) return known;
      const mould =
        moulds.get(form) ??
        keep(moulds, form, mouldsOf(deck.card(name, blanked(view) as Views[Name])), mostMoulds);
      return keep(cards, key, cast(name, mould, words), mostCards);
    },
  };
}

interface CardMould {
  readonly line: Mould;
  readonly content: Mould;
  readonly buttons: Mould;
}

function mouldsOf({ line, content }: Card): CardMould {
  return { line: mouldOf(line), content: mouldOf(content), buttons: mouldOf(buttonsIn(content)) };
}

/** Most cards are seen by nobody but those who press their buttons, so the rest of them is filled when it is looked at. */
function cast(name: CardName, mould: CardMould, words: readonly string[]): Card {
  let content: AdaptiveCard | undefined;
  const card: Card = {
    name,
    line: mould.line(words) as string,
    get content() {
      return (content ??= mould.content(words) as AdaptiveCard);
    },
  };
  hasButtons(card, () => mould.buttons(words) as readonly CardButton[]);
  return card;
}

function keep<T>(memory: Map<string, T>, key: string, value: T, most: number): T {
  if (memory.size >= most) memory.clear();
  memory.set(key, value);
  return value;
}
