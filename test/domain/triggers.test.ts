import type { EmailValidity } from '../../src/domain/email-address';
import { stepNames, type Phase } from '../../src/domain/lead';
import { noFields, type LeadFields } from '../../src/domain/lead-fields';
import { changedFields, emailBecameValid, rerunFor } from '../../src/domain/triggers';

const lead: LeadFields = {
  ...noFields,
  companyName: 'Acme',
  email: 'ann@acme.example',
  custom: { budget: '5' },
};
const taken: readonly Phase[] = ['in-progress', 'handed-back', 'handed-over', 'disqualified'];
const early: readonly Phase[] = ['received', 'not-selected'];
const everything = ['select', 'validate-email', 'connect', 'research', 'read-replies', 'assess', 'decide'];
const check = ['validate-email'];

function updated(before: Partial<LeadFields>, after: Partial<LeadFields>, phase: Phase) {
  return rerunFor(
    { kind: 'lead-updated', before: { ...lead, ...before }, after: { ...lead, ...after } },
    phase,
  );
}

test('everything is all the steps there are, in order', () => expect(stepNames).toEqual(everything));

describe.each([...early, ...taken])('the rows of spec section 4 for a lead that is %s', (phase) => {
  test('created or imported: everything', () => {
    expect(rerunFor({ kind: 'lead-received' }, phase)).toEqual({
      trigger: 'lead-received',
      steps: everything,
    });
  });

  test('its address became valid: everything', () => {
    expect(rerunFor({ kind: 'email-became-valid' }, phase).steps).toEqual(everything);
  });
});

test('nothing runs on a qualified lead', () => {
  for (const kind of ['lead-received', 'email-became-valid', 'connection-changed', 'email-marked'] as const)
    expect(rerunFor({ kind }, 'qualified').steps).toEqual([]);
  expect(updated({ companyName: '' }, {}, 'qualified').steps).toEqual([]);
  expect(updated({}, { email: 'other@acme.example' }, 'qualified').steps).toEqual([]);
});

describe.each(early)('an update of a lead that is %s', (phase) => {
  test.each([
    ['status', { status: 'open' }],
    ['e-mail', { email: 'other@acme.example' }],
    ['topic', { topic: 'Demo' }],
  ])('of its %s may make it meet the criteria: everything', (_, after) => {
    expect(updated({}, after, phase)).toEqual({ trigger: 'lead-updated', steps: everything });
  });
});

describe.each(taken)('an update of a lead that is %s', (phase) => {
  const cases: readonly (readonly [
    string,
    Partial<LeadFields>,
    Partial<LeadFields>,
    string,
    readonly string[],
  ])[] = [
    ['account name from empty to a value', { companyName: '' }, {}, 'company-name-added', everything],
    ['account name from blanks to a value', { companyName: '  ' }, {}, 'company-name-added', everything],
    [
      'account name and e-mail from empty',
      { companyName: '', email: '' },
      {},
      'company-name-added',
      everything,
    ],
    ['account name from one value to another', {}, { companyName: 'Beta' }, 'lead-updated', []],
    ['account name from a value to empty', {}, { companyName: '' }, 'lead-updated', []],
    ['e-mail from empty to a value', { email: '' }, {}, 'email-added', check],
    ['e-mail from one value to another', {}, { email: 'bob@acme.example' }, 'email-changed', check],
    ['e-mail from a value to empty', {}, { email: '' }, 'email-changed', check],
    ['e-mail with another blank around it', {}, { email: ' ann@acme.example ' }, 'lead-updated', []],
    ['topic', {}, { topic: 'Demo' }, 'lead-updated', []],
    ['status', {}, { status: 'closed' }, 'lead-updated', []],
    ['a column of the source', {}, { custom: { budget: '6' } }, 'lead-updated', []],
    ['nothing', {}, {}, 'lead-updated', []],
  ];
  test.each(cases)('%s', (_, before, after, trigger, steps) => {
    expect(updated(before, after, phase)).toEqual({ trigger, steps });
  });
});

describe('an account or contact connected or disconnected', () => {
  test.each(['in-progress', 'handed-over', 'disqualified'] as const)(
    'while the lead is %s: research if it is another company, fit, rating, decision',
    (phase) => {
      expect(rerunFor({ kind: 'connection-changed' }, phase)).toEqual({
        trigger: 'connection-changed',
        steps: ['research', 'assess', 'decide'],
      });
    },
  );

  test('while the lead is handed back: it is taken up again first, because it decides again', () => {
    expect(rerunFor({ kind: 'connection-changed' }, 'handed-back').steps).toEqual([
      'select',
      'research',
      'assess',
      'decide',
    ]);
  });
});

describe('an address that became valid', () => {
  const all: readonly (EmailValidity | undefined)[] = [
    undefined,
    'valid',
    'unverified',
    'invalid',
    'missing',
  ];
  const became = ['invalid>valid', 'invalid>unverified', 'missing>valid', 'missing>unverified'];

  test('was empty or invalid and now can be used; nothing else is', () => {
    const found = all.flatMap((before) =>
      (['valid', 'unverified', 'invalid', 'missing'] as const)
        .filter((after) => emailBecameValid(before, after))
        .map((after) => `${before}>${after}`),
    );
    expect(found.sort()).toEqual([...became].sort());
  });
});

describe('the fields that changed', () => {
  test('are named, columns of the source by their own names', () => {
    const after = { ...lead, topic: 'Demo', email: '', custom: { budget: '6', region: 'EU' } };
    expect([...changedFields(lead, after)].sort()).toEqual(['budget', 'email', 'region', 'topic']);
  });

  test('include a column that is gone', () => {
    expect(changedFields(lead, { ...lead, custom: {} })).toEqual(['budget']);
  });

  test('are none when nothing is new, whatever the order of the columns', () => {
    const before = { ...lead, custom: { a: '1', b: '2' } };
    expect(changedFields(before, { ...lead, custom: { b: '2', a: '1' } })).toEqual([]);
  });
});
