import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scenarios } from '../../src/simulation/scenarios';

interface Mutant {
  readonly name: string;
  readonly file: string;
  readonly find: string;
  readonly replace: string;
  /** A part of the name of the scenario in whose kill loop it shows; absent for those that seeds show. */
  readonly scenario?: string;
}

/** They are run by `npm run simulate:mutants`; here only that each still fits the code it is a wrong version of. */
test('every wrong version fits exactly one place of the code, and changes it', async () => {
  const { mutants } = (await import('./mutants/mutants.mjs' as string)) as { mutants: readonly Mutant[] };
  expect(mutants.length).toBeGreaterThanOrEqual(20);
  expect(new Set(mutants.map((one) => one.name)).size).toBe(mutants.length);
  for (const { name, file, find, replace, scenario = '' } of mutants) {
    const source = readFileSync(join(__dirname, '../../src', file), 'utf8');
    expect([name, source.split(find).length - 1]).toEqual([name, 1]);
    expect(replace).not.toBe(find);
    expect(scenarios.some((one) => one.name.includes(scenario))).toBe(true);
  }
});
