import { plain, table } from '../../src/terminal/table';

test('columns line up without borders or trailing spaces', () => {
  expect(
    table(
      [
        ['a', 1],
        ['long one', 22],
      ],
      ['what', 'n'],
    ),
  ).toBe('what      n\na         1\nlong one  22');
});

test('wide characters keep the columns in line', () => {
  const [first, second] = table([
    ['株式会社', 'x'],
    ['abcdefgh', 'x'],
  ]).split('\n');
  expect(first).toBe('株式会社  x');
  expect(second).toBe('abcdefgh  x');
});

test.each(['\u001b[31mred', 'a\u0007b', '\u202eevil', 'zero\u200bwidth', '\u009b2J'])(
  'control characters of strangers are made visible: %j',
  (text) => {
    expect(plain(text)).toContain('\ufffd');
    expect(table([[text]])).not.toMatch(
      /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e]/,
    );
  },
);
