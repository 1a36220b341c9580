import { steadied } from '../../src/domain/said-steadily';
import { wordsOf } from '../../src/domain/said-words';

const keys = (text: string) =>
  steadied(wordsOf(text))
    .map((one) => one.key)
    .join(' ');

test.each([
  ['take. me. off. your list', 'take me off . your list'],
  ['S T O P', 'stop'],
  ['Yes. No.', 'yes . no .'],
  ['Stop. Stop. Stop.', 'stop . stop . stop .'],
])('words are read as they were meant: %s', (text, meant) => {
  expect(keys(text)).toBe(meant);
});

test('a word that was spelt out keeps its place in the text', () => {
  const text = 'Please S T O P now';
  const word = steadied(wordsOf(text)).find((one) => one.key === 'stop');
  expect(text.slice(word?.start, word?.end)).toBe('S T O P');
});
