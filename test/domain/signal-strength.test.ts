import type { CriterionVerdict } from '../../src/domain/icp-fit';
import type { Finding, SourceKind } from '../../src/domain/research';
import { signalRulesSchema, signalStrength, type SignalInput } from '../../src/domain/signal-strength';

const rules = signalRulesSchema.parse({});
const now = Date.parse('2026-11-22T00:00:00Z');
const finding: Finding = { text: 'A bank', source: 'crm', record: 'account 1', date: null, quote: 'bank' };
const dated = (date: string | null): Finding => ({ ...finding, date });
/** A finding from outside the CRM: a kind of source that the rule must know how to count. */
const page = (record: string): Finding => ({ ...finding, source: 'website' as SourceKind, record });

function criteria(known: number, unknown: number): readonly CriterionVerdict[] {
  return Array.from({ length: known + unknown }, (_, at) => ({
    name: `c${at}`,
    verdict: at >= known ? 'unknown' : at % 2 ? 'met' : 'not met',
    finding: at < known ? finding : null,
  }));
}

const nothing: SignalInput = {
  criteria: criteria(0, 5),
  findings: [],
  identityConfirmed: false,
  email: 'valid',
  now,
};
const points = (change: Partial<SignalInput>) => signalStrength({ ...nothing, ...change }, rules).points;

describe('each point (spec section 11)', () => {
  test('nothing at all gives none', () => {
    expect(signalStrength(nothing, rules)).toEqual({
      level: 'weak',
      points: { knownCriteria: 0, sources: 0, identity: 0, freshness: 0, unverifiedAddress: 0 },
    });
  });

  test.each([
    [5, 0, 2],
    [4, 1, 2],
    [8, 2, 2],
    [12, 3, 2],
    [79, 21, 1],
    [3, 2, 1],
    [1, 1, 1],
    [49, 51, 0],
    [0, 5, 0],
    [0, 0, 0],
  ])('%i criteria known and %i not: %i', (known, unknown, expected) => {
    expect(points({ criteria: criteria(known, unknown) }).knownCriteria).toBe(expected);
  });

  test.each([
    ['no finding', [], 0],
    ['one record of the CRM', [finding], 1],
    ['all records of the CRM', [1, 2, 3, 4].map((n) => ({ ...finding, record: `account ${n}` })), 1],
    ['two sources', [finding, page('https://a.example')], 1],
    ['three sources', [finding, page('https://a.example'), page('https://b.example')], 2],
    ['one page three times', [1, 2, 3].map(() => page('https://a.example')), 1],
    ['four sources', ['a', 'b', 'c', 'd'].map((n) => page(`https://${n}.example`)), 2],
  ])('%s', (_, findings, expected) => expect(points({ findings }).sources).toBe(expected));

  test('the identity of the company, confirmed by its domain', () => {
    expect(points({ identityConfirmed: true }).identity).toBe(1);
  });

  test.each([
    ['today', '2026-11-22', 1],
    ['90 days old', '2026-08-24', 1],
    ['91 days old', '2026-08-23', 0],
    ['undated', null, 0],
    ['of an unreadable date', 'spring', 0],
    ['of a day to come', '2026-11-23', 0],
  ])('a finding that is %s', (_, date, expected) =>
    expect(points({ findings: [dated(date)] }).freshness).toBe(expected),
  );

  test('the newest dated finding decides, whatever the order', () => {
    const old = dated('2020-01-01');
    for (const findings of [
      [old, dated('2026-11-01'), dated(null)],
      [dated(null), dated('2026-11-01'), old],
      [dated('2027-01-01'), dated('2026-11-01')],
    ])
      expect(points({ findings }).freshness).toBe(1);
  });

  test.each([
    ['unverified', -1],
    ['valid', 0],
    ['invalid', 0],
    ['missing', 0],
  ] as const)('an address that is %s: %i', (email, expected) => {
    expect(points({ email }).unverifiedAddress).toBe(expected);
  });
});

describe('the level', () => {
  const all = { criteria: criteria(5, 0), findings: [dated('2026-11-01')], identityConfirmed: true };
  const level = (change: Partial<SignalInput>) => signalStrength({ ...nothing, ...change }, rules).level;

  test.each([
    ['6 points', { ...all, findings: [...all.findings, page('a'), page('b')] }, 'strong'],
    ['5 points', all, 'strong'],
    ['4 points', { ...all, identityConfirmed: false }, 'moderate'],
    ['5 points less one for the address', { ...all, email: 'unverified' as const }, 'moderate'],
    ['3 points', { ...all, identityConfirmed: false, findings: [finding] }, 'moderate'],
    [
      '3 points less one for the address',
      { ...all, criteria: criteria(0, 1), email: 'unverified' as const },
      'weak',
    ],
    ['2 points', { criteria: criteria(5, 0) }, 'weak'],
    ['less than none', { email: 'unverified' as const }, 'weak'],
  ] as const)('%s', (_, change, expected) => expect(level(change)).toBe(expected));

  test('the thresholds are those of the playbook', () => {
    const mild = signalRulesSchema.parse({ strongFrom: 2, moderateFrom: 1, freshDays: 1 });
    expect(signalStrength({ ...nothing, criteria: criteria(5, 0) }, mild).level).toBe('strong');
    expect(signalStrength({ ...nothing, findings: [dated('2026-11-20')] }, mild)).toMatchObject({
      level: 'moderate',
      points: { freshness: 0 },
    });
  });

  test('the defaults are those of spec section 11', () => {
    expect(rules).toEqual({
      strongFrom: 5,
      moderateFrom: 3,
      mostKnown: 0.8,
      halfKnown: 0.5,
      manySources: 3,
      freshDays: 90,
    });
  });
});
