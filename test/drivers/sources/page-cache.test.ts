import { isFresh, openPageCache } from '../../../src/drivers/sources/page-cache';

const remembered = (value: string, at = 0) => ({ value, at, etag: null, lastModified: null });

test('the longest unused is forgotten first, by what it weighs', () => {
  const cache = openPageCache<string>(100);
  cache.put('a', remembered('A'), 40);
  cache.put('b', remembered('B'), 40);
  expect(cache.get('a')?.value).toBe('A');
  cache.put('c', remembered('C'), 40);
  expect(['a', 'b', 'c'].map((one) => cache.get(one)?.value)).toEqual(['A', undefined, 'C']);
});

test('what is put again weighs once, and what is too heavy is not kept', () => {
  const cache = openPageCache<string>(100);
  for (let time = 0; time < 10; time += 1) cache.put('a', remembered('A'), 60);
  cache.put('b', remembered('B'), 40);
  expect([cache.get('a')?.value, cache.get('b')?.value]).toEqual(['A', 'B']);
  cache.put('a', remembered('A'), 101);
  expect([cache.get('a'), cache.get('b')?.value]).toEqual([undefined, 'B']);
});

test('what is from the future, after a clock was set back, is not fresh', () => {
  expect([isFresh(remembered('a', 100), 150, 60), isFresh(remembered('a', 100), 160, 60)]).toEqual([
    true,
    false,
  ]);
  expect(isFresh(remembered('a', 100_000), 0, 60)).toBe(false);
});
