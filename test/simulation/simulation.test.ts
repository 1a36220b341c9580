import { join } from 'node:path';
import { readDeck } from '../../src/simulation/card-files';
import { simulate, type Simulated } from '../../src/simulation/simulate';
import { regressionSeeds } from '../../src/simulation/regression-seeds';
import { storeOutcomes } from '../../src/simulation/store-outcomes';
import { cellsOf, openTotals, totalsPage } from '../../src/simulation/totals';

const first = 1;
const count = 600;
/** So many of them take no longer than so many seconds of one core. */
const timed = { seeds: 300, mostSeconds: 30 };
const deck = readDeck(join(__dirname, '../../cards'));

/** Sentences that tell how to see a broken seed again. */
function complaints(all: readonly Simulated[]): readonly string[] {
  return all.flatMap(({ seed, violations }) =>
    violations.map(
      (one) => `seed ${seed}: ${one} (again: npm run simulate -- --seeds 1 --seed ${seed} --trace)`,
    ),
  );
}

async function seeds(from: number, to: number): Promise<readonly Simulated[]> {
  const all: Simulated[] = [];
  for (let seed = from; seed <= to; seed += 1) all.push(await simulate(seed, { deck }));
  return all;
}

test('seeds that once found a mistake find none', async () => {
  for (const { seed, edition = 1 } of regressionSeeds)
    expect(complaints([await simulate(seed, { deck, edition })])).toEqual([]);
}, 60_000);

test(`${count} seeds: nothing lost, nothing twice, nothing stuck, whatever fails and whoever is killed`, async () => {
  // Time of this thread alone: what else the machine does is not the simulation's.
  const began = process.threadCpuUsage();
  const soonest = await seeds(first, first + timed.seeds - 1);
  const { user, system } = process.threadCpuUsage(began);
  const seconds = (user + system) / 1e6;
  const all = [...soonest, ...(await seeds(first + timed.seeds, first + count - 1))];
  const { add, sum } = openTotals();
  all.forEach(add);
  const totals = sum();
  process.stdout.write(
    `\nsimulation: ${timed.seeds} of seeds ${first} to ${first + count - 1} in ${seconds.toFixed(1)} s\n${totalsPage(totals)}\n\n`,
  );
  expect(complaints(all)).toEqual([]);
  expect(totals.leads / count).toBeGreaterThanOrEqual(3);
  expect(totals.clicks / count).toBeGreaterThanOrEqual(8);
  expect(totals.mails / count).toBeGreaterThanOrEqual(1);
  expect(totals.portCalls / count).toBeGreaterThanOrEqual(400);
  // A long run meets every cell a hundred times; so few seeds may miss one in fifty, of the rarest.
  const cells = cellsOf(totals);
  const missed = cells.filter((one) => one.count === 0);
  expect(missed.map((one) => one.cell).slice(Math.floor(cells.length / 50))).toEqual([]);
  for (const one of storeOutcomes) expect([one, (totals.hits.get(one) ?? 0) >= 5]).toEqual([one, true]);
  expect(seconds).toBeLessThan(timed.mostSeconds);
}, 120_000);

test('the same seed again gives the same trace, another seed another', async () => {
  const hashes: string[] = [];
  for (const seed of [3, 4, 5, 3, 4, 5]) hashes.push((await simulate(seed, { deck })).traceHash);
  expect(hashes.slice(3)).toEqual(hashes.slice(0, 3));
  expect(new Set(hashes).size).toBe(3);
});

test('a seed lives through the same on the store in memory and on SQLite', async () => {
  for (const seed of [6, 7, 8, 9, 10, 11]) {
    const [memory, sqlite] = [
      await simulate(seed, { deck, store: 'memory' }),
      await simulate(seed, { deck, store: 'sqlite' }),
    ];
    expect(memory.traceHash).toBe(sqlite.traceHash);
  }
});

test('a store that writes without comparing is caught', async () => {
  let seed = first;
  let found: Simulated | undefined;
  for (; seed < first + count && !found; seed += 1) {
    const one = await simulate(seed, { deck, planted: 'no-compare-and-set' });
    if (one.violations.length > 0) found = one;
  }
  process.stdout.write(
    `\nplanted fault "no compare-and-set": caught by seed ${found?.seed}: ${found?.violations[0]}\n`,
  );
  expect(found).toBeDefined();
}, 30_000);

test('a trace is written only when asked for, and says who called what', async () => {
  const lines: string[] = [];
  await simulate(2, { deck, trace: (line) => lines.push(line) });
  expect(lines.some((line) => /^\d+ [abc]\d+ store\.replace leads-\d\d\//.test(line))).toBe(true);
  expect(lines.some((line) => line.includes('source sends L-1'))).toBe(true);
});
