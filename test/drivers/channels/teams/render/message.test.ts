import { cardNames, type Card } from '../../../../../src/cards/card';
import { aiLabel, answerText } from '../../../../../src/drivers/channels/teams/render/answer';
import { escaped } from '../../../../../src/drivers/channels/teams/render/markdown';
import { contentOf, renderMessage } from '../../../../../src/drivers/channels/teams/render/message';
import { renderWindow } from '../../../../../src/drivers/channels/teams/render/window';
import { surface } from '../../../../../src/drivers/channels/teams/surface';
import { buttonsOf } from '../../../../fixtures/teams/card-buttons';
import type { Wire } from '../../../../fixtures/teams/teams-state';
import { complaints } from '../../../../cards/complaints';
import { monstrousCards, moreCards, oddCards, sample, sampleCards } from '../../slack/render/cards';

const all: readonly Card[] = [...sampleCards, ...moreCards, ...monstrousCards, ...oddCards];
const shown = (card: Card) => contentOf({ card, leadId: 'lead-1', effectId: 'lead-1.4.1.teams' }) as Wire;
const bytes = (value: unknown) => Buffer.byteLength(JSON.stringify(value));

test('no card is larger than 25 KB, in a message or a window; one that is cut says so', () => {
  for (const card of all) {
    expect(bytes(shown(card))).toBeLessThanOrEqual(25_000);
    const window = renderWindow(card, { verb: 'draft', data: { lead: 'lead-1' } });
    expect(bytes(window.card.content)).toBeLessThanOrEqual(25_000);
  }
  const [monster] = monstrousCards;
  expect(JSON.stringify(shown(monster as Card))).toContain('too long for Teams');
  expect(JSON.stringify(shown(sample('handover')))).not.toContain('too long for Teams');
});

test('every card is one that Adaptive Cards can read', () => {
  for (const card of all) {
    const { refresh: _, ...content } = shown(card);
    const faults = complaints(content);
    expect({ name: card.name, faults }).toEqual({ name: card.name, faults: [] });
  }
});

test.each(cardNames)(
  'buttons of "%s" in a message: forms open windows, the rest acts on the spot',
  (name) => {
    for (const { action } of buttonsOf(shown(sample(name)))) {
      const data = (action['data'] ?? {}) as Wire;
      const opens = (data['msteams'] as Wire | undefined)?.['type'] === 'task/fetch';
      if (action['type'] === 'Action.Submit')
        expect({ opens, verb: typeof data['verb'] }).toEqual({ opens: true, verb: 'string' });
      if (action['type'] !== 'Action.Execute') continue;
      const isForm = surface.dialogOperations.some((one) => one === action['verb']);
      if (isForm)
        expect(Object.keys(data).some((key) => ['do', 'confirmed', 'record'].includes(key))).toBe(true);
    }
  },
);

test('in a window nothing but Action.Submit acts, and each button remembers its form', () => {
  const again = { verb: 'draft', data: { lead: 'lead-1' } };
  const { content } = renderWindow(sample('draft-email'), again).card;
  const buttons = buttonsOf(content as Wire);
  expect(buttons.length).toBeGreaterThan(2);
  for (const { action } of buttons) {
    if (action['type'] === 'Action.OpenUrl') continue;
    expect(action).toMatchObject({
      type: 'Action.Submit',
      data: { verb: expect.any(String), baton: { again } },
    });
  }
});

test('only a card that shows a lead asks for the view of its reader', () => {
  for (const name of ['handover', 'disqualified', 'lead', 'hand-back', 'unknown-outcome'] as const) {
    expect(shown(sample(name))['refresh']).toEqual({
      action: {
        type: 'Action.Execute',
        title: 'Refresh',
        verb: 'refresh',
        data: { effect: 'lead-1.4.1.teams', lead: 'lead-1', card: name },
      },
    });
  }
  for (const name of ['why', 'leads', 'help', 'draft-email'] as const)
    expect(shown(sample(name))['refresh']).toBeUndefined();
});

test('the notification says who and why', () => {
  const card = sample('handover');
  expect(renderMessage({ card, leadId: 'lead-1', effectId: 'e' }).summary).toBe(card.line);
});

test('what the text of an answer says is not said again below it; its places are cited within the limits of Teams', () => {
  const { text, marks, citations, rest } = answerText(sample('answer'));
  expect(text).toContain('All five criteria are met');
  expect(JSON.stringify(rest)).not.toContain('All five criteria are met');
  expect(JSON.stringify(rest)).toContain('You asked');
  expect(marks).toBe(' [1] [2]');
  expect(aiLabel(citations)).toMatchObject({
    '@type': 'Message',
    additionalType: ['AIGeneratedContent'],
    citation: [
      { position: 1, appearance: { name: 'CRM, account AC-01', abstract: '“Food production”' } },
      { position: 2 },
    ],
  });
});

test.each([
  ['[link](https://evil.example)', '\\[link\\]\\(https://evil.example\\)'],
  ['**bold** _it_ `code` ~~no~~', '\\*\\*bold\\*\\* \\_it\\_ \\`code\\` \\~\\~no\\~\\~'],
  ['<at>Sue</at> & <img src=x>', '&lt;at&gt;Sue&lt;/at&gt; &amp; &lt;img src=x&gt;'],
  ['# Head', '\\# Head'],
  ['- item', '\\- item'],
  ['1. item', '\\1. item'],
])('%s stands as it was written', (written, wanted) => {
  expect(escaped(written)).toBe(wanted);
});
