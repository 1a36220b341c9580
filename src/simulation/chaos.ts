import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkData } from './chaos-check';
import { runChaos } from './chaos-run';

/**
 * `npm run chaos -- --kills 50 [--seed S] [--leads N] [--fixtures folder]`: kills real processes on one data file and
 * checks what is left; exit code 1 when something was lost, done twice or unfair.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      kills: { type: 'string', default: '50' },
      seed: { type: 'string', default: '1' },
      leads: { type: 'string', default: '500' },
      fixtures: { type: 'string', default: 'test/fixtures/sp500' },
      playbook: { type: 'string', default: 'examples/sp500.playbook.yaml' },
    },
  });
  const print = (line: string) => void process.stdout.write(`${line}\n`);
  const folder = mkdtempSync(join(tmpdir(), 'baton-chaos-'));
  const began = process.hrtime.bigint();
  try {
    const outcome = await runChaos({
      program: join(__dirname, '../main.js'),
      playbook: values.playbook,
      fixtures: values.fixtures,
      folder,
      kills: Number(values.kills),
      seed: Number(values.seed),
      leads: Number(values.leads),
      tell: print,
    });
    const found = await checkData(join(folder, 'data/baton.db'), 'sp500', outcome.accepted);
    const violations = [...outcome.failures, ...found.violations];
    const seconds = Number(process.hrtime.bigint() - began) / 1e9;
    print(
      `kills           ${outcome.kills} (${outcome.killed.import} imports, ${outcome.killed.run} runs), seed ${values.seed}, ${seconds.toFixed(0)} s`,
    );
    print(`rows accepted   ${outcome.accepted.length} of ${outcome.files} files`);
    print(`leads           ${found.leads}: ${shown(found.byPhase)}`);
    print(`interrupted     ${found.interrupted} (killed five times at the same lead: row 14)`);
    print(`handovers       ${found.handovers}, turns ${shown(found.turns)}`);
    print(`messages        ${found.messages}`);
    for (const violation of violations.slice(0, 20)) print(`VIOLATION       ${violation}`);
    print(`violations      ${violations.length}`);
    process.exitCode = violations.length > 0 ? 1 : 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function shown(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');
}

void main();
