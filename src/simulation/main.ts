import { parseArgs } from 'node:util';
import { join } from 'node:path';
import { readDeck } from './card-files';
import { simulate, type Simulated } from './simulate';
import { totalsOf, totalsPage } from './totals';

/** `npm run simulate -- --seeds N [--seed S] [--trace]`: seeds S to S + N - 1; exit code 1 when an invariant is broken. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seeds: { type: 'string', default: '200' },
      seed: { type: 'string', default: '1' },
      trace: { type: 'boolean', default: false },
    },
  });
  const [first, count] = [Number(values.seed), Number(values.seeds)];
  if (!Number.isSafeInteger(first) || !Number.isSafeInteger(count) || count < 1) {
    process.stderr.write('--seed and --seeds are whole numbers, such as --seeds 1000 --seed 1.\n');
    process.exitCode = 2;
    return;
  }
  const began = process.hrtime.bigint();
  const print = (line: string) => void process.stdout.write(`${line}\n`);
  const deck = readDeck(join(__dirname, '../../cards'));
  const all: Simulated[] = [];
  for (let seed = first; seed < first + count; seed += 1) {
    const one = await simulate(seed, values.trace ? { deck, trace: print } : { deck });
    all.push(one);
    for (const violation of one.violations) print(`seed ${seed}: ${violation}`);
  }
  const seconds = Number(process.hrtime.bigint() - began) / 1e9;
  const broken = all.filter((one) => one.violations.length > 0);
  print(totalsPage(totalsOf(all)));
  print('');
  print(
    `seeds ${first} to ${first + count - 1} in ${seconds.toFixed(1)} s, ${Math.round((60 * count) / seconds)} a minute`,
  );
  for (const { seed } of broken.slice(0, 5))
    print(`again: npm run simulate -- --seeds 1 --seed ${seed} --trace`);
  print(`${broken.length} of ${count} seeds broke an invariant`);
  process.exitCode = broken.length > 0 ? 1 : 0;
}

void main();
