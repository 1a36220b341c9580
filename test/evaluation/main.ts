import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sets } from './bars';
import { evaluate } from './evaluate';
import { brokenFloors, detailsOf, reportOf, underGoal } from './report';

/**
 * `npm run eval:reading`: prints how well documents are read, per field and set, and how far each field is from the goal;
 * ends with 1 only when something is worse than its floor. `--set dev` reads that set alone, `--details` lists what is wrong
 * and missing. Who works on the analyst uses both together.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { set: { type: 'string' }, details: { type: 'boolean' } } });
  const chosen = sets.filter((one) => values.set === undefined || one === values.set);
  if (chosen.length === 0) throw new Error(`--set is one of: ${sets.join(', ')}`);
  // npm runs scripts where package.json stands.
  const folder = join(process.cwd(), 'test/fixtures/reading');
  const broken: string[] = [];
  for (const set of chosen) {
    const results = await evaluate(set, folder);
    const behind = underGoal(results);
    const lines = [
      ...reportOf(set, results),
      behind.length === 0
        ? `${set}: every field is at the goal.`
        : `${set}: not at the goal yet: ${behind.join(', ')}.`,
      '',
      ...(values.details ? [...detailsOf(results), ''] : []),
    ];
    process.stdout.write(`${lines.join('\n')}\n`);
    broken.push(...brokenFloors(set, results));
  }
  process.stdout.write(broken.length === 0 ? 'No floor is broken.\n' : `Broken:\n${broken.join('\n')}\n`);
  process.exitCode = broken.length === 0 ? 0 : 1;
}

void main();
