import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readDeck } from './card-files';
import { sides } from './faults';
import { liveThrough } from './kill-loop';
import { scenarios } from './scenarios';

/**
 * `npm run simulate:kills [-- --only words]`: each scenario once without a kill, then once for every port call and side
 * with the calling process killed there. Exit code 1 when an invariant is broken.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { only: { type: 'string', default: '' } } });
  const deck = readDeck(join(__dirname, '../../cards'));
  const print = (line: string) => void process.stdout.write(`${line}\n`);
  let lives = 0;
  let broken = 0;
  const began = process.hrtime.bigint();
  for (const scenario of scenarios.filter((one) => one.name.includes(values.only))) {
    const whole = await liveThrough(scenario, deck);
    let killed = 0;
    const complaints = whole.violations.map((one) => `without a kill: ${one}`);
    for (let call = 1; call <= whole.calls; call += 1) {
      for (const side of sides) {
        const { violations, killed: kills } = await liveThrough(scenario, deck, { call, side });
        killed += kills;
        complaints.push(...violations.map((one) => `killed ${side} call ${call}: ${one}`));
      }
    }
    lives += 1 + 2 * whole.calls;
    broken += complaints.length;
    print(
      `${scenario.name.padEnd(60)}${whole.calls} calls, ${killed} kills, ${complaints.length} violations`,
    );
    for (const complaint of complaints.slice(0, 5)) print(`  VIOLATION ${complaint}`);
  }
  const seconds = Number(process.hrtime.bigint() - began) / 1e9;
  print(`${lives} lives in ${seconds.toFixed(0)} s, ${broken} violations`);
  process.exitCode = broken > 0 ? 1 : 0;
}

void main();
