import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cardNames, type CardName } from '../../src/cards/card';
import { createDeck, type Deck } from '../../src/cards/deck';
import { remembering } from '../../src/simulation/card-files';
import { simulate } from '../../src/simulation/simulate';

const templates = Object.fromEntries(
  cardNames.map((name) => [
    name,
    JSON.parse(readFileSync(join(__dirname, '../../cards', `${name}.json`), 'utf8')) as unknown,
  ]),
) as Record<CardName, unknown>;

test('a deck that remembers shows what the deck shows, and fills far fewer cards', async () => {
  const deck = createDeck(templates, 'built-in analyst');
  let filled = 0;
  let shown = 0;
  const counted: Deck = {
    card(name, view) {
      filled += 1;
      return deck.card(name, view);
    },
  };
  const quick = remembering(counted);
  const compared: Deck = {
    card(name, view) {
      shown += 1;
      const card = quick.card(name, view);
      expect(card).toEqual(deck.card(name, view));
      return card;
    },
  };
  for (let seed = 1; seed <= 25; seed += 1) await simulate(seed, { deck: compared, store: 'memory' });
  expect(filled).toBeLessThan(shown / 2);
});
