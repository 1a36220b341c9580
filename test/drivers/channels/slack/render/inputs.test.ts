import type { Card } from '../../../../../src/cards/card';
import type { FormField } from '../../../../../src/drivers/channels/slack/render/button-value';
import { renderMessage } from '../../../../../src/drivers/channels/slack/render/message';
import { renderDialog, renderForm } from '../../../../../src/drivers/channels/slack/render/modal';
import { nodes, strings, type Node } from '../../../../cards/templates';
import { beyondLimits } from './beyond-limits';

const context = { revision: 'r2', leadId: null };
const act = { verb: 'add', data: {} };
const field = { id: 'x', label: 'X', kind: 'text' } as const;

/** The input that Slack shows for this field. */
function inputOf(given: FormField): Node {
  const view = renderForm({ title: 'T', submit: 'S', fields: [given] }, { ...context, act });
  expect(beyondLimits(view, 100)).toEqual([]);
  return view.blocks.find(({ type }) => type === 'input') as unknown as Node;
}

function options(count: number, value = (at: number) => `v${at}`) {
  return Array.from({ length: count }, (_, at) => ({ title: `Choice ${at}`, value: value(at) }));
}

test('only what must be filled in must be filled in', () => {
  expect(inputOf(field)['optional']).toBe(true);
  expect(inputOf({ ...field, isRequired: true })['optional']).toBe(false);
});

test.each<readonly [FormField, object]>([
  [
    { ...field, kind: 'email', value: 'a@b.example' },
    { type: 'email_text_input', initial_value: 'a@b.example' },
  ],
  [
    { ...field, kind: 'multiline' },
    { type: 'plain_text_input', multiline: true, max_length: 3000 },
  ],
  [
    { ...field, maxLength: 5, value: '1234567' },
    { type: 'plain_text_input', initial_value: '1234…' },
  ],
  [
    { ...field, kind: 'person', placeholder: 'Who?' },
    { type: 'users_select', placeholder: { text: 'Who?' } },
  ],
  [
    { ...field, kind: 'choice', options: options(10), value: 'v3' },
    { type: 'radio_buttons', initial_option: { value: 'v3' } },
  ],
  [
    { ...field, kind: 'ticks', options: options(12), value: 'v3,v5,v9,gone' },
    { type: 'checkboxes', initial_options: [{ value: 'v3' }, { value: 'v5' }, { value: 'v9' }] },
  ],
  [{ ...field, kind: 'choice', options: options(11) }, { type: 'static_select' }],
  [{ ...field, kind: 'choice', options: options(300) }, { type: 'static_select' }],
  [{ ...field, kind: 'choice', options: [] }, { type: 'plain_text_input' }],
])('what is asked for in way %# has the input of Slack that suits it', (given, element) => {
  expect(inputOf(given)['element']).toMatchObject({ action_id: 'x', ...element });
});

test('where nothing is ticked Slack is given no list of what is', () => {
  expect(inputOf({ ...field, kind: 'ticks', options: options(2) })['element']).not.toHaveProperty(
    'initial_options',
  );
});

test('what is cut in an input is said above it', () => {
  const form = { title: 'T', submit: 'S', fields: [{ ...field, maxLength: 5, value: '1234567' }] };
  const [first] = renderForm(form, { ...context, act }).blocks;
  expect(JSON.stringify(first)).toContain('“X” is longer than Slack lets you edit');
});

test('a choice whose value Slack cannot hold is written instead of given wrong', () => {
  const long = options(2, (at) => `${at}`.repeat(76));
  expect(inputOf({ ...field, kind: 'choice', options: long })['element']).toMatchObject({
    type: 'plain_text_input',
  });
});

function cardOf(body: readonly Node[]): Card {
  const content = { type: 'AdaptiveCard', version: '1.5', body } as unknown as Card['content'];
  return { name: 'connect', line: 'Line', content };
}

function said(text: string): Node {
  return { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text }] };
}

test('a dialog with too much to say gives up words, never an input', () => {
  const words = Array.from({ length: 30 }, () => said('A word. '.repeat(300)));
  const view = renderDialog(cardOf([...words, { type: 'Input.Text', id: 'last', label: 'Last' }]), context);
  expect(beyondLimits(view, 100)).toEqual([]);
  expect(nodes(view.blocks).filter(({ node }) => node['block_id'] === 'in.r2.last')).toHaveLength(1);
  expect(strings(view.blocks).some(({ text }) => text.startsWith('… There is more'))).toBe(true);
});

test('a line cut where its words change their look ends in "…" all the same', () => {
  const inlines = [2_499, 10].map((count) => ({ type: 'TextRun', text: 'x'.repeat(count) }));
  const { blocks } = renderMessage(cardOf([{ type: 'RichTextBlock', inlines }]), context);
  expect(strings(blocks).find(({ text }) => text.startsWith('xxx'))?.text).toMatch(/x…$/);
});

test('a heading stays with the first of what it heads', () => {
  const part = (text: string) => ({ type: 'Container', separator: true, items: [said(text)] });
  const heading = { type: 'TextBlock', text: 'Heading', weight: 'Bolder' };
  const { blocks } = renderMessage(cardOf([heading, part('one'), part('two')]), context);
  expect(blocks).toHaveLength(2);
  expect(strings(blocks[0]).map(({ text }) => text)).toEqual(expect.arrayContaining(['Heading', '\none']));
});

test('an address of any other kind is no link, and its words stay', () => {
  for (const url of ['javascript:alert(1)', 'slack://user?id=1', `https://a.example/${'x'.repeat(3000)}`]) {
    const run = { type: 'TextRun', text: 'words', selectAction: { type: 'Action.OpenUrl', url } };
    const { blocks } = renderMessage(cardOf([{ type: 'RichTextBlock', inlines: [run] }]), context);
    expect(JSON.stringify(blocks)).toContain('words');
    expect(JSON.stringify(blocks)).not.toContain('"link"');
  }
});
