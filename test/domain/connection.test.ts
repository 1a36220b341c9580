import type { Account } from '../../src/domain/account';
import { connectAccount, identityConfirmed, type ConnectionInput } from '../../src/domain/connection';

function account(id: string, name: string, website: string | null = null): Account {
  return {
    id,
    name,
    website,
    industry: null,
    location: null,
    annualRevenue: null,
    employees: null,
    custom: {},
  };
}

const lead: ConnectionInput = {
  companyName: 'Acme Inc.',
  email: 'ann@mail.acme.com',
  freeMail: false,
  byDomain: [],
  byName: [],
};
const connect = (change: Partial<ConnectionInput>) => connectAccount({ ...lead, ...change });
const none = { accountId: null, by: null, candidates: [] };
const tie = (...candidates: readonly string[]) => ({ ...none, candidates });

describe('by domain', () => {
  test.each(['acme.com', 'www.acme.com', 'https://www.ACME.com/en', 'http://shop.acme.com'])(
    'the website %s',
    (website) => {
      expect(connect({ byDomain: [account('1', 'Other', website)] })).toEqual({
        accountId: '1',
        by: 'domain',
        candidates: [],
      });
    },
  );

  test('an international domain, however it is written', () => {
    const byDomain = [account('1', 'Bücher', 'https://www.bücher.de')];
    for (const email of ['ann@bücher.de', 'ann@xn--bcher-kva.de'])
      expect(connect({ email, byDomain })).toMatchObject({ accountId: '1', by: 'domain' });
  });

  test('beats the name', () => {
    const byDomain = [account('1', 'Something else', 'acme.com')];
    expect(connect({ byDomain, byName: [account('2', 'Acme Inc.')] })).toMatchObject({
      accountId: '1',
      by: 'domain',
    });
  });

  test('an account of another domain, or of none, is not connected although it was found', () => {
    const byDomain = [
      account('1', 'X', 'acme.org'),
      account('2', 'X', null),
      account('3', 'X', 'notacme.com'),
    ];
    expect(connect({ byDomain })).toEqual(none);
  });

  test('neighbours below a public suffix are not one company', () => {
    const byDomain = [account('1', 'Other', 'other.github.io'), account('2', 'Suffix', 'github.io')];
    expect(connect({ email: 'ann@acme.github.io', byDomain })).toEqual(none);
  });

  test.each([
    ['the exact name', ['Acme', 'ACME INC.', 'Acme Ltd'], '2'],
    ['the normalised name when none is exact', ['Beta', 'The Acme Company', 'Gamma'], '2'],
  ])('of several, %s decides', (_, names, accountId) => {
    const byDomain = names.map((name, at) => account(`${at + 1}`, name, 'acme.com'));
    expect(connect({ byDomain })).toEqual({ accountId, by: 'domain', candidates: [] });
  });

  test('a tie is left open, with at most three candidates', () => {
    const byDomain = ['Beta', 'Gamma', 'Delta', 'Epsilon'].map((name, at) =>
      account(`${at + 1}`, name, 'acme.com'),
    );
    expect(connect({ byDomain: byDomain.slice(0, 2) })).toEqual(tie('1', '2'));
    expect(connect({ byDomain })).toEqual(tie('1', '2', '3'));
    expect(connect({ byDomain, byName: [account('9', 'Acme Inc.')] })).toEqual(tie('1', '2', '3'));
  });
});

describe('by name', () => {
  test.each(['Acme Inc.', 'ACME', 'Acme (The)', 'The Acme Corp.'])('%s', (name) => {
    expect(connect({ byName: [account('1', name)] })).toEqual({ accountId: '1', by: 'name', candidates: [] });
  });

  test.each(['Acme Foods', 'Acme (UK)', 'Ac', 'Acmeinc Group'])('%s is another company', (name) => {
    expect(connect({ byName: [account('1', name)] })).toEqual(none);
  });

  test('an exact name beats a normalised one', () => {
    const byName = [account('1', 'Acme'), account('2', 'acme inc.'), account('3', 'Acme Ltd')];
    expect(connect({ byName })).toMatchObject({ accountId: '2', by: 'name' });
  });

  test.each([
    ['two exact names', ['Acme Inc.', 'ACME INC.', 'Acme'], ['1', '2']],
    ['two normalised names', ['Acme', 'Acme Ltd'], ['1', '2']],
    ['four normalised names', ['Acme', 'Acme Ltd', 'Acme Corp', 'Acme Co'], ['1', '2', '3']],
  ])('%s are a tie', (_, names, candidates) => {
    expect(connect({ byName: names.map((name, at) => account(`${at + 1}`, name)) })).toEqual(
      tie(...candidates),
    );
  });

  test('a lead without a company name is connected by none', () => {
    for (const companyName of ['', '  ', '...'])
      expect(connect({ companyName, byName: [account('1', ''), account('2', '...')] })).toEqual(none);
  });
});

describe('free mail', () => {
  const gmail = { email: 'ann@gmail.com', freeMail: true };

  test('never matches by domain, not even an account that has it', () => {
    expect(connect({ ...gmail, byDomain: [account('1', 'Google', 'gmail.com')] })).toEqual(none);
  });

  test('still matches by name', () => {
    expect(connect({ ...gmail, byName: [account('1', 'Acme')] })).toMatchObject({
      accountId: '1',
      by: 'name',
    });
  });
});

test.each(['', 'nonsense', 'ann@1.2.3.4'])(
  'an address without a registrable domain (%j) matches none by domain',
  (email) => {
    expect(
      connect({
        email,
        byDomain: [account('1', 'X', null), account('2', 'X', ''), account('3', 'X', '1.2.3.4')],
      }),
    ).toEqual(none);
  },
);

describe('the identity of the company is confirmed', () => {
  const acme = account('1', 'Acme', 'https://www.acme.com');
  test.each([
    ['by its own domain', acme, 'ann@acme.com', false, true],
    ['by a subdomain of it', acme, 'ann@mail.acme.com', false, true],
    ['not by another domain', acme, 'ann@acme.org', false, false],
    ['not by free mail', account('1', 'Google', 'gmail.com'), 'ann@gmail.com', true, false],
    ['not without a website', account('1', 'Acme'), 'ann@acme.com', false, false],
    ['not by a broken address', account('1', 'Acme', ''), 'ann', false, false],
    ['not without an account', undefined, 'ann@acme.com', false, false],
  ] as const)('%s', (_, one, email, freeMail, expected) => {
    expect(identityConfirmed(one, email, freeMail)).toBe(expected);
  });
});
