import { cardNames, type Card, type CardName } from '../../src/cards/card';
import { cardsWithoutFooter, withoutModel, type ReadsBy } from '../../src/cards/footer';
import { renderDialog } from '../../src/drivers/channels/slack/render/modal';
import { renderHome } from '../../src/drivers/channels/slack/render/home';
import { renderMessage } from '../../src/drivers/channels/slack/render/message';
import { renderReading } from '../../src/drivers/channels/slack/render/reading';
import { contentOf } from '../../src/drivers/channels/teams/render/message';
import { generatedCards } from './generated';
import { others } from './others';
import { samples } from './samples';
import { openDeck, strings } from './templates';

const again = { verb: 'lead', data: {} } as const;
const context = { revision: 'r1', leadId: 'lead-1', again, whole: again };
const mostPages = 40;

/** The card as each place shows it. */
const places: Readonly<Record<string, (card: Card) => unknown>> = {
  'the card': ({ content }) => content,
  Teams: (card) => contentOf({ card, leadId: 'lead-1', effectId: 'e1' }),
  'a message in Slack': (card) => renderMessage(card, context).blocks,
  'a window of Slack': (card) => renderDialog(card, context).blocks,
  'the Home of Slack': (card) => renderHome(card, context).blocks,
  'all pages of Slack': pagesOf,
};

function pagesOf(card: Card): unknown {
  const pages = new Map(
    Array.from({ length: mostPages }, (_, at) => {
      const { blocks } = renderReading(card, at + 1, { ...context, revision: 'r' });
      return [JSON.stringify(blocks), blocks] as const;
    }),
  );
  return [...pages.values()];
}

function everyCard(readsBy: ReadsBy): readonly Card[] {
  const deck = openDeck(readsBy);
  const faces = cardNames.flatMap((name) =>
    [samples[name], ...(others[name] ?? [])].map((view) => deck.card(name, view as never)),
  );
  return [...faces, ...generatedCards(deck, 40)];
}

const said = (shown: unknown) => strings(shown).filter(({ text }) => text.includes(withoutModel)).length;
const wanted = (name: CardName) => (cardsWithoutFooter[name] === undefined ? 1 : 0);
/** Worded by a model, while there was one: the card names it. */
const isByModel = ({ content }: Card) => strings(content).some(({ text }) => /^Worded by /u.test(text));

test.each(Object.entries(places))('%s says once what reads, whatever card it is', (_, show) => {
  const cards = everyCard('built-in analyst').filter((one) => !isByModel(one));
  const wrong = cards.filter((card) => said(show(card)) !== wanted(card.name)).map(({ name }) => name);
  expect([...new Set(wrong)]).toEqual([]);
});

test('it is the last that a card says, small and subtle', () => {
  const ends = everyCard('built-in analyst')
    .filter((one) => !isByModel(one) && wanted(one.name) === 1)
    .map(({ content }) => content.body.at(-1));
  for (const end of ends)
    expect(end).toMatchObject({ type: 'TextBlock', size: 'Small', isSubtle: true, wrap: true });
  expect(ends.length).toBeGreaterThan(cardNames.length);
});

test('a card that shows the words of a model which is gone does not deny it', () => {
  const worded = everyCard('built-in analyst').filter(isByModel);
  expect(worded.length).toBeGreaterThan(0);
  expect(worded.filter(({ content }) => said(content) > 0)).toEqual([]);
});

test('with a language model no card says so', () => {
  expect(everyCard('language model').filter(({ content }) => said(content) > 0)).toEqual([]);
});
