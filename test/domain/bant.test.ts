import { bantNames, bantOf, type BantName, type BantVerdict } from '../../src/domain/bant';

const finding = { text: 'x', source: 'reply', record: 'r', date: null, quote: 'x' } as const;
const verdict = (name: BantName, said: 'met' | 'not met'): BantVerdict => ({ name, verdict: said, finding });
const all = bantNames;

test.each([
  ['nothing described: off', [], [], 'off', null],
  ['nothing known', all, [], 'low', 'need'],
  ['one of four', all, [verdict('need', 'met')], 'low', 'timeline'],
  ['two of four pass', all, [verdict('need', 'met'), verdict('budget', 'met')], 'medium', null],
  [
    'three of four are high',
    all,
    [verdict('need', 'met'), verdict('budget', 'met'), verdict('authority', 'met')],
    'high',
    null,
  ],
  ['the only one described', ['budget'], [verdict('budget', 'met')], 'medium', null],
  ['the only one described, unknown', ['budget'], [], 'low', 'budget'],
  [
    'too much is not met: no question would change it',
    all,
    [verdict('need', 'not met'), verdict('timeline', 'not met'), verdict('budget', 'not met')],
    'low',
    null,
  ],
] as const)('%s', (_, described, verdicts, level, next) => {
  expect(bantOf(described, verdicts)).toMatchObject({ level, next });
});

test('a verdict without words that say so is unknown', () => {
  const bare: BantVerdict = { name: 'need', verdict: 'met', finding: null };
  expect(bantOf(all, [bare]).parts[0]).toEqual({ name: 'need', verdict: 'unknown', finding: null });
});
