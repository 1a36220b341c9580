import { modelWords } from '../../src/cards/model-words';
import type { ModelCost } from '../../src/cards/subject';
import { announcementCard } from '../../src/pipeline/lead-card';
import { dale, greta } from './samples';
import { readerOf } from './subjects';
import { openDeck, strings } from './templates';

const deck = openDeck('language model');
const seller = readerOf('tom@lumen.example');
const supervisor = readerOf('iris@lumen.example');

test.each<[string, ModelCost | null, string, string]>([
  ['without a model nothing costs', null, '', ''],
  ['a model that was not asked costs nothing to speak of', { tokens: 0, microDollars: 0 }, '', ''],
  [
    'tokens alone where prices are not known',
    { tokens: 1_500, microDollars: 0 },
    'Language model: 1,500 tokens',
    '',
  ],
  [
    'money to the cent',
    { tokens: 28_000, microDollars: 123_400 },
    'Language model: 28,000 tokens, $0.12',
    '',
  ],
  [
    'less than a cent is not nothing',
    { tokens: 900, microDollars: 40 },
    'Language model: 900 tokens, less than $0.01',
    '',
  ],
])('%s', (_, modelCost, toSupervisor, toSeller) => {
  const subject = { ...dale.subject, modelCost };
  expect(modelWords(subject, supervisor)).toBe(toSupervisor);
  expect(modelWords(subject, seller)).toBe(toSeller);
});

test.each(['handover', 'disqualified', 'lead', 'reply'] as const)('the card %s says it once', (name) => {
  const told = name === 'disqualified' ? dale : greta;
  const said = (modelCost: ModelCost, reader: typeof seller) => {
    const { content } = announcementCard(name, { ...told.subject, modelCost }, reader, deck);
    return strings(content).filter(({ text }) => /language model/iu.test(text)).length;
  };
  expect(said({ tokens: 10, microDollars: 10 }, supervisor)).toBe(1);
  expect(said({ tokens: 10, microDollars: 10 }, seller)).toBe(0);
});
