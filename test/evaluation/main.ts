import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sets } from './bars';
import { evaluate } from './evaluate';
import { detailsOf, missedBars, reportOf } from './report';

/**
 * `npm run eval:reading`: prints how well documents are read, per field and set; ends with 1 when a bar is missed.
 * `--set dev` reads that set alone, `--details` lists what is wrong and missing. Who works on the analyst uses both together.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { set: { type: 'string' }, details: { type: 'boolean' } } });
  const chosen = sets.filter((one) => values.set === undefined || one === values.set);
  if (chosen.length === 0) throw new Error(`--set is one of: ${sets.join(', ')}`);
  // npm runs scripts where package.json stands.
  const folder = join(process.cwd(), 'test/fixtures/reading');
  const missed: string[] = [];
  for (const set of chosen) {
    const results = await evaluate(set, folder);
    const lines = [...reportOf(set, results), ...(values.details ? [...detailsOf(results), ''] : [])];
    process.stdout.write(`${lines.join('\n')}\n`);
    missed.push(...missedBars(set, results));
  }
  const reached = chosen.includes('held-out')
    ? 'Every bar is reached.'
    : 'Every document is read and every quote stands; the bars of fields are asked of held-out.';
  process.stdout.write(missed.length === 0 ? `${reached}\n` : `Missed:\n${missed.join('\n')}\n`);
  process.exitCode = missed.length === 0 ? 0 : 1;
}

void main();
