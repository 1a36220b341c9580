import { join } from 'node:path';
import { readDeck } from '../../src/simulation/card-files';
import { minimise } from '../../src/simulation/minimise';
import { simulate } from '../../src/simulation/simulate';

const deck = readDeck(join(__dirname, '../../cards'));

test('a broken seed is made smaller as long as it breaks the same invariant', async () => {
  const planted = 'no-compare-and-set' as const;
  let seed = 1;
  while ((await simulate(seed, { deck, planted })).violations.length === 0) seed += 1;
  const minimal = await minimise((without) => simulate(seed, { deck, planted, without }));
  expect(minimal?.left.length).toBeLessThan((minimal?.of ?? 0) / 2);
  const again = await simulate(seed, { deck, planted, ...(minimal && { without: minimal.without }) });
  expect(again.violations).toEqual(minimal?.outcome.violations);
  expect(again.violations.length).toBeGreaterThan(0);
});

test('a seed that breaks nothing has no smallest form', async () => {
  expect(await minimise((without) => simulate(3, { deck, without }))).toBeUndefined();
});
