import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { adversaryMutants } from './adversary-mutants.mjs';

/**
 * `npm run adversary:mutants`: compiles each wrong version into a copy of `dist` of its own and lets the adversary at it
 * until something is violated. Exit code 1 when one is not caught or no longer fits the code.
 */
const root = join(import.meta.dirname, '../../..');
const mostOutputs = '20000';
const { options } = ts.convertCompilerOptionsFromJson(
  JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8')).compilerOptions,
  root,
);
let caught = 0;

for (const { name, also = [], ...first } of adversaryMutants) {
  const patches = [first, ...also].map((one) => ({
    ...one,
    source: readFileSync(join(root, 'src', one.file), 'utf8'),
  }));
  const unfit = patches.find(({ source, find }) => source.split(find).length !== 2);
  if (unfit) {
    console.log(`REFUSED     ${name}: "find" does not occur exactly once in ${unfit.file}`);
    continue;
  }
  const folder = mkdtempSync(join(tmpdir(), 'baton-adversary-'));
  cpSync(join(root, 'dist'), join(folder, 'dist'), { recursive: true });
  for (const needed of ['node_modules', 'cards', 'package.json'])
    symlinkSync(join(root, needed), join(folder, needed));
  for (const { file, source, find, replace } of patches) {
    const { outputText } = ts.transpileModule(
      source.replace(find, () => replace),
      { compilerOptions: options },
    );
    writeFileSync(join(folder, 'dist', file.replace(/\.ts$/, '.js')), outputText);
  }
  const main = join(folder, 'dist/simulation/adversary.js');
  const { stdout } = spawnSync(process.execPath, [main, '--outputs', mostOutputs, '--first-violation'], {
    encoding: 'utf8',
    timeout: 300_000,
  });
  rmSync(folder, { recursive: true, force: true });
  const [, seed, what] = /^seed (\d+): (.*)$/m.exec(stdout) ?? [];
  if (what) caught += 1;
  console.log(
    what
      ? `caught by seed ${seed.padStart(4)}: ${name}: ${what.slice(0, 100)}`
      : `NOT CAUGHT  ${name}: ${stdout.split('\n').at(-2)}`,
  );
}
console.log(`${caught} of ${adversaryMutants.length} wrong versions caught`);
process.exitCode = caught < adversaryMutants.length ? 1 : 0;
