import { join } from 'node:path';
import { openBuiltinAnalyst } from '../../../src/drivers/models/builtin/analyst';
import { corpusSize, floors } from './bars';
import { casesOf, kinds, sets } from './cases';
import { readCases, type CaseRead } from './read-cases';
import { detailsOf, harm, shareRight } from './report';

const folder = join(__dirname, '../../fixtures/mail/replies');

test('the corpus is large, has every kind in each set, several languages, and no mail twice', () => {
  const all = sets.map((set) => casesOf(set, folder));
  const bodies = all
    .flat()
    .map(({ kind, mail }) => JSON.stringify([kind, mail.said, mail.deliveryStatus, mail.headers]));
  expect(bodies.length).toBeGreaterThanOrEqual(corpusSize);
  // The opt-outs that nobody saw have beside them only what comes close to one.
  for (const cases of all.slice(0, 2)) {
    expect(new Set(cases.map((one) => one.kind))).toEqual(new Set(kinds));
    expect(new Set(cases.map((one) => one.language)).size).toBeGreaterThanOrEqual(6);
  }
  const [dev = [], ...held] = all.map((cases) => new Set(cases.map((one) => `${one.kind} ${one.mail.said}`)));
  expect(
    held
      .flatMap((one) => [...one])
      .filter((one) => /^(?:opt|era|ref|int)/u.test(one) && new Set(dev).has(one)),
  ).toEqual([]);
});

describe.each(sets)('what is read of the %s set', (set) => {
  let read: readonly CaseRead[] = [];
  beforeAll(async () => {
    read = await readCases(casesOf(set, folder), openBuiltinAnalyst().port);
  });

  test('nothing is read as the opposite of what it says', () => {
    expect(harm(read).map((one) => [one.case.kind, one.reading])).toEqual([]);
  });

  test.each(Object.entries(floors[set]))('%s is no worse than %d', (kind, least) => {
    const known = kinds.find((one) => one === kind) ?? 'other';
    // Which mails went wrong is for those who may look at them.
    const wrong = set === 'dev' ? detailsOf(read.filter((one) => one.case.kind === kind)) : [];
    expect({ enough: shareRight(known, read) >= least, wrong }).toMatchObject({ enough: true });
  });
});
