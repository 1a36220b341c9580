import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { mailServersMissing } from '../fixtures/mail/mail-servers';
import { cosmosChaos } from './cosmos/cosmos';
import { mailChaos } from './mail/mail';
import { plainChaos } from './plain';
import { teamsChaos } from './teams/teams';
import type { ChaosArguments, ChaosReport } from './report';

/**
 * `npm run chaos -- --kills 50 [--slack | --mail | --teams | --cosmos] [--seed S] [--leads N]`: kills real processes on one data file and checks what is
 * left; exit code 1 when something was lost, done twice or unfair.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      kills: { type: 'string', default: '50' },
      seed: { type: 'string', default: '1' },
      leads: { type: 'string' },
      slack: { type: 'boolean', default: false },
      mail: { type: 'boolean', default: false },
      teams: { type: 'boolean', default: false },
      cosmos: { type: 'boolean', default: false },
    },
  });
  const print = (line: string) => void process.stdout.write(`${line}\n`);
  if (values.mail && mailServersMissing) {
    process.exitCode = 2;
    return void process.stderr.write(`${mailServersMissing}\n`);
  }
  const folder = mkdtempSync(join(tmpdir(), 'baton-chaos-'));
  const began = process.hrtime.bigint();
  const chaosArguments: ChaosArguments = {
    // npm runs scripts where package.json stands.
    program: join(process.cwd(), 'dist/main.js'),
    folder,
    kills: Number(values.kills),
    seed: Number(values.seed),
    leads: values.leads === undefined ? undefined : Number(values.leads),
    tell: print,
  };
  try {
    const { figures, violations } = await chosen(chaosArguments, values);
    const seconds = Number(process.hrtime.bigint() - began) / 1e9;
    for (const [name, figure] of figures) print(`${name.padEnd(16)}${figure}`);
    for (const violation of violations.slice(0, 20)) print(`VIOLATION       ${violation}`);
    print(`violations      ${violations.length}, seed ${values.seed}, ${seconds.toFixed(0)} s`);
    process.exitCode = violations.length > 0 ? 1 : 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function chosen(
  given: ChaosArguments,
  { slack, mail, teams, cosmos }: Readonly<Record<'slack' | 'mail' | 'teams' | 'cosmos', boolean>>,
): Promise<ChaosReport> {
  if (cosmos) return cosmosChaos(given);
  if (mail) return mailChaos(given);
  return teams ? teamsChaos(given) : plainChaos(given, slack);
}

void main();
