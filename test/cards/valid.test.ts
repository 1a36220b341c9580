import { cardNames } from '../../src/cards/card';
import { operationNames } from '../../src/domain/permissions';
import { complaints } from './complaints';
import { others } from './others';
import { samples } from './samples';
import { nodes, openDeck, type Node } from './templates';
import { generatedCards } from './generated';

const deck = openDeck();
const cards = [
  ...cardNames.flatMap((name) =>
    [samples[name], ...(others[name] ?? [])].map((view) => deck.card(name, view as never)),
  ),
  ...generatedCards(deck, 400),
];
// The research card is measured where it is fitted.
const fitted = cards.filter(({ name }) => name !== 'research');

test('every card is one the library reads without a complaint', () => {
  expect(cards.flatMap(({ name, content }) => complaints(content).map((one) => `${name}: ${one}`))).toEqual(
    [],
  );
});

test('the library complains of what is wrong', () => {
  const body = [
    { type: 'Input.Text' },
    { type: 'Carousel' },
    { type: 'TextBlock', text: 'x', color: 'Loud' },
  ];
  expect(complaints({ type: 'AdaptiveCard', version: '1.5', body }).length).toBeGreaterThanOrEqual(3);
});

const known = new Set<unknown>(operationNames);
const acts = cards.flatMap(({ name, content }) =>
  nodes(content).flatMap(({ node, path }) =>
    node['type'] === 'Action.Execute' || node['type'] === 'Action.Submit'
      ? [{ name, node, isText: path.endsWith('/selectAction') }]
      : [],
  ),
);

test('every button names an operation, and its fallback does the same; words that open a receipt have none', () => {
  const verbOf = (node: Node) => node['verb'] ?? (node['data'] as Node)['verb'];
  expect(acts.filter(({ node }) => !known.has(verbOf(node)))).toEqual([]);
  for (const { node } of acts.filter((one) => one.node['type'] === 'Action.Execute' && !one.isText)) {
    const { type, title, data } = node['fallback'] as Node;
    expect({ type, title, data }).toEqual({
      type: 'Action.Submit',
      title: node['title'],
      data: { ...(node['data'] as Node), verb: node['verb'] },
    });
  }
});

test('buttons about a lead carry its id and nothing empty', () => {
  const general = ['leads', 'agent', 'agent-control', 'simulate', 'add'];
  const wrong = acts.filter(({ node }) => {
    const data = node['data'] as Node;
    return (
      !general.includes(String(node['verb'] ?? data['verb'])) &&
      !String(data['lead'] ?? '').startsWith('lead-')
    );
  });
  expect(wrong).toEqual([]);
});

test('at most four buttons are in sight, the chief one first', () => {
  for (const { name, content } of cards) {
    const shown = (content.actions ?? []).filter((one) => one['mode'] !== 'secondary');
    const chief = shown.findIndex((one) => one['style'] === 'positive');
    expect({ name, count: shown.length <= 4, chief: chief <= 0 }).toEqual({ name, count: true, chief: true });
  }
});

test('input ids are unique in a card', () => {
  for (const { name, content } of cards) {
    const ids = nodes(content).flatMap(({ node }) =>
      String(node['type']).startsWith('Input.') ? [node['id']] : [],
    );
    expect({ name, ids: new Set(ids).size }).toEqual({ name, ids: ids.length });
  }
});

test('an ordinary card stays under 25 KB', () => {
  const sizes = fitted.map(({ name, content }) => ({
    name,
    bytes: Buffer.byteLength(JSON.stringify(content)),
  }));
  expect(sizes.filter((one) => one.bytes > 25_000)).toEqual([]);
});
