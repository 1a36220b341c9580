import { mendedKey } from '../../src/domain/misspelt';

test.each([
  ['unsubcribe', 'unsubscribe'],
  ['mesages', 'messages'],
  ['abmledung', 'abmeldung'],
  ['stooop', 'stop'],
])('a slip is mended: %s', (written, meant) => {
  expect(mendedKey(written)).toBe(meant);
});

test.each([
  'contract',
  'kontrakt',
  'contratto',
  'anmelden',
  'remote',
  'stap',
  'unsubscribe',
  'x'.repeat(5000),
])('another word stays what it is: %.20s', (word) => {
  expect(mendedKey(word)).toBe(word);
});
