import type { ModalView } from '@slack/types';
import { escaped } from '../../../../../src/drivers/channels/slack/render/escape';
import { readMemo } from '../../../../../src/drivers/channels/slack/render/memo';
import { readButtonValue } from '../../../../../src/drivers/channels/slack/render/button-value';
import { renderDialog, renderForm } from '../../../../../src/drivers/channels/slack/render/modal';
import { renderReading } from '../../../../../src/drivers/channels/slack/render/reading';
import { nodes, strings, type Node } from '../../../../cards/templates';
import { beyondLimits } from './beyond-limits';
import { monstrousCards, moreCards, oddCards, sample, sampleCards } from './cards';

const context = { revision: 'r1', leadId: 'lead-EX-01' };
const reading = { ...context, again: { verb: 'research', data: { lead: 'lead-EX-01' } } };

function inputsOf(view: ModalView): readonly Node[] {
  return nodes(view.blocks).flatMap(({ node }) => (node['type'] === 'input' ? [node] : []));
}

function titlesOf(view: ModalView): readonly string[] {
  return nodes(view.blocks).flatMap(({ node }) =>
    node['type'] === 'button' ? [(node['text'] as { readonly text: string }).text] : [],
  );
}

test('every card is a dialog and a reading that Slack accepts', () => {
  for (const card of [...sampleCards, ...moreCards, ...monstrousCards, ...oddCards]) {
    expect(beyondLimits(renderDialog(card, context), 100)).toEqual([]);
    expect(beyondLimits(renderReading(card, 1, reading), 100)).toEqual([]);
  }
});

test('a draft is edited in a dialog whose own button sends it', () => {
  const view = renderDialog(sample('draft-email'), {
    ...context,
    origin: 'T1/C1/1.2',
    notice: 'Not sent yet.',
  });
  expect([view.title.text, view.submit?.text]).toEqual(['Draft e-mail', 'Send']);
  expect(inputsOf(view)).toMatchObject([
    {
      block_id: 'in.r1.subject',
      optional: false,
      element: {
        action_id: 'subject',
        max_length: 200,
        initial_value: 'Your enquiry: Demo of the planning board',
      },
    },
    { block_id: 'in.r1.body', element: { type: 'plain_text_input', action_id: 'body', multiline: true } },
  ]);
  expect(readMemo(view.private_metadata ?? '')).toEqual({
    submit: { verb: 'draft', data: { lead: 'lead-EX-01', do: 'send' }, withInputs: true },
    origin: 'T1/C1/1.2',
  });
  expect(titlesOf(view)).toEqual(['1 · CRM, lead EX-01', 'Save', 'Discard']);
  expect(strings(view.blocks[0]).map(({ text }) => text)).toContain('Not sent yet.');
});

test('a new owner is picked among the people of Slack', () => {
  const view = renderDialog(sample('reassign'), context);
  expect(inputsOf(view)).toMatchObject([
    { block_id: 'in.r1.to', element: { type: 'users_select', action_id: 'to' } },
  ]);
  expect(readMemo(view.private_metadata ?? '')?.submit?.data).toMatchObject({ confirmed: 'yes', seen: '0' });
});

test('a choice too long for its line continues on a second one', () => {
  const [input] = inputsOf(renderDialog(sample('connect'), context));
  expect(input?.['element']).toMatchObject({
    type: 'radio_buttons',
    options: [
      {
        text: { text: 'Redwood Foods Inc., Portland, Oregon, https://www.redwoodfoods.example' },
        value: 'AC-11',
        description: { text: 'AC-11' },
      },
      { value: 'AC-12', description: { text: 'AC-12' } },
    ],
  });
});

test('a letter longer than Slack lets anyone edit says that it is cut', () => {
  const letter = monstrousCards.find(({ name }) => name === 'draft-email');
  const view = letter && renderDialog(letter, context);
  const texts = strings(view?.blocks).map(({ text }) => text);
  expect(texts.filter((text) => text.startsWith('“Text” is longer than Slack'))).toHaveLength(1);
});

test('the form of a button is a modal that does what the button says', () => {
  const act = { verb: 'disqualify', data: { lead: 'lead-1' } };
  const field = { id: 'reason', label: 'Why?', kind: 'text', isRequired: true } as const;
  const form = { title: 'Not a fit', submit: 'Disqualify', fields: [field] };
  const view = renderForm(form, { ...context, act: { ...act, form } });
  expect(beyondLimits(view, 100)).toEqual([]);
  expect(readMemo(view.private_metadata ?? '')).toEqual({ submit: { ...act, withInputs: true } });
  expect(inputsOf(view)).toHaveLength(1);
});

test.each(['', '{', 'null', '{"submit":{"verb":"x"}}', '{"submit":1}'])('%j is no memo of ours', (memo) => {
  expect(readMemo(memo)).toBeUndefined();
});

test('a reading shows all of the card, page by page', () => {
  for (const card of monstrousCards.filter(({ name }) => name === 'research')) {
    const first = renderReading(card, 1, reading);
    const count = Number(/of (\d+)/.exec(JSON.stringify(first.blocks))?.[1]);
    expect(count).toBeGreaterThan(1);
    const pages = Array.from({ length: count }, (_, at) => renderReading(card, at + 1, reading));
    for (const view of pages) expect(beyondLimits(view, 100)).toEqual([]);
    expect(turnsOf(pages[0])).toEqual([2]);
    expect(turnsOf(pages[1])).toEqual(count === 2 ? [1] : [1, 3]);
    expect(renderReading(card, 99, reading)).toEqual(pages.at(-1));
  }
});

test('no word of a card is lost in its reading', () => {
  for (const card of [...sampleCards, ...moreCards, ...monstrousCards, ...oddCards]) {
    const count = Number(/Page 1 of (\d+)/.exec(JSON.stringify(renderReading(card, 1, reading)))?.[1] ?? 1);
    const pages = Array.from({ length: count }, (_, at) => renderReading(card, at + 1, reading).blocks);
    const read = pages.map((blocks) => blocks.filter(({ type }) => type !== 'actions'));
    const said = [...textsOf(read).filter((text) => !/^Page \d+ of/.test(text)), '\n', ...textsOf(pages)];
    const shown = bare(said.join(''));
    const isShown = (text: string) => shown.includes(bare(text)) || shown.includes(bare(escaped(text)));
    const lost = nodes(card.content.body).flatMap(({ node }) =>
      node['type'] === 'TextRun' && !isShown(String(node['text'])) ? [node['text']] : [],
    );
    expect(lost).toEqual([]);
  }
});

function textsOf(pages: unknown): readonly string[] {
  return strings(pages).flatMap(({ text, path }) => (path.endsWith('/text') ? [text] : []));
}

/** Without what breaking lines and writing in bold changes. */
function bare(text: string): string {
  return text.replace(/[\s*]/g, '');
}

function turnsOf(view: ModalView | undefined): readonly (number | undefined)[] {
  return nodes(view).flatMap(({ node }) => {
    const act = node['type'] === 'button' ? readButtonValue(String(node['value'])) : undefined;
    return act?.page === undefined ? [] : [act.page];
  });
}
