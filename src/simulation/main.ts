import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readDeck } from './card-files';
import { minimise } from './minimise';
import { regressionSeeds } from './regression-seeds';
import { simulate, type Simulated } from './simulate';
import { openTotals, totalsPage } from './totals';
import { newestEdition, sizes, type Edition } from './editions';

const usage = `npm run simulate -- [--seeds N] [--seed S] [--trace] [--minimise] [--first-violation] [--no-regression] [--edition E]
--seed and --seeds are whole numbers, such as --seeds 1000 --seed 1.
`;

/** Seeds after which a long run tells how far it is. */
const tellEvery = 5_000;

/**
 * `npm run simulate`: the regression seeds, then seeds S to S + N - 1. `--trace` prints all that happens, `--minimise` the
 * smallest form of the first broken seed, `--first-violation` stops at it. Exit code 1 when an invariant is broken.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seeds: { type: 'string', default: '200' },
      seed: { type: 'string', default: '1' },
      trace: { type: 'boolean', default: false },
      minimise: { type: 'boolean', default: false },
      'first-violation': { type: 'boolean', default: false },
      'no-regression': { type: 'boolean', default: false },
      edition: { type: 'string', default: String(newestEdition) },
    },
  });
  const [first, count, asked] = [Number(values.seed), Number(values.seeds), Number(values.edition)];
  if (!Number.isSafeInteger(first) || !Number.isSafeInteger(count) || count < 1 || !(asked in sizes)) {
    process.stderr.write(usage);
    process.exitCode = 2;
    return;
  }
  const edition = asked as Edition;
  const deck = readDeck(join(__dirname, '../../cards'));
  const trace = values.trace ? { trace: print } : {};
  const totals = openTotals();
  const broken: { readonly seed: number; readonly edition: Edition }[] = [];
  const began = process.hrtime.bigint();
  const kept = count === 1 || values['no-regression'] ? [] : regressionSeeds;
  const drawn = Array.from({ length: count }, (_, at) => ({ seed: first + at, edition }));
  const before = kept.map((one) => ({ seed: one.seed, edition: one.edition ?? (1 as const) }));
  const all = [...before, ...drawn];
  let lived = 0;
  for (const { seed, edition: of } of all) {
    const one = await simulate(seed, { deck, edition: of, keepsTrace: false, ...trace });
    totals.add(one);
    lived += 1;
    if (lived % tellEvery === 0)
      process.stderr.write(`${lived} of ${all.length} seeds, ${broken.length} broken\n`);
    if (one.violations.length === 0) continue;
    broken.push({ seed, edition: of });
    for (const violation of one.violations) print(`seed ${seed}: ${violation}`);
    if (values['first-violation']) break;
  }
  const seconds = Number(process.hrtime.bigint() - began) / 1e9;
  const sum = totals.sum();
  const aMinute = Math.round((60 * sum.seeds) / seconds);
  print(totalsPage(sum));
  print(
    `\nseeds ${first} to ${first + count - 1} and ${kept.length} regression seeds in ${seconds.toFixed(1)} s`,
  );
  print(
    `${aMinute} seeds a minute; ${Math.round(60_000 / cpuMs(sum.seeds))} seeds a CPU-minute (${cpuMs(sum.seeds).toFixed(1)} ms of one core each)`,
  );
  for (const one of broken.slice(0, 5))
    print(`again: npm run simulate -- --seeds 1 --seed ${one.seed} --edition ${one.edition} --trace`);
  print(`${broken.length} of ${sum.seeds} seeds broke an invariant`);
  const [worst] = broken;
  if (values.minimise && worst) await printMinimal(worst.seed, worst.edition);
  process.exitCode = broken.length > 0 ? 1 : 0;

  async function printMinimal(seed: number, edition: Edition): Promise<void> {
    const minimal = await minimise((without) => simulate(seed, { deck, edition, without }));
    if (!minimal) return;
    const { left, of, runs, outcome, without } = minimal;
    const lines: string[] = [];
    await simulate(seed, { deck, edition, without, trace: (line) => lines.push(line) });
    print(`\nseed ${seed}: ${left.length} of ${of} parts are enough (${runs} runs)`);
    for (const kind of ['leads', 'rows', 'clicks', 'faults'] as const)
      print(
        `${kind.padEnd(8)}${left
          .filter((one) => one.kind === kind)
          .map((one) => one.name)
          .join(', ')}`,
      );
    tell(outcome);
    for (const line of lines.filter(isTelling)) print(line);
  }
}

/** Lines of a trace that a person reads first: what was given in, what went wrong, what was said. */
function isTelling(line: string): boolean {
  return /\((kill|error|slow|duplicate|stall|reorder) |presses|hears|sends|starts|killed|clock|VIOLATION/.test(
    line,
  );
}

function tell({ violations }: Simulated): void {
  for (const one of violations) print(one);
}

/** Milliseconds of a core that a seed took, those of all threads and of the start included; other work does not count. */
function cpuMs(seeds: number): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000 / seeds;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

void main();
