import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { AcceptedRow } from '../../src/simulation/chaos-process';
import { checkData } from '../../src/simulation/chaos-check';
import { leadFile } from '../../src/simulation/chaos-leads';
import { buildProgram, sp500, type Program } from './program';

const leads = 2_000;
const run = promisify(execFile);
let program: Program;
beforeAll(() => {
  program = buildProgram();
});
afterAll(() => program.remove());

async function baton(...args: readonly string[]): Promise<string> {
  const common = ['--data', join(program.folder, 'data'), '--playbook', sp500.playbook, '--now', sp500.now];
  const { stdout } = await run(process.execPath, [program.main, ...args, ...common], { maxBuffer: 2 ** 26 });
  return stdout;
}

async function seconds<T>(work: () => Promise<T>): Promise<readonly [T, number]> {
  const began = process.hrtime.bigint();
  const result = await work();
  return [result, Number(process.hrtime.bigint() - began) / 1e9];
}

const lines = (text: string) => text.split('\n').filter((line) => line.startsWith('{'));

test('two processes on one file work through 2,000 leads: none twice, all decided, turns fair, one message each', async () => {
  const file = leadFile({ folder: program.folder, fixtures: sp500.fixtures, leads }, 1);
  const [said, importing] = await seconds(() =>
    baton('import', file, '--accounts', sp500.accounts, '--json'),
  );
  const accepted = lines(said).map((line) => JSON.parse(line) as AcceptedRow);
  expect(accepted).toHaveLength(leads);

  const json = ['one', 'other'].map((name) => join(program.folder, `${name}.jsonl`));
  const [, working] = await seconds(() =>
    Promise.all(json.map((path) => baton('run', '--once', '--json', path))),
  );
  const [mine = [], theirs = []] = json.map((path) =>
    lines(readFileSync(path, 'utf8')).map((line) => (JSON.parse(line) as { leadId: string }).leadId),
  );

  const found = await checkData(join(program.folder, 'data/baton.db'), sp500.playbookId, accepted);
  process.stdout.write(
    `\ntwo processes: ${leads} leads taken in in ${importing.toFixed(1)} s, worked on in ${working.toFixed(1)} s ` +
      `(${mine.length} and ${theirs.length}), ${found.handovers} handovers, ${found.messages} messages\n`,
  );
  expect(found.violations).toEqual([]);
  expect(found.leads).toBe(leads);
  expect(mine.filter((id) => theirs.includes(id))).toEqual([]);
  expect(mine.length + theirs.length).toBe(leads);
  expect(Math.min(mine.length, theirs.length)).toBeGreaterThan(leads / 10);
}, 180_000);
