import {
  criterionSchema,
  fitLevelsSchema,
  icpFit,
  type CriterionVerdict,
  type Verdict,
} from '../../src/domain/icp-fit';
import type { Finding } from '../../src/domain/research';

const finding: Finding = {
  text: 'Its industry is banking',
  source: 'crm',
  record: 'account 1',
  date: null,
  quote: 'Banking',
};
const levels = fitLevelsSchema.parse({});

/** So many verdicts of each kind, each with the finding that belongs to it. */
function verdicts(met: number, notMet: number, unknown: number): readonly CriterionVerdict[] {
  const kinds: readonly Verdict[] = [
    ...Array<Verdict>(met).fill('met'),
    ...Array<Verdict>(notMet).fill('not met'),
    ...Array<Verdict>(unknown).fill('unknown'),
  ];
  return kinds.map((verdict, at) => ({
    name: `c${at}`,
    verdict,
    finding: verdict === 'unknown' ? null : finding,
  }));
}

describe('the score and its level (spec section 8)', () => {
  test.each([
    [0, 1, 0, 'low'],
    [1, 0, 100, 'high'],
    [1, 1, 50, 'medium'],
    [7, 3, 70, 'medium'],
    [7001, 2999, 70.01, 'high'],
    [7000, 3000, 70, 'medium'],
    [4999, 5001, 49.99, 'low'],
    [5000, 5000, 50, 'medium'],
    [5001, 4999, 50.01, 'medium'],
    [1, 2, 33.33, 'low'],
    [2, 1, 66.67, 'medium'],
    [1, 5, 16.67, 'low'],
    [5, 1, 83.33, 'high'],
    [3, 4, 42.86, 'low'],
    [5, 2, 71.43, 'high'],
    [1, 0, 100, 'high'],
  ] as const)('%i met and %i not met', (met, notMet, ...rest) => {
    const [score, level] = rest.length === 2 ? rest : [met === 0 ? 0 : 100, rest[0]];
    expect(icpFit(verdicts(met, notMet, 0), levels)).toMatchObject({ score, level, insufficientData: false });
  });

  test('an unknown criterion counts as not met', () => {
    expect(icpFit(verdicts(3, 0, 1), levels)).toMatchObject({ score: 75, level: 'high' });
    expect(icpFit(verdicts(2, 0, 2), levels)).toMatchObject({ score: 50, level: 'medium' });
  });

  test('the thresholds are those of the playbook', () => {
    const strict = fitLevelsSchema.parse({ highAbove: 90, mediumFrom: 80 });
    expect([10, 9, 8, 7].map((met) => icpFit(verdicts(met, 10 - met, 0), strict).level)).toEqual([
      'high',
      'medium',
      'medium',
      'low',
    ]);
  });
});

describe('insufficient data', () => {
  test.each([
    [1, 1, 1, true],
    [0, 1, 1, true],
    [0, 0, 3, true],
    [0, 2, 1, false],
    [1, 3, 0, false],
    [2, 0, 2, false],
    [4, 4, 1, true],
    [1, 5, 2, false],
  ])('%i met, %i not met, %i unknown: %s', (met, notMet, unknown, insufficientData) => {
    expect(icpFit(verdicts(met, notMet, unknown), levels)).toMatchObject({ insufficientData });
  });

  test('is only ever said of a low fit', () => {
    for (let met = 0; met <= 6; met += 1)
      for (let notMet = 0; notMet <= 6; notMet += 1)
        for (let unknown = 0; unknown <= 6; unknown += 1) {
          const total = met + notMet + unknown;
          if (total === 0) continue;
          const fit = icpFit(verdicts(met, notMet, unknown), levels);
          expect(fit.insufficientData).toBe(met / total < 0.5 && (met + unknown) / total >= 0.5);
        }
  });
});

describe('receipts', () => {
  test.each(['met', 'not met'] as const)('a verdict "%s" without a finding is unknown', (verdict) => {
    const fit = icpFit([{ name: 'size', verdict, finding: null }], levels);
    expect(fit).toEqual({
      score: 0,
      level: 'low',
      insufficientData: true,
      criteria: [{ name: 'size', verdict: 'unknown', finding: null }],
    });
  });

  test('the criteria come back in order, with their findings, and the verdicts given are untouched', () => {
    const given = Object.freeze(verdicts(1, 1, 1).map((one) => Object.freeze(one)));
    expect(icpFit(given, levels).criteria).toEqual(given);
  });

  test('no criterion at all is refused', () => {
    expect(() => icpFit([], levels)).toThrow(RangeError);
  });
});

describe('a criterion of the playbook', () => {
  const custom = { kind: 'custom', name: 'ERP', description: 'Runs an ERP system', field: 'account.ERP' };
  const accepted = (criterion: object) => criterionSchema.safeParse(criterion).success;

  test.each([
    [{ kind: 'industries', name: 'industries', anyOf: ['Retail'] }],
    [{ kind: 'employee-count', name: 'size', atLeast: 50, atMost: '5 thousand' }],
    [{ kind: 'roles', name: 'roles', anyOf: ['VP'], match: 'exact' }],
    [{ kind: 'location', name: 'where', allowed: 'Europe, except Malta' }],
    [{ kind: 'annual-revenue', name: 'revenue', atLeast: '10 billion USD' }],
    [{ kind: 'industries', name: 'health', anyOf: ['Health Care Equipment'] }],
    [custom],
    [{ ...custom, field: 'contact.jobTitle' }],
    [{ ...custom, field: 'lead.budget', anyOf: ['yes'], instructions: 'Look at {{Lead.Company Name}}' }],
  ])('%j is accepted', (criterion) => expect(accepted(criterion)).toBe(true));

  test.each([
    [{ kind: 'industries', name: '', anyOf: ['Retail'] }],
    [{ kind: 'industries', name: 'industries', anyOf: [] }],
    [{ kind: 'industries', name: 'industries', anyOf: [' '] }],
    [{ kind: 'location', name: 'where' }],
    [{ kind: 'mood', name: 'mood' }],
    [{ ...custom, colour: 'red' }],
    [{ ...custom, field: 'ERP' }],
    [{ ...custom, field: 'lead.' }],
    [{ ...custom, description: '' }],
  ])('%j is refused', (criterion) => expect(accepted(criterion)).toBe(false));

  test.each(['lead.firstName', 'lead.lastName', 'lead.email', 'lead.phone', 'contact.name', 'contact.email'])(
    'must not rest on %s: fit is judged without the person',
    (field) => expect(accepted({ ...custom, field })).toBe(false),
  );

  const personal = [
    'age',
    'Sex',
    'gender',
    'religion',
    'ethnicity',
    'race',
    'nationality',
    'disability',
    'pregnancy',
  ];
  test.each(personal)('must not rest on %s: not in its name, description, field or instructions', (word) => {
    for (const part of ['name', 'description', 'instructions'])
      expect([part, accepted({ ...custom, [part]: `The ${word} of the buyer` })]).toEqual([part, false]);
    expect(accepted({ ...custom, field: `lead.${word}` })).toBe(false);
    expect(accepted({ kind: 'roles', name: `By ${word}`, anyOf: ['VP'] })).toBe(false);
  });

  test('words that only contain such a word are no such word', () => {
    for (const name of ['Average deal', 'Storage', 'Essex', 'Package size', 'Terrace'])
      expect(accepted({ ...custom, name })).toBe(true);
  });
});
