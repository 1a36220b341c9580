import type { Account, Activity, Contact, Opportunity } from '../../src/domain/account';
import { normaliseName } from '../../src/domain/company-name';
import type { Crm } from '../../src/ports/crm';

/** Records the driver's CRM must hold before it is asked. */
export interface CrmSeed {
  readonly accounts: readonly Account[];
  readonly contacts: readonly Contact[];
  readonly opportunities: readonly Opportunity[];
  readonly activities: readonly Activity[];
}

const noAccount = {
  website: null,
  industry: null,
  location: null,
  annualRevenue: null,
  employees: null,
  custom: {},
};
const acme: Account = {
  id: 'A-1',
  name: 'The Ácme Co., Ltd.',
  website: 'https://www.acme.example/about?x=1#top',
  industry: 'Industrial Conglomerates',
  location: 'Saint Paul, Minnesota; Graz, Austria',
  annualRevenue: { amount: 25_180_000_000.5, currency: 'USD' },
  employees: 12_400,
  custom: { ERP: 'SAP', 'odd "name" %/\\ 🚚': 'x' },
};
const acmeEurope: Account = { ...noAccount, id: 'A-2', name: 'ACME', website: 'shop.ACME.example' };
const lonely: Account = { ...noAccount, id: 'A-3', name: 'Lonely GmbH' };
const odd: Account = {
  ...noAccount,
  id: "A/4 'x' %_ 🚚",
  name: '株式会社',
  website: 'http://müller.example',
};
const british: Account = { ...noAccount, id: 'A-5', name: 'Other', website: 'www.other.co.uk' };
const ann: Contact = {
  id: 'C-1',
  name: 'Ann',
  email: 'Ann.Lee@Acme.example',
  accountId: 'A-1',
  jobTitle: 'CIO',
};
const bob: Contact = { id: 'C-2', name: 'Bob', email: null, accountId: null, jobTitle: null };
const won: Opportunity = {
  id: 'O-1',
  accountId: 'A-1',
  name: 'Sensors',
  state: 'won',
  closedOn: '2026-02-28',
  value: { amount: 40_000, currency: 'EUR' },
  competitor: 'Globex',
};
const open: Opportunity = { ...won, id: 'O-2', state: 'open', closedOn: null, value: null, competitor: null };
const call: Activity = {
  id: 'T-1',
  leadId: 'L-1',
  kind: 'call',
  byLead: true,
  at: '2026-11-02T10:00:00.000Z',
  subject: 'Prices',
};
const note: Activity = { ...call, id: 'T-2', kind: 'note', byLead: false, subject: '' };
const foreign: Activity = { ...call, id: 'T-3', leadId: 'L-10' };

const seed: CrmSeed = {
  accounts: [acme, acmeEurope, lonely, odd, british],
  contacts: [ann, bob],
  opportunities: [won, open],
  activities: [call, note, foreign],
};

/** What every CRM keeps: records as they are, found by id, domain, name, address, account and lead, and by nothing else. */
export function crmContract(
  name: string,
  openWith: (seed: CrmSeed) => Promise<{ crm: Crm; close: () => Promise<void> }>,
): void {
  describe(`CRM contract: ${name}`, () => {
    let opened: Awaited<ReturnType<typeof openWith>>;
    beforeAll(async () => {
      opened = await openWith(seed);
    });
    afterAll(() => opened.close());

    const ids = (records: readonly { readonly id: string }[]) => records.map((one) => one.id).toSorted();

    test('gives back every field of an account and a contact', async () => {
      for (const account of seed.accounts) expect(await opened.crm.account(account.id)).toEqual(account);
      for (const contact of seed.contacts) expect(await opened.crm.contact(contact.id)).toEqual(contact);
    });

    test.each(['', 'a-1', 'A-1 ', 'A-', 'none', 'C-1', '__proto__'])(
      'knows nothing of the id "%s"',
      async (id) => {
        expect(await opened.crm.account(id)).toBeUndefined();
        expect(await opened.crm.contact(id === 'C-1' ? 'A-1' : id)).toBeUndefined();
        expect(await opened.crm.opportunities(id)).toEqual([]);
        expect(await opened.crm.activities(id)).toEqual([]);
      },
    );

    test.each<[string, readonly string[]]>([
      ['acme.example', ['A-1', 'A-2']],
      ['ACME.example', ['A-1', 'A-2']],
      ['xn--mller-kva.example', [odd.id]],
      ['other.co.uk', ['A-5']],
      ['co.uk', []],
      ['example', []],
      ['cme.example', []],
      ['notacme.example', []],
      ['', []],
    ])('by domain "%s"', async (domain, expected) => {
      expect(ids(await opened.crm.accountsByDomain(domain))).toEqual([...expected].toSorted());
    });

    test.each<[string, readonly string[]]>([
      [normaliseName('Acme Corporation'), ['A-1', 'A-2']],
      [normaliseName('lonely'), ['A-3']],
      [normaliseName('株式会社'), [odd.id]],
      ['lone', []],
      ['', []],
    ])('by name "%s"', async (name, expected) => {
      expect(ids(await opened.crm.accountsByName(name))).toEqual([...expected].toSorted());
    });

    test('an account found is the whole account', async () => {
      expect(await opened.crm.accountsByName('lonely')).toEqual([lonely]);
      expect(await opened.crm.accountsByDomain('other.co.uk')).toEqual([british]);
    });

    test('a contact by address, whatever its case; nobody by an empty or another one', async () => {
      expect(await opened.crm.contactByEmail('ann.lee@ACME.example ')).toEqual(ann);
      for (const email of ['', 'null', 'lee@acme.example', "x' or '1'='1"]) {
        expect(await opened.crm.contactByEmail(email)).toBeUndefined();
      }
    });

    test('opportunities of an account and activities of a lead', async () => {
      expect((await opened.crm.opportunities('A-1')).toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual([
        won,
        open,
      ]);
      expect(await opened.crm.opportunities('A-2')).toEqual([]);
      expect((await opened.crm.activities('L-1')).toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual([
        call,
        note,
      ]);
      expect(ids(await opened.crm.activities('L-10'))).toEqual(['T-3']);
    });
  });
}
