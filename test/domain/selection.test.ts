import type { Account, Contact } from '../../src/domain/account';
import { noFields, type LeadFields } from '../../src/domain/lead-fields';
import {
  holds,
  notSelectedFor,
  selectionSchema,
  type Candidate,
  type SelectionCriterion,
  type SelectionRow,
} from '../../src/domain/selection';

const startedAt = Date.parse('2026-11-20T00:00:00Z');
const day = 86_400_000;
const account: Account = {
  id: 'A1',
  name: 'Acme',
  website: null,
  industry: 'Retail',
  location: 'Berlin',
  annualRevenue: { amount: 5_000_000, currency: 'EUR' },
  employees: 120,
  custom: { ERP: 'SAP' },
};
const contact: Contact = {
  id: 'C1',
  name: 'Ann',
  email: 'ann@acme.example',
  accountId: 'A1',
  jobTitle: 'Buyer',
};

function candidate(fields: Partial<LeadFields>, records: Partial<Omit<Candidate, 'fields'>> = {}): Candidate {
  const open: LeadFields = { ...noFields, status: 'open', createdOn: '2026-11-21T10:00:00Z' };
  return { fields: { ...open, ...fields }, account: undefined, contact: undefined, ...records };
}
const selection = (input: object = {}) => selectionSchema.parse(input);
const chosen = (fields: Partial<LeadFields>, input: object = {}) =>
  notSelectedFor(candidate(fields), selection(input), startedAt);

type RowCase = readonly [
  written: string,
  operator: SelectionRow['operator'],
  value: SelectionRow['value'],
  holds: boolean,
];

const rows: readonly RowCase[] = [
  ['Open', 'equals', 'open', true],
  [' open ', 'equals', 'OPEN', true],
  ['opened', 'equals', 'open', false],
  ['', 'equals', 'open', false],
  ['5', 'equals', 5, true],
  ['b', 'equals', ['a', 'b'], true],
  ['open', 'not equals', 'Open', false],
  ['closed', 'not equals', 'open', true],
  ['', 'not equals', 'open', true],
  ['Web', 'in', ['web', 'Fair'], true],
  ['Partner', 'in', ['web', 'Fair'], false],
  ['Partner', 'not in', ['PARTNER', 'Employee Referral'], false],
  ['Web', 'not in', ['PARTNER', 'Employee Referral'], true],
  ['', 'not in', ['Partner'], true],
  ['Demo Request for SAP', 'contains', 'demo request', true],
  ['Demo for SAP', 'contains', 'demo request', false],
  ['Pricing', 'contains', ['demo', 'pric'], true],
  ['Demo request', 'begins with', 'DEMO', true],
  ['A demo request', 'begins with', 'demo', false],
  ['x', 'has data', undefined, true],
  ['', 'has data', undefined, false],
  ['  ', 'has data', undefined, false],
  ['', 'no data', undefined, true],
  ['  ', 'no data', undefined, true],
  ['x', 'no data', undefined, false],
  ['11', 'greater than', 10, true],
  ['10', 'greater than', 10, false],
  ['9', 'greater than', '10', false],
  ['', 'greater than', -1, false],
  ['many', 'greater than', 1, false],
  ['9.5', 'less than', 10, true],
  ['10', 'less than', 10, false],
  ['100', 'less than', '20', false],
  ['', 'less than', 1, false],
  ['few', 'less than', 5, false],
  ['2026-11-22', 'on or after', '2026-11-22', true],
  ['2026-11-22T23:59:59Z', 'on or after', '2026-11-22', true],
  ['2026-11-21T23:59:59Z', 'on or after', '2026-11-22', false],
  ['2026-11-22T10:00:00Z', 'on or after', '2026-11-22T10:00:00Z', true],
  ['2026-11-22T09:59:59Z', 'on or after', '2026-11-22T10:00:00Z', false],
  ['2026-11-22T11:30:00+02:00', 'on or after', '2026-11-22T10:00:00Z', false],
  ['', 'on or after', '2026-11-22', false],
  ['soon', 'on or after', '2026-11-22', false],
  ['2026-11-22', 'on or before', '2026-11-22', true],
  ['2026-11-22T23:59:59Z', 'on or before', '2026-11-22', true],
  ['2026-11-23T00:00:00Z', 'on or before', '2026-11-22', false],
  ['2026-11-22T10:00:00Z', 'on or before', '2026-11-22T10:00:00Z', true],
  ['2026-11-22T10:00:01Z', 'on or before', '2026-11-22T10:00:00Z', false],
  ['', 'on or before', '2026-11-22', false],
  ['2026-11-23', 'after', '2026-11-22', true],
  ['2026-11-22', 'after', '2026-11-22', false],
  ['2026-11-22T23:59:59Z', 'after', '2026-11-22', false],
  ['2026-11-23T00:00:00Z', 'after', '2026-11-22', true],
  ['2026-11-22T10:00:01Z', 'after', '2026-11-22T10:00:00Z', true],
  ['2026-11-21T23:59:59Z', 'before', '2026-11-22', true],
  ['2026-11-22', 'before', '2026-11-22', false],
  ['2026-11-22T00:00:00Z', 'before', '2026-11-22', false],
  ['2026-11-22T09:59:59Z', 'before', '2026-11-22T10:00:00Z', true],
  ['', 'before', '2026-11-22', false],
];

describe('a row', () => {
  test.each(rows)('“%s” %s %j: %s', (written, operator, value, expected) => {
    expect(holds({ field: 'topic', operator, value }, candidate({ topic: written }))).toBe(expected);
  });

  test('reads a column of the source by its name, whatever its case', () => {
    const lead = candidate({ custom: { 'Lead Score': '80' } });
    expect(holds({ field: 'lead score', operator: 'greater than', value: 70 }, lead)).toBe(true);
    expect(holds({ field: 'Budget', operator: 'no data' }, lead)).toBe(true);
  });

  test.each(['constructor', 'toString', '__proto__', 'custom'])(
    'a field called %s is just a field without data',
    (field) => {
      const rich = candidate({}, { account, contact });
      expect(holds({ field, operator: 'no data' }, rich)).toBe(true);
      for (const related of ['account', 'contact'] as const)
        expect(holds({ related, has: true, where: { field, operator: 'no data' } }, rich)).toBe(true);
    },
  );

  test.each([
    [{ field: 'a', operator: 'equals' }],
    [{ field: 'a', operator: 'has data', value: 'x' }],
    [{ field: 'a', operator: 'no data', value: 'x' }],
    [{ field: '', operator: 'no data' }],
    [{ field: 'a', operator: 'resembles', value: 'x' }],
    [{ field: 'a', operator: 'in', value: [] }],
    [{ and: [] }],
    [{ or: [] }],
    [{ related: 'opportunity', has: true }],
    [{ field: 'a', operator: 'no data', colour: 'red' }],
  ])('%j is refused', (row) => expect(selectionSchema.safeParse({ criteria: [row] }).success).toBe(false));
});

describe('groups and related records', () => {
  const yes: SelectionCriterion = { field: 'status', operator: 'equals', value: 'open' };
  const no: SelectionCriterion = { field: 'status', operator: 'equals', value: 'lost' };
  const met = (one: SelectionCriterion, records?: Partial<Omit<Candidate, 'fields'>>) =>
    holds(one, candidate({}, records));

  test.each([
    [{ and: [yes, yes] }, true],
    [{ and: [yes, no] }, false],
    [{ or: [no, yes] }, true],
    [{ or: [no, no] }, false],
    [{ and: [yes, { or: [no, { and: [yes, yes] }] }] }, true],
    [{ or: [no, { and: [yes, no] }] }, false],
  ] as const)('%j: %s', (group, expected) => expect(met(group)).toBe(expected));

  test.each(['account', 'contact'] as const)('an %s that has or has no data', (related) => {
    const records = { account, contact };
    expect(met({ related, has: true }, records)).toBe(true);
    expect(met({ related, has: true })).toBe(false);
    expect(met({ related, has: false }, records)).toBe(false);
    expect(met({ related, has: false })).toBe(true);
  });

  const conditions: readonly (readonly [SelectionCriterion, boolean])[] = [
    [{ field: 'industry', operator: 'equals', value: 'retail' }, true],
    [{ field: 'employees', operator: 'greater than', value: 100 }, true],
    [{ field: 'employees', operator: 'less than', value: 100 }, false],
    [{ field: 'annualRevenue', operator: 'greater than', value: 4_999_999 }, true],
    [{ field: 'website', operator: 'no data' }, true],
    [{ field: 'ERP', operator: 'equals', value: 'sap' }, true],
    [{ field: 'erp', operator: 'equals', value: 'sap' }, true],
    [
      {
        and: [
          { field: 'industry', operator: 'has data' },
          { field: 'location', operator: 'begins with', value: 'ber' },
        ],
      },
      true,
    ],
    [
      {
        or: [
          { field: 'industry', operator: 'no data' },
          { field: 'website', operator: 'has data' },
        ],
      },
      false,
    ],
  ];
  test.each(conditions)('an account with %j: %s', (where, expected) => {
    expect(met({ related: 'account', has: true, where }, { account })).toBe(expected);
    expect(met({ related: 'account', has: true, where })).toBe(false);
  });

  test('a contact with a condition', () => {
    const where: SelectionCriterion = { field: 'jobTitle', operator: 'contains', value: 'buy' };
    expect(met({ related: 'contact', has: true, where }, { contact })).toBe(true);
    expect(met({ related: 'contact', has: true, where }, { contact: { ...contact, jobTitle: null } })).toBe(
      false,
    );
  });
});

describe('the limit of 10 conditions, counted across groups', () => {
  const row = { field: 'topic', operator: 'has data' };
  const rowsOf = (count: number) => Array.from({ length: count }, () => row);
  const accepted = (criteria: readonly object[]) => selectionSchema.safeParse({ criteria }).success;

  test.each([
    ['10 rows', rowsOf(10), true],
    ['11 rows', rowsOf(11), false],
    ['10 in groups', [{ and: rowsOf(4) }, { or: [...rowsOf(4), { and: rowsOf(2) }] }], true],
    ['11 in groups', [{ and: rowsOf(4) }, { or: [...rowsOf(4), { and: rowsOf(3) }] }], false],
    [
      'a related row and its condition as two',
      [...rowsOf(8), { related: 'account', has: true, where: row }],
      true,
    ],
    [
      'a related row and its conditions as three',
      [...rowsOf(8), { related: 'account', has: true, where: { and: rowsOf(2) } }],
      false,
    ],
    ['none', [], false],
  ])('%s: %#', (_, criteria, expected) => expect(accepted(criteria)).toBe(expected));
});

describe('the default criteria (spec section 3)', () => {
  test.each([
    ['open and unrated', {}, null],
    ['open and cold', { rating: 'Cold' }, null],
    ['open and warm', { rating: 'warm' }, 'rating'],
    ['closed', { status: 'Qualified' }, 'status'],
    ['without a status', { status: '' }, 'status'],
    ['from a referral', { source: 'employee referral' }, 'source'],
    ['from a partner', { source: 'Partner' }, 'source'],
    ['from the web', { source: 'Web' }, null],
    ['with an e-mail address', { email: 'a@b.example' }, null],
    ['without an e-mail address', { email: '' }, null],
  ])('a lead that is %s', (_, fields, expected) => expect(chosen(fields)).toBe(expected));

  test('name the first thing that fails, and a group by its first row', () => {
    expect(chosen({ status: 'lost', rating: 'hot' })).toBe('status');
    const related = { criteria: [{ related: 'account', has: true }] };
    expect(chosen({}, related)).toBe('account');
    expect(chosen({}, { criteria: [{ and: [{ or: [{ field: 'topic', operator: 'has data' }] }] }] })).toBe(
      'topic',
    );
  });
});

describe('scope', () => {
  const createdAgo = (ms: number) => ({ createdOn: new Date(startedAt - ms).toISOString() });

  test('leads created after the start are taken, earlier ones are not', () => {
    expect(chosen(createdAgo(-1))).toBeNull();
    expect(chosen(createdAgo(1))).toBe('created');
  });

  test('the look-back reaches so many days before the start', () => {
    const lookBack = { lookBackDays: 30 };
    expect(chosen(createdAgo(30 * day), lookBack)).toBeNull();
    expect(chosen(createdAgo(30 * day + 1), lookBack)).toBe('created');
  });

  test('the look-back is 0 by default and at most 365', () => {
    expect(selection().lookBackDays).toBe(0);
    expect(selection({ lookBackDays: 365 }).lookBackDays).toBe(365);
    for (const lookBackDays of [366, -1, 1.5])
      expect(selectionSchema.safeParse({ lookBackDays }).success).toBe(false);
  });

  test('a lead of the agent itself or of an owner to be left alone is not taken', () => {
    const input = { leaveAlone: ['Vip@Acme.example'] };
    for (const owner of ['agent', 'vip@acme.example', ' VIP@ACME.EXAMPLE '])
      expect(chosen({ owner }, input)).toBe('owner');
    expect(chosen({ owner: 'ann@acme.example' }, input)).toBeNull();
    expect(chosen({ owner: '' }, input)).toBeNull();
  });

  test('criteria are named before the owner, and the owner before the date', () => {
    const late = { ...createdAgo(1), owner: 'agent' };
    expect(chosen({ ...late, status: 'lost' })).toBe('status');
    expect(chosen(late)).toBe('owner');
  });
});
