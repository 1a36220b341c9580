import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import ts from 'typescript';
import { mutants } from './mutants.mjs';

/**
 * `npm run simulate:mutants [-- --seeds 1000] [--only words]`: compiles each mutant into a copy of `dist` of its own and
 * simulates it until an invariant breaks; one that shows only where a process dies between two certain calls lives through
 * the scenario it names, killed at every call. Exit code 1 when one is not caught or no longer fits the code.
 */
const root = join(import.meta.dirname, '../../..');
const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '1000' },
    only: { type: 'string', default: '' },
    jobs: { type: 'string', default: String(availableParallelism()) },
  },
});
/** A mutant that neither breaks nor ends is stuck, which is no proof. */
const longestMs = 600_000;

const { options } = ts.convertCompilerOptionsFromJson(
  JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8')).compilerOptions,
  root,
);

/** A copy of the compiled program with this one patch. */
function build({ file, find, replace }) {
  const source = readFileSync(join(root, 'src', file), 'utf8');
  const times = source.split(find).length - 1;
  if (times !== 1) return { problem: `"find" occurs ${times} times in ${file}` };
  const folder = mkdtempSync(join(tmpdir(), 'baton-mutant-'));
  cpSync(join(root, 'dist'), join(folder, 'dist'), { recursive: true });
  for (const needed of ['node_modules', 'cards', 'package.json'])
    symlinkSync(join(root, needed), join(folder, needed));
  const compiled = ts.transpileModule(
    source.replace(find, () => replace),
    { compilerOptions: options },
  );
  writeFileSync(join(folder, 'dist', file.replace(/\.ts$/, '.js')), compiled.outputText);
  return { folder };
}

const seeds = ['main.js', '--seeds', values.seeds, '--first-violation', '--no-regression'];

/** What the simulation says of the mutant. */
function simulate(folder, { scenario }) {
  const [main, ...options] = scenario ? ['kills.js', '--only', scenario] : seeds;
  const semiSpace = ['--min-semi-space-size=64', '--max-semi-space-size=64'];
  const args = [...semiSpace, join(folder, 'dist/simulation', main), ...options];
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], timeout: longestMs });
    let said = '';
    let complained = '';
    child.stdout.on('data', (chunk) => (said += chunk));
    child.stderr.on('data', (chunk) => (complained = (complained + chunk).slice(-500)));
    child.on('close', (code, signal) => {
      const [, by, what] = /^(?:seed| {2}VIOLATION) ((?:killed \w+ call )?\d+): (.*)$/m.exec(said) ?? [];
      resolve({ by, what, code, signal, complained });
    });
  });
}

const wanted = mutants.filter((one) => one.name.includes(values.only));
const queue = [...wanted];
const uncaught = [];
async function work() {
  for (let mutant = queue.shift(); mutant; mutant = queue.shift()) {
    const { folder, problem } = build(mutant);
    if (problem) {
      uncaught.push(mutant.name);
      console.log(`REFUSED     ${mutant.name}: ${problem}`);
      continue;
    }
    const { by, what, code, signal, complained } = await simulate(folder, mutant);
    rmSync(folder, { recursive: true, force: true });
    if (what) {
      const how = mutant.scenario ? `when ${by}` : `by seed ${by.padStart(4)}`;
      console.log(`caught ${how}: ${mutant.name}: ${what.slice(0, 110)}`);
    } else {
      uncaught.push(mutant.name);
      const lived = mutant.scenario ? 'wherever a process is killed' : `in ${values.seeds} seeds`;
      const how = code === 0 ? `not ${lived}` : `it ended with ${code ?? signal} ${complained}`;
      console.log(`NOT CAUGHT  ${mutant.name}: ${how}`);
    }
  }
}
await Promise.all(Array.from({ length: Number(values.jobs) }, work));
console.log(
  `${wanted.length - uncaught.length} of ${wanted.length} mutants caught within ${values.seeds} seeds`,
);
process.exitCode = uncaught.length > 0 ? 1 : 0;
