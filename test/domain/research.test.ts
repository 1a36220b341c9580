import { quoteStandsIn } from '../../src/domain/research';

describe('a quote stands in a text (spec section 7, receipts)', () => {
  test.each([
    ['Retail', 'Retail'],
    ['retail chain', 'A retail chain in Berlin'],
    ['retail  chain', 'A retail\n\tchain in Berlin'],
    [' retail chain ', 'A retail chain'],
    ['retail chain', 'A retail\u00a0chain'],
    ['Café', 'The Cafe\u0301 group'],
    ['Cafe\u0301', 'The Café group'],
    ['10 %', 'up 10 % in 2025'],
  ])('%j in %j', (quote, text) => expect(quoteStandsIn(quote, text)).toBe(true));

  test.each([
    ['retail chain', 'A retail and food chain'],
    ['Retail', 'retail'],
    ['Cafe', 'Café'],
    ['retailchain', 'retail chain'],
    ['retail…', 'retail chain'],
    ['.*', 'anything'],
    ['Retail', ''],
    ['', 'anything'],
    ['  \n', 'anything'],
    ['', ''],
  ])('%j not in %j', (quote, text) => expect(quoteStandsIn(quote, text)).toBe(false));
});
