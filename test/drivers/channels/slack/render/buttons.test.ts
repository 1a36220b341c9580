import {
  buttonValue,
  readButtonValue,
  type ButtonAct,
} from '../../../../../src/drivers/channels/slack/render/button-value';
import { renderMessage } from '../../../../../src/drivers/channels/slack/render/message';
import { faultOf } from '../../../../../src/domain/fault';
import { nodes, type Node } from '../../../../cards/templates';
import { monstrousCards, moreCards, sample, sampleCards } from './cards';

const context = { revision: 'r1', leadId: 'lead-EX-01' };

interface Pressable {
  readonly title: string;
  readonly act: ButtonAct | undefined;
  readonly button: Node;
}

function buttonsOf(surface: object): readonly Pressable[] {
  return nodes(surface).flatMap(({ node }) => {
    if (node['type'] !== 'button') return [];
    const { text } = node['text'] as { readonly text: string };
    return [{ title: text, act: readButtonValue(String(node['value'])), button: node }];
  });
}

function button(name: Parameters<typeof sample>[0], title: string): Pressable {
  const found = buttonsOf(renderMessage(sample(name), context)).find((one) => one.title === title);
  if (!found) throw new Error(`${name} has no button ${title}`);
  return found;
}

test('every button of every card says what it does when it is read back', () => {
  for (const card of [...sampleCards, ...moreCards, ...monstrousCards]) {
    for (const { act, button: shown } of buttonsOf(renderMessage(card, context))) {
      expect(act?.verb).toMatch(/^[a-z-]+$/);
      expect(act && buttonValue(act)).toBe(shown['value']);
    }
  }
});

test('an act that needs words asks for them in a form', () => {
  const { act, button: shown } = button('handover', 'Not a fit');
  expect(shown['confirm']).toBeUndefined();
  expect(act).toEqual({
    verb: 'disqualify',
    data: { lead: 'lead-EX-01' },
    form: {
      title: 'Not a fit',
      submit: 'Disqualify',
      fields: [
        {
          id: 'reason',
          label: 'Why is it not a fit?',
          kind: 'text',
          placeholder: 'The supervisor reads this',
          maxLength: 500,
          isRequired: true,
        },
      ],
    },
  });
});

test('inputs of a card are asked for by the buttons that send them, and by no other', () => {
  const fields = button('draft-email', 'Send').act?.form?.fields;
  expect(fields?.map(({ id, kind }) => [id, kind])).toEqual([
    ['subject', 'text'],
    ['body', 'multiline'],
  ]);
  expect(fields?.[0]?.value).toBe('Your enquiry: Demo of the planning board');
  expect(button('draft-email', 'Discard').act?.form).toBeUndefined();
  expect(button('reassign', 'Give to this seller').act?.form?.fields[0]).toMatchObject({
    id: 'to',
    kind: 'person',
  });
});

test('what takes effect at once is asked about, and what only shows something is not', () => {
  expect(button('draft-email', 'Discard').button['confirm']).toMatchObject({
    confirm: { text: 'Discard' },
    style: 'danger',
  });
  expect(button('reassign', 'Let the rule choose').button['confirm']).toBeDefined();
  expect(button('handover', 'Why?').button['confirm']).toBeUndefined();
  expect(button('handover', 'Draft e-mail').button['style']).toBe('primary');
});

test('a form too long for a button gives up its values and says so', () => {
  const field = { id: 'body', label: 'Text', kind: 'multiline', placeholder: 'Write' } as const;
  const form = { title: 'Send', submit: 'Send', fields: [{ ...field, value: 'x'.repeat(3000) }] };
  const read = readButtonValue(buttonValue({ verb: 'draft', data: { do: 'send' }, form }));
  expect(read?.form).toEqual({ ...form, fields: [field], isPartial: true });
});

test('an act that is too long itself is a fault, not a broken button', () => {
  let code = 'none';
  try {
    buttonValue({ verb: 'leads', data: { words: 'x'.repeat(2000) } });
  } catch (thrown) {
    ({ code } = faultOf(thrown));
  }
  expect(code).toBe('unexpected');
});

test.each([
  '',
  '{',
  'null',
  '[]',
  '{"verb":""}',
  '{"verb":"why"}',
  '{"verb":"why","data":[]}',
  '{"verb":"why","data":{},"page":0}',
])('the foreign value %j is no act', (value) => {
  expect(readButtonValue(value)).toBeUndefined();
});
