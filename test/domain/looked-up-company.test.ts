import type { Account } from '../../src/domain/account';
import { checkEmail } from '../../src/domain/email-address';
import { noFields } from '../../src/domain/lead-fields';
import { hostOf, lookedUpCompany, sameCompany } from '../../src/domain/looked-up-company';

const account: Account = {
  id: 'A-1',
  name: 'Acme GmbH',
  website: 'https://www.acme.example/de/',
  industry: null,
  location: null,
  annualRevenue: null,
  employees: null,
  custom: {},
};
const lead = (address: string, freeMail = false) => ({
  fields: { ...noFields, companyName: ' Acme ', email: address },
  email: checkEmail(address, { disposable: false, freeMail }, 'mail-server'),
  companySite: null,
});

describe('the company that is looked up', () => {
  test('is the connected account with its site', () => {
    expect(lookedUpCompany(lead('a@mail.acme.example'), account)).toEqual({
      name: 'Acme GmbH',
      site: 'www.acme.example',
    });
  });

  test('else the one the lead names, at the domain of its work address', () => {
    expect(lookedUpCompany(lead('a@acme.example'), undefined)).toEqual({
      name: 'Acme',
      site: 'acme.example',
    });
    expect(lookedUpCompany(lead('a@acme.example'), { ...account, website: null }).site).toBe('acme.example');
  });

  test('a free-mail domain is nobody’s site', () => {
    expect(lookedUpCompany(lead('a@mail.example', true), undefined).site).toBeNull();
  });

  test('the site a person named wins, and so does "none"', () => {
    const named = (host: string | null) => ({ ...lead('a@acme.example'), companySite: { host } });
    expect(lookedUpCompany(named('acme.test.example'), account).site).toBe('acme.test.example');
    expect(lookedUpCompany(named(null), account).site).toBeNull();
  });

  test('never tells the outside of a person', () => {
    const fields = { ...noFields, firstName: 'Mia', lastName: 'Brandt', phone: '1', companyName: 'Acme' };
    const told = JSON.stringify(lookedUpCompany({ ...lead('mia@acme.example'), fields }, undefined));
    expect(told).not.toMatch(/mia|brandt|"1"/iu);
  });

  test('is another one when name or site differ', () => {
    const one = { name: 'Acme', site: 'acme.example' };
    expect(sameCompany(one, { ...one })).toBe(true);
    expect(sameCompany(one, { ...one, site: null })).toBe(false);
    expect(sameCompany(one, { ...one, name: 'Acme GmbH' })).toBe(false);
  });
});

test.each([
  ['https://www.acme.example/x', 'www.acme.example'],
  ['acme.example', 'acme.example'],
  ['HTTP://ACME.example:8080', 'acme.example'],
  ['münchen.example', 'xn--mnchen-3ya.example'],
  ['ftp://acme.example', undefined],
  ['javascript:alert(1)', undefined],
  ['localhost', undefined],
  ['', undefined],
  ['no address', undefined],
])('the host of %j is %j', (address, host) => expect(hostOf(address)).toBe(host));
