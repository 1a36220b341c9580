import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { CallSite } from './adversary-model';
import { attack } from './adversary-story';
import { readDeck } from './card-files';

/**
 * `npm run adversary [-- --outputs 100000] [--seed 1]`: the language model is replaced by one that wants to do harm (targets
 * S1). Prints how often each call site was answered and what was violated; exit code 1 when anything was.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      outputs: { type: 'string', default: '100000' },
      seed: { type: 'string', default: '1' },
      'first-violation': { type: 'boolean', default: false },
    },
  });
  const wanted = Number(values.outputs);
  const deck = readDeck(join(__dirname, '../../cards'), 'language model');
  const outputs = new Map<CallSite, number>();
  const totals = { seeds: 0, mails: 0, worded: 0, cards: 0, answered: 0, receipts: 0, outputs: 0 };
  let violations = 0;
  for (let seed = Number(values.seed); totals.outputs < wanted; seed += 1) {
    const one = await attack(seed, deck);
    totals.seeds += 1;
    for (const [site, count] of one.outputs) {
      outputs.set(site, (outputs.get(site) ?? 0) + count);
      totals.outputs += count;
    }
    for (const key of ['mails', 'worded', 'cards', 'answered', 'receipts'] as const) totals[key] += one[key];
    violations += one.violations.length;
    for (const what of one.violations.slice(0, 5)) print(`seed ${seed}: ${what}`);
    if (violations > 0 && values['first-violation']) break;
  }
  print(`${totals.outputs} outputs of a model that wants to do harm, ${totals.seeds} seeds`);
  for (const [site, count] of outputs) print(`  ${site.padEnd(20)} ${count}`);
  print(
    `${totals.mails} mails left, ${totals.worded} of them in its words; ${totals.cards} cards, ${totals.answered} answers in its words, ${totals.receipts} receipts`,
  );
  print(`${violations} violations`);
  process.exitCode = violations > 0 ? 1 : 0;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

void main();
