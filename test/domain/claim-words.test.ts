import { amountStands } from '../../src/domain/amount-stands';
import { borneWords } from '../../src/domain/claim-words';

const text = 'Nordhaus Pumps employs 1,240 people in Leeds and grew to EUR 310.5 million in 2025.';

test.each([
  ['It employs 1240 people.', true],
  ['It sells pumps from Leeds.', true],
  ['It employs 1,300 people.', false],
  ['It sells pumps from York.', false],
  ['Its rival Bergkorn pays less.', false],
  ['It has twelve sites.', false],
  ['Write to eve@evil.example.', false],
  ['See evil.example for more.', false],
])('a claim is told in its own words only where its text bears them: %s', (words, isBorne) => {
  expect(borneWords(words, [text])).toBe(isBorne ? words : null);
});

test.each([
  [310_500_000, text, true],
  [1240, text, true],
  [-310.5, text, true],
  [3_105, 'Revenue 3 105 TEUR', true],
  [45.2, 'Equity ratio 45,2 %', true],
  [311_000_000, text, false],
  [9, text, false],
  [12, 'twelve', false],
])('an amount stands in its quote, or is none: %d', (amount, words, stands) => {
  expect(amountStands(amount, words)).toBe(stands);
});
