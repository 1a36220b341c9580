import { readButtonValue } from '../../../../../src/drivers/channels/slack/render/button-value';
import { renderHome } from '../../../../../src/drivers/channels/slack/render/home';
import { renderMessage } from '../../../../../src/drivers/channels/slack/render/message';
import { nodes, strings } from '../../../../cards/templates';
import { beyondLimits } from './beyond-limits';
import { monstrousCards, moreCards, oddCards, sample, sampleCards } from './cards';

const context = { revision: 'r1', leadId: 'lead-EX-01' };

test.each(sampleCards.map((card) => [card.name, card] as const))(
  'the sample of %s is one message, whole but for what is folded in it',
  (_, card) => {
    const message = renderMessage(card, context);
    expect(beyondLimits(message, 50)).toEqual([]);
    expect(JSON.stringify(message.blocks).length).toBeLessThan(13_200);
    const isShort = strings(message.blocks).some(({ text }) => text.includes('There is more'));
    expect(isShort).toBe(card.name === 'research');
    expect(nodes(message.blocks).filter(({ node }) => node['type'] === 'input')).toEqual([]);
  },
);

test('cards of any lead fit, in a message and on the Home tab', () => {
  for (const card of moreCards) {
    const message = renderMessage(card, context);
    expect(beyondLimits(message, 50)).toEqual([]);
    expect(JSON.stringify(message.blocks).length).toBeLessThan(13_200);
    expect(beyondLimits(renderHome(card, context), 100)).toEqual([]);
  }
});

test('a card that is too long for a message is shortened, says so and keeps its buttons', () => {
  for (const card of [...monstrousCards, ...oddCards]) {
    const message = renderMessage(card, context);
    expect(beyondLimits(message, 50)).toEqual([]);
    expect(JSON.stringify(message.blocks).length).toBeLessThan(13_200);
    expect(message.text.length).toBeLessThan(4_000);
    expect(strings(message.blocks).some(({ text }) => text.startsWith('… There is more'))).toBe(true);
    expect(message.blocks.at(-1)?.type).toBe(card.name === 'leads' ? 'context' : 'actions');
    expect(beyondLimits(renderHome(card, context), 100)).toEqual([]);
  }
});

test('a shortened card that can be asked for by name opens as a whole', () => {
  const [card] = monstrousCards;
  const message = card && renderMessage(card, context);
  const acts = nodes(message).flatMap(({ node }) =>
    node['type'] === 'button' ? [readButtonValue(String(node['value']))] : [],
  );
  expect(acts).toContainEqual({ verb: 'research', data: { lead: 'lead-EX-01' }, page: 1 });
});

test('what a card opens by a number beside its words is behind the button with that number', () => {
  const { blocks } = renderMessage(sample('handover'), context);
  const words = strings(blocks).filter(({ text }) => text.includes('[1]'));
  expect(words).toHaveLength(1);
  expect(words[0]?.text).toContain('CRM, account AC-01 [1]');
  const [button] = nodes(blocks).flatMap(({ node }) =>
    node['action_id'] === 'act.1'
      ? [node as { readonly text: { readonly text: string }; readonly value: string }]
      : [],
  );
  expect(button?.text.text).toBe('1 · CRM, account AC-01');
  expect(readButtonValue(button?.value ?? '')).toEqual({
    verb: 'research',
    data: { lead: 'lead-EX-01', receipt: 'criteria.1' },
  });
});

test('another revision has other block ids and says the same', () => {
  const card = sample('handover');
  const [one, other] = ['r1', 'r2'].map((revision) => renderMessage(card, { ...context, revision }).blocks);
  const ids = [...(one ?? []), ...(other ?? [])].map((block) => block.block_id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(JSON.stringify(one).replaceAll('.r1"', '.r2"')).toBe(JSON.stringify(other));
});

test('a folded section is not in a message, an open one is with its heading', () => {
  const texts = strings(renderMessage(sample('research'), context).blocks).map(({ text }) => text);
  expect(texts.filter((text) => text.startsWith('Key insights'))).toHaveLength(1);
  expect(texts.filter((text) => /^(?:[▾▸]|Competitors)/.test(text))).toEqual([]);
});

test('two values side by side are read as one that becomes the other', () => {
  const texts = strings(renderMessage(sample('whatif'), context).blocks).map(({ text }) => text);
  expect(texts.join('')).toContain(': Medium, 60 of 100 → ');
});

test('receipts that have numbers of their own keep them', () => {
  const { blocks } = renderMessage(sample('answer'), context);
  const texts = strings(blocks).map(({ text }) => text);
  expect(texts.filter((text) => text.includes('[1]'))).toEqual(['[1] ']);
  expect(texts.filter((text) => text.startsWith('1 · '))).toEqual(['1 · CRM, account AC-01']);
});
