import { passagesOf } from '../../src/domain/passages';
import { quoteStandsIn } from '../../src/domain/research';

const text = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'].join('\n');

describe('the passages of a text', () => {
  test('are the quoted lines with their neighbours, gaps marked', () => {
    expect(passagesOf(text, ['two', 'seven'], 1_000)).toBe('one\ntwo\nthree\n…\nsix\nseven\neight');
  });

  test('a quote over several lines is kept whole, whatever its white space', () => {
    expect(passagesOf(text, ['four  five\tsix'], 1_000)).toBe('three\nfour\nfive\nsix\nseven');
  });

  test('nothing without a quote that stands in it', () => {
    expect(passagesOf(text, [], 1_000)).toBe('');
    expect(passagesOf(text, ['ten', ' ', ''], 1_000)).toBe('');
  });

  test('what is quoted comes before its neighbours when there is no room, and is never cut', () => {
    const kept = passagesOf(text, ['two', 'seven'], 15);
    expect(kept).toContain('two');
    expect(kept).toContain('seven');
    expect(kept.length).toBeLessThanOrEqual(15);
  });

  test('signs of patterns in a quote mean themselves', () => {
    expect(passagesOf('a (b) [c] $1.5 *d*\nx', ['(b) [c] $1.5 *d*'], 100)).toBe('a (b) [c] $1.5 *d*\nx');
    expect(passagesOf('abc', ['a.c'], 100)).toBe('');
  });

  test('every quote that stood in the text stands in its passages', () => {
    const long = Array.from({ length: 400 }, (_, at) => `Line ${at} says ${at * 7} things of note.`).join(
      '\n',
    );
    for (const at of [0, 13, 399]) {
      const quote = `says ${at * 7} things`;
      expect(quoteStandsIn(quote, passagesOf(long, ['Line 200 says', quote], 400))).toBe(true);
    }
  });

  test('a hostile text is cut in little time', () => {
    const began = process.hrtime.bigint();
    passagesOf('a '.repeat(50_000), ['a a a a b', `${'a '.repeat(150)}b`], 6_000);
    passagesOf('\n'.repeat(100_000), ['x y', 'z'], 6_000);
    expect(Number(process.hrtime.bigint() - began) / 1e6).toBeLessThan(500);
  });
});
