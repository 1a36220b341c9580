import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openBuiltinAnalyst } from '../../../src/drivers/models/builtin/analyst';
import { casesOf, sets, type SetName } from './cases';
import { readCases, type CaseRead } from './read-cases';
import { detailsOf, optOutRows, reportOf } from './report';

/**
 * `npm run eval:replies`: prints what the built-in analyst reads in each kind of mail, set by set, and what it
 * made of explicit opt-outs before anybody had looked at them. `--set dev` reads that
 * set alone, `--details` lists what is wrong; who works on the rules uses both together.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { set: { type: 'string' }, details: { type: 'boolean' } } });
  const chosen = sets.filter((one) => values.set === undefined || one === values.set);
  if (chosen.length === 0) throw new Error(`--set is one of: ${sets.join(', ')}`);
  const folder = join(process.cwd(), 'test/fixtures/mail/replies');
  const { port } = openBuiltinAnalyst();
  const measured: [SetName, readonly CaseRead[]][] = [];
  for (const set of chosen) {
    const read = await readCases(casesOf(set, folder), port);
    measured.push([set, read]);
    const lines = [...reportOf(set, read), ...(values.details ? detailsOf(read) : []), ''];
    process.stdout.write(`${lines.join('\n')}\n`);
  }
  process.stdout.write(`${optOutRows(measured).join('\n')}\n`);
}

void main();
