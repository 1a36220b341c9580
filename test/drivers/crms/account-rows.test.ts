import { join } from 'node:path';
import { accountFromRow } from '../../../src/drivers/crms/account-rows';
import { openCsv } from '../../../src/drivers/files/csv';
import type { Account } from '../../../src/domain/account';

function accountOf(row: Record<string, string>): Account {
  const outcome = accountFromRow(row);
  if ('refused' in outcome) throw new Error(outcome.refused);
  return outcome.record;
}

const named = { id: 'A-1', name: 'Acme' };

test('each of the 503 companies of the S&P 500 is read', async () => {
  const accounts: Account[] = [];
  for await (const row of openCsv(join(__dirname, '../../fixtures/sp500/accounts-sp500.csv')).rows()) {
    if ('columns' in row) accounts.push(accountOf(row.columns));
  }
  expect(accounts).toHaveLength(503);
  expect(accounts[0]).toEqual({
    id: 'A-MMM',
    name: '3M',
    website: 'https://www.mmm.example',
    industry: 'Industrial Conglomerates',
    location: 'Saint Paul, Minnesota',
    annualRevenue: { amount: 25_180_000_000, currency: 'USD' },
    employees: null,
    custom: {
      sector: 'Industrials',
      founded: '1902',
      ebitda_usd: '6488000000',
      market_cap_usd: '92293693440',
      public_company: 'true',
    },
  });
  for (const one of accounts) {
    expect([one.id, one.name, one.website, one.industry, one.location].every(Boolean)).toBe(true);
    expect(one.custom['sector']).toBeTruthy();
    const amount = one.annualRevenue?.amount;
    expect([
      one.id,
      amount === undefined || Number.isSafeInteger(amount),
      one.custom['annual_revenue_usd'],
    ]).toEqual([one.id, true, undefined]);
  }
});

const expected: Account = {
  id: 'A-1',
  name: 'Acme',
  website: 'acme.example',
  industry: 'Machinery',
  location: 'Graz, Styria, Austria',
  annualRevenue: { amount: 5_000_000, currency: 'EUR' },
  employees: 1200,
  custom: { Owner: 'Ann' },
};

test.each<[string, Record<string, string>]>([
  [
    'plain',
    {
      account_id: 'A-1',
      name: 'Acme',
      website: 'acme.example',
      industry: 'Machinery',
      headquarters: 'Graz, Styria, Austria',
      annual_revenue_eur: '5000000',
      employees: '1200',
      Owner: 'Ann',
    },
  ],
  [
    'Dynamics 365',
    {
      '(Do Not Modify) Account': 'A-1',
      'Account Name': 'Acme',
      Website: 'acme.example',
      Industry: 'Machinery',
      'Address 1: City': 'Graz',
      'Address 1: State/Province': 'Styria',
      'Address 1: Country/Region': 'Austria',
      'Annual Revenue': '5,000,000.00',
      Currency: 'Euro',
      'Number of Employees': '1,200',
      Owner: 'Ann',
    },
  ],
  [
    'Dynamics 365, names of the Web API',
    {
      accountid: 'A-1',
      name: 'Acme',
      websiteurl: 'acme.example',
      industrycode: 'Machinery',
      address1_city: 'Graz',
      address1_stateorprovince: 'Styria',
      address1_country: 'Austria',
      revenue: '5000000.0000',
      transactioncurrencyid: 'EUR',
      numberofemployees: '1200',
      Owner: 'Ann',
    },
  ],
  [
    'Salesforce',
    {
      Id: 'A-1',
      Name: 'Acme',
      Website: 'acme.example',
      Industry: 'Machinery',
      BillingCity: 'Graz',
      BillingState: 'Styria',
      BillingCountry: 'Austria',
      AnnualRevenue: '5000000',
      CurrencyIsoCode: 'EUR',
      NumberOfEmployees: '1200',
      Owner: 'Ann',
    },
  ],
  [
    'HubSpot',
    {
      'Record ID': 'A-1',
      'Company name': 'Acme',
      'Company Domain Name': 'acme.example',
      Industry: 'Machinery',
      City: 'Graz',
      'State/Region': 'Styria',
      'Country/Region': 'Austria',
      'Annual Revenue': '€5,000,000',
      'Number of Employees': '1200',
      Owner: 'Ann',
    },
  ],
  [
    'odd spelling',
    {
      'ACCOUNT ID': ' A-1 ',
      '  Company-Name ': 'Acme ',
      WEBSITE_URL: 'acme.example',
      inDustry: 'Machinery',
      Location: 'Graz, Styria, Austria',
      'Annual revenue (EUR)': '5 000 000',
      'employee count': '1200',
      Owner: ' Ann ',
      empty: '  ',
    },
  ],
])('columns of %s', (_, row) => {
  expect(accountFromRow(row)).toEqual({ record: expected });
});

test.each<[Record<string, string>, string]>([
  [{ name: 'Acme' }, 'the account has no id'],
  [{ account_id: ' ', name: 'Acme' }, 'the account has no id'],
  [{ account_id: 'A-1' }, 'the account has no name'],
  [{ account_id: 'x'.repeat(201), name: 'Acme' }, 'the id of the account is longer than 200 characters'],
  [{}, 'the account has no id'],
])('%j is refused', (row, refused) => {
  expect(accountFromRow(row)).toEqual({ refused });
});

test.each<[Record<string, string>, { amount: number; currency: string } | null]>([
  [{ annual_revenue_usd: '25180000000' }, { amount: 25_180_000_000, currency: 'USD' }],
  [{ 'Annual Revenue in CHF': '1.234.567,5' }, { amount: 1_234_567.5, currency: 'CHF' }],
  [{ revenue: 'USD 5,000' }, { amount: 5000, currency: 'USD' }],
  [{ revenue: '5000 gbp' }, { amount: 5000, currency: 'GBP' }],
  [{ revenue: '£5000' }, { amount: 5000, currency: 'GBP' }],
  [
    { revenue: '$5000', currency: 'usd' },
    { amount: 5000, currency: 'USD' },
  ],
  [
    { revenue: '5000', Currency: 'US Dollar' },
    { amount: 5000, currency: 'USD' },
  ],
  [
    { turnover: "1'200'000", currency_code: 'CHF' },
    { amount: 1_200_000, currency: 'CHF' },
  ],
  [
    { revenue: '0', currency: 'EUR' },
    { amount: 0, currency: 'EUR' },
  ],
  [{ revenue: '5000' }, null],
  [{ revenue: '$5000' }, null],
  [{ revenue: '5000', currency: 'gold' }, null],
  [{ revenue: '5.000', currency: 'EUR' }, null],
  [{ revenue: '25 billion', currency: 'USD' }, null],
  [{ revenue: '-5000', currency: 'USD' }, null],
  [{ revenue: 'unknown', currency: 'USD' }, null],
  [{ revenue_usd: '5000 EUR' }, null],
  [{ revenue: '5,00,000', currency: 'INR' }, null],
  [{ 'revenue growth': '5', currency: 'USD' }, null],
])('revenue of %j', (row, money) => {
  const account = accountOf({ ...named, ...row });
  expect(account.annualRevenue).toEqual(money);
  // What could not be read is kept where a criterion of the playbook can still find it.
  const [column = '', cell] = Object.entries(row)[0] ?? [];
  expect(account.custom[column]).toBe(money ? undefined : cell);
});

test.each<[string, number | null]>([
  ['12400', 12_400],
  ['12,400', 12_400],
  ['12400.0', 12_400],
  ['0', 0],
  ['51-200', null],
  ['10,001+', null],
  ['12.5', null],
  ['many', null],
])('employees "%s"', (written, count) => {
  const account = accountOf({ ...named, Employees: written });
  expect([account.employees, account.custom['Employees']]).toEqual([
    count,
    count === null ? written : undefined,
  ]);
});

test('a place in one column beats its parts, which then stay', () => {
  const account = accountOf({ ...named, city_state: 'Atlanta, Georgia', country: 'United States' });
  expect([account.location, account.custom]).toEqual(['Atlanta, Georgia', { country: 'United States' }]);
  expect(accountOf({ ...named, country: 'Austria' }).location).toBe('Austria');
});

test('two columns for one field: the surer one is taken, the other stays', () => {
  const account = accountOf({ ...named, Domain: 'acme.example', Website: 'https://acme.example' });
  expect([account.website, account.custom]).toEqual(['https://acme.example', { Domain: 'acme.example' }]);
});

test('columns named like object properties are columns', () => {
  const row = Object.fromEntries([...Object.entries(named), ['__proto__', 'x'], ['constructor', 'y']]);
  expect(Object.entries(accountOf(row).custom)).toEqual([
    ['__proto__', 'x'],
    ['constructor', 'y'],
  ]);
});
