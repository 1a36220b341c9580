import type { Card } from '../../../../../src/cards/card';
import { renderHome } from '../../../../../src/drivers/channels/slack/render/home';
import { renderMessage } from '../../../../../src/drivers/channels/slack/render/message';
import { renderDialog } from '../../../../../src/drivers/channels/slack/render/modal';
import { renderReading } from '../../../../../src/drivers/channels/slack/render/reading';
import { blockKitFaults, messageFaults } from '../../../../fixtures/slack/block-kit-schema';
import { moreCards, monstrousCards, sampleCards } from './cards';

const context = { revision: 'r1', leadId: 'lead-1' };
const again = { verb: 'lead', data: { lead: 'lead-1' } };

/** Everything Slack could be shown of a card, and what it would say to it. */
function faultsOf(card: Card): readonly string[] {
  const pages = [1, 2, 3, 99].map((page) => renderReading(card, page, { ...context, again }));
  const views = [...pages, renderDialog(card, { ...context, again, notice: 'Saved.', origin: 'D1' })];
  return [
    ...messageFaults(renderMessage(card, context)).map((one) => `message: ${one}`),
    ...views.flatMap((view) => blockKitFaults('modal', view).map((one) => `modal: ${one}`)),
    ...blockKitFaults('home', renderHome(card, context)).map((one) => `home: ${one}`),
  ];
}

const kinds: readonly (readonly [string, readonly Card[]])[] = [
  ['ordinary cards', sampleCards],
  ['others, empty ones among them', moreCards],
  ['monstrous cards', monstrousCards],
];

test.each(kinds)('%s: Slack takes it as message, window and Home', (_, cards) => {
  const faults = new Set(cards.flatMap((card) => faultsOf(card).map((one) => `${card.name} ${one}`)));
  expect([...faults]).toEqual([]);
});
