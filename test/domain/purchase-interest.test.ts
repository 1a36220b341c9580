import {
  interestFromText,
  interestPhraseSchema,
  type InterestPhrase,
} from '../../src/domain/purchase-interest';

const phrases: readonly InterestPhrase[] = [
  { says: 'newsletter', interest: 'low' },
  { says: 'pricing', interest: 'medium' },
  { says: 'call back', interest: 'medium' },
  { says: 'demo request', interest: 'high' },
];
const read = (...texts: readonly string[]) => interestFromText(texts, phrases);

describe('the interest that topic and form text show (spec section 11)', () => {
  test.each([
    ['Demo request', 'positive-high', 'Demo request'],
    ['A DEMO  REQUEST, please', 'positive-high', 'DEMO  REQUEST'],
    ['demo\nrequest', 'positive-high', 'demo\nrequest'],
    ['What is your Pricing?', 'positive-medium', 'Pricing'],
    ['(newsletter)', 'positive-low', 'newsletter'],
    ['pricing-page', 'positive-medium', 'pricing'],
  ] as const)('%j is %s', (text, level, quote) => expect(read(text)).toEqual({ level, quote }));

  test.each([
    '',
    'Repricing',
    'pricings',
    'pricing2',
    'democratic requests',
    'demo or request',
    'épricing',
    'I want to buy now',
  ])('%j shows none: only whole phrases of the playbook count', (text) =>
    expect(read(text)).toEqual({ level: 'undetected', quote: null }),
  );

  test('the strongest phrase wins, wherever it stands', () => {
    expect(read('newsletter and pricing').level).toBe('positive-medium');
    expect(read('pricing', 'then a demo request').level).toBe('positive-high');
    expect(read('demo request', 'newsletter').quote).toBe('demo request');
  });

  test('of two as strong the one the playbook names first', () => {
    expect(read('call back about pricing').quote).toBe('pricing');
  });

  test('signs in a phrase are signs, not patterns', () => {
    const signs: readonly InterestPhrase[] = [{ says: 'C++ (trial)', interest: 'high' }];
    expect(interestFromText(['a c++ (TRIAL) now'], signs).quote).toBe('c++ (TRIAL)');
    expect(interestFromText(['a ccc trial'], signs).level).toBe('undetected');
    expect(interestFromText(['anything'], [{ says: '.*', interest: 'high' }]).level).toBe('undetected');
  });

  test('no phrases, no texts: undetected', () => {
    expect(interestFromText(['Demo request'], []).level).toBe('undetected');
    expect(read().level).toBe('undetected');
  });

  test('the quote stands in the text as it was written', () => {
    const text = 'Une DÉMO s’il vous plaît';
    expect(interestFromText([text], [{ says: 'démo', interest: 'low' }]).quote).toBe('DÉMO');
  });
});

test.each([
  [{ says: 'x', interest: 'high' }],
  [{ says: '  ', interest: 'high' }],
  [{ says: 'demo', interest: 'negative' }],
  [{ says: 'demo' }],
])('the phrase %j is refused', (phrase) =>
  expect(interestPhraseSchema.safeParse(phrase).success).toBe(false),
);
