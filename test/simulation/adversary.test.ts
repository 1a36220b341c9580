import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { attack, type Attacked } from '../../src/simulation/adversary-story';
import { readDeck } from '../../src/simulation/card-files';

const seeds = 40;
const all: Attacked[] = [];
beforeAll(async () => {
  const deck = readDeck(join(__dirname, '../../cards'), 'language model');
  for (let seed = 1; seed <= seeds; seed += 1) all.push(await attack(seed, deck));
}, 60_000);
type Patch = Readonly<Record<'file' | 'find' | 'replace', string>>;
const sum = (of: (one: Attacked) => number) => all.reduce((total, one) => total + of(one), 0);

test('whatever a model gives at any call site, nothing is violated', () => {
  expect(all.flatMap((one) => one.violations)).toEqual([]);
});

test('it was asked at every call site, and much of what it gave came through', () => {
  const sites = new Set(all.flatMap((one) => [...one.outputs.keys()]));
  expect([...sites].sort()).toEqual([
    'answerChat',
    'answerQuestions',
    'generateIcp',
    'judgeCriteria',
    'readReply',
    'researchCompany',
    'researchCompetitors',
    'writeMail',
  ]);
  const outputs = sum((one) => [...one.outputs.values()].reduce((total, count) => total + count, 0));
  const [mails, worded, cards, receipts] = [
    sum((one) => one.mails),
    sum((one) => one.worded),
    sum((one) => one.cards),
    sum((one) => one.receipts),
  ];
  process.stdout.write(
    `adversary: ${outputs} outputs, ${mails} mails (${worded} in its words), ${cards} cards, ${receipts} receipts\n`,
  );
  expect(outputs).toBeGreaterThan(2_000);
  expect(worded).toBeGreaterThan(20);
  expect(sum((one) => one.answered)).toBeGreaterThan(20);
  expect(receipts).toBeGreaterThan(1_000);
});

test('a seed gives the same again', async () => {
  const deck = readDeck(join(__dirname, '../../cards'), 'language model');
  expect(await attack(3, deck)).toEqual(all[2]);
});

test('every wrong version of `npm run adversary:mutants` fits exactly one place of the code', async () => {
  const { adversaryMutants } = (await import('./mutants/adversary-mutants.mjs' as string)) as {
    adversaryMutants: readonly (Patch & { readonly name: string; readonly also?: readonly Patch[] })[];
  };
  expect(adversaryMutants.length).toBeGreaterThanOrEqual(3);
  const patches = adversaryMutants.flatMap(({ name, also = [], ...first }) =>
    [first, ...also].map((one) => ({ name, ...one })),
  );
  for (const { name, file, find, replace } of patches) {
    const source = readFileSync(join(__dirname, '../../src', file), 'utf8');
    expect([name, source.split(find).length - 1]).toEqual([name, 1]);
    expect(replace).not.toBe(find);
  }
});
