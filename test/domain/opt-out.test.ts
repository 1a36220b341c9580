import { optOutIn } from '../../src/domain/opt-out';
import { quoteStandsIn } from '../../src/domain/research';
import { optOutForms, otherThanOptOut } from '../fixtures/mail/opt-out-forms';

const forms = Object.values(optOutForms).flat();

test('there are more than two hundred explicit forms, in twelve languages and more', () => {
  expect(new Set(forms).size).toBeGreaterThan(200);
  expect(Object.keys(optOutForms).length).toBeGreaterThanOrEqual(12);
});

describe.each(Object.entries(optOutForms))('in %s', (_language, wordings) => {
  test.each(wordings)('is an opt-out: %s', (words) => {
    const found = optOutIn(words);
    expect(found).not.toBeNull();
    expect(quoteStandsIn(found?.quote ?? '', words)).toBe(true);
    const letter = `Hi Noor,\n\n${words}\n\nRegards\nAna Lima\nContoso, +351 21 000 00 00`;
    expect(optOutIn(letter)?.wants).toBe(found?.wants);
    expect(optOutIn(words.toUpperCase())?.wants).toBe(found?.wants);
  });
});

test.each(otherThanOptOut)('is no opt-out: %s', (words) => {
  expect(optOutIn(words)).toBeNull();
  expect(optOutIn(`Hi Noor,\n\n${words}\n\nRegards\nAna Lima`)).toBeNull();
});

test.each([
  ['Please delete my data.', 'erasure'],
  ['Stop mailing me. And delete everything you have about me.', 'erasure'],
  ['Where did you get my address? Take me off your list.', 'no-mail'],
  ['Where did you get my address?', 'source-of-address'],
  ['Woher haben Sie meine Adresse?', 'source-of-address'],
  ['Effacez mes données.', 'erasure'],
])('of several wishes the one that asks for most counts: %s', (words, wants) => {
  expect(optOutIn(words)?.wants).toBe(wants);
});

test('a line that is quoted is not what somebody says', () => {
  expect(optOutIn('Sounds good, call me.\n\n> Please take me off your list.\n> unsubscribe')).toBeNull();
});

test('a wish is found across line ends, with its sentence as it stands', () => {
  expect(optOutIn('Thanks for writing. Please take me off\nyour mailing list, I changed jobs.')).toEqual({
    wants: 'no-mail',
    quote: 'Please take me off your mailing list, I changed jobs.',
  });
});
