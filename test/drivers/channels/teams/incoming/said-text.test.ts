import { saidText } from '../../../../../src/drivers/channels/teams/incoming/said-text';

const recipient = { id: '28:bot' };
const mention = (text: string, id: string, name: string) => ({
  type: 'mention',
  text,
  mentioned: { id, name },
});

test.each([
  ['plain', 'why Contoso', [], 'why Contoso'],
  [
    'the bot is no word of it',
    '<at>Baton</at> why Contoso',
    [mention('<at>Baton</at>', '28:bot', 'Baton')],
    'why Contoso',
  ],
  [
    'others are their names',
    '<at>Baton</at> reassign Contoso to <at>Ben</at>',
    [mention('<at>Baton</at>', '28:bot', 'Baton'), mention('<at>Ben</at>', '29:ben', 'Ben South')],
    'reassign Contoso to Ben South',
  ],
  ['a mark without its entity is its words', '<at>Contoso</at>&nbsp;why?', [], 'Contoso why?'],
  ['what is escaped is read', 'a &lt;b&gt; &amp;amp; c', [], 'a <b> &amp; c'],
  ['nothing', '', [], ''],
])('%s', (_, text, entities, wanted) => {
  expect(saidText({ text, entities, recipient })).toBe(wanted);
});
