import type { Account, Activity, Contact, Opportunity } from '../../src/domain/account';
import { normaliseName } from '../../src/domain/company-name';
import { noFields, type LeadFields } from '../../src/domain/lead-fields';
import type { Crm, QualifyOutcome, QualifyRequest } from '../../src/ports/crm';

/** Records the driver's CRM must hold before it is asked. */
export interface CrmSeed {
  readonly accounts: readonly Account[];
  readonly contacts: readonly Contact[];
  readonly opportunities: readonly Opportunity[];
  readonly activities: readonly Activity[];
  /** Leads, for a CRM in which they live. */
  readonly leads: readonly { readonly id: string; readonly fields: LeadFields }[];
}

/** What sets a CRM apart from one that keeps whatever it is given. */
export interface CrmShape {
  /** The id that a record of the suite has there. */
  id(name: string): string;
  /** As much of an account as it can hold. */
  account(account: Account): Account;
}

const anyShape: CrmShape = { id: (name) => name, account: (account) => account };

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
  text: 'Asked what two kitchens cost & when they could begin.',
};
const note: Activity = { ...call, id: 'T-2', kind: 'note', byLead: false, subject: '', text: 'The budget is there.' };
const foreign: Activity = { ...call, id: 'T-3', leadId: 'L-10' };

const wanted: QualifyRequest = {
  key: 'L-20.q',
  leadSourceId: 'L-20',
  fields: {
    ...noFields,
    firstName: 'Ana',
    lastName: 'Silva',
    companyName: 'Contoso Ltd',
    email: 'Ana@contoso.example',
    jobTitle: 'COO',
    country: 'Portugal',
    competitor: 'Globex',
  },
  createAccount: true,
  createContact: true,
  createOpportunity: true,
  accountId: null,
  contactId: null,
  opportunityName: 'Office “chairs”',
  owner: 'noor@seller.example',
};
/** Those that are qualified, each once. */
const qualifiedLeads = ['L-20', 'L-21', 'L-22', 'L-23', 'L-24', 'L-25', 'L-26'];
const refusals: readonly (readonly [string, Partial<QualifyRequest>])[] = [
  ['an account that is not there', { accountId: 'A-9', createAccount: false }],
  ['a contact that is not there', { contactId: 'C-9', createContact: false }],
  ['an account without a name', { fields: { ...wanted.fields, companyName: ' ' } }],
  ['a contact without a name', { fields: { ...noFields, companyName: 'Contoso' } }],
  ['an opportunity without an account', { createAccount: false }],
  ['an opportunity without a name', { opportunityName: ' ' }],
];

/** Everything the suite knows, as a CRM of this shape holds it. */
function seedIn({ id, account }: CrmShape): CrmSeed {
  const maybe = (name: string | null) => (name === null ? null : id(name));
  return {
    accounts: [acme, acmeEurope, lonely, odd, british].map((one) => account({ ...one, id: id(one.id) })),
    contacts: [ann, bob].map((one) => ({ ...one, id: id(one.id), accountId: maybe(one.accountId) })),
    opportunities: [won, open].map((one) => ({ ...one, id: id(one.id), accountId: id(one.accountId) })),
    activities: [call, note, foreign].map((one) => ({ ...one, id: id(one.id), leadId: id(one.leadId) })),
    leads: ['L-1', 'L-10', ...qualifiedLeads, ...refusals.map(([what]) => what)].map((one) => ({
      id: id(one),
      fields: wanted.fields,
    })),
  };
}

const nothing = { createAccount: false, createContact: false, createOpportunity: false };

/**
 * What every CRM keeps: records as they are, found by id, domain, name, address, account and lead, and by nothing else; and
 * how it makes records of a lead, once.
 */
export function crmContract(
  name: string,
  openWith: (seed: CrmSeed) => Promise<{ crm: Crm; close: () => Promise<void> }>,
  shape: CrmShape = anyShape,
): void {
  const { id: at } = shape;
  const seed = seedIn(shape);
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

    test.each(['', 'a-1', 'A-1 ', 'A-', 'none', at('C-1'), '__proto__'])(
      'knows nothing of the id "%s"',
      async (id) => {
        expect(await opened.crm.account(id)).toBeUndefined();
        expect(await opened.crm.contact(id === at('C-1') ? at('A-1') : id)).toBeUndefined();
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
      expect(ids(await opened.crm.accountsByDomain(domain))).toEqual(expected.map(at).toSorted());
    });

    test.each<[string, readonly string[]]>([
      [normaliseName('Acme Corporation'), ['A-1', 'A-2']],
      [normaliseName('lonely'), ['A-3']],
      [normaliseName('株式会社'), [odd.id]],
      ['lone', []],
      ['', []],
    ])('by name "%s"', async (name, expected) => {
      expect(ids(await opened.crm.accountsByName(name))).toEqual(expected.map(at).toSorted());
    });

    test('an account found is the whole account', async () => {
      expect(await opened.crm.accountsByName('lonely')).toEqual([seed.accounts[2]]);
      expect(await opened.crm.accountsByDomain('other.co.uk')).toEqual([seed.accounts[4]]);
    });

    test('a contact by address, whatever its case; nobody by an empty or another one', async () => {
      expect(await opened.crm.contactByEmail('ann.lee@ACME.example ')).toEqual(seed.contacts[0]);
      for (const email of ['', 'null', 'lee@acme.example', "x' or '1'='1"]) {
        expect(await opened.crm.contactByEmail(email)).toBeUndefined();
      }
    });

    test('opportunities of an account and activities of a lead', async () => {
      const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1);
      expect((await opened.crm.opportunities(at('A-1'))).toSorted(byId)).toEqual(
        seed.opportunities.toSorted(byId),
      );
      expect(await opened.crm.opportunities(at('A-2'))).toEqual([]);
      expect((await opened.crm.activities(at('L-1'))).toSorted(byId)).toEqual(
        seed.activities.slice(0, 2).toSorted(byId),
      );
      expect(ids(await opened.crm.activities(at('L-10')))).toEqual([at('T-3')]);
    });

    describe('qualifies a lead', () => {
      const recordsOf = (outcome: QualifyOutcome) => {
        if (outcome.outcome !== 'qualified') throw new Error(`it was ${JSON.stringify(outcome)}`);
        return outcome.records;
      };
      /** Each key is of a lead of its own, as the CRM names it; so are the records it is connected to. */
      const asked = (request: Partial<QualifyRequest> & { readonly key: string }): QualifyRequest => {
        const { accountId = null, contactId = null } = request;
        return {
          ...wanted,
          ...request,
          leadSourceId: at(request.key.replace(/\.q$/, '')),
          accountId: accountId === null ? null : at(accountId),
          contactId: contactId === null ? null : at(contactId),
        };
      };
      const made = async (request: Partial<QualifyRequest> & { readonly key: string }) =>
        recordsOf(await opened.crm.qualify(asked(request)));

      test('an account, a contact and an opportunity that belong together', async () => {
        const { account, contact, opportunity } = await made({ key: 'L-20.q' });
        expect([account?.isNew, contact?.isNew, opportunity?.isNew]).toEqual([true, true, true]);
        expect(await opened.crm.account(account?.id ?? '')).toMatchObject({ name: 'Contoso Ltd' });
        expect(await opened.crm.contact(contact?.id ?? '')).toMatchObject({
          name: 'Ana Silva',
          email: 'Ana@contoso.example',
          accountId: account?.id,
          jobTitle: 'COO',
        });
        expect(await opened.crm.opportunities(account?.id ?? '')).toEqual([
          expect.objectContaining({
            id: opportunity?.id,
            name: 'Office “chairs”',
            state: 'open',
            closedOn: null,
          }),
        ]);
      });

      test('what it made is found as anything else', async () => {
        const { account, contact } = await made({ key: 'L-20.q' });
        expect(ids(await opened.crm.accountsByName(normaliseName('Contoso')))).toContain(account?.id);
        expect((await opened.crm.contactByEmail('ana@contoso.example'))?.id).toBe(contact?.id);
      });

      test('only what is ticked, beside what it is connected to', async () => {
        const records = await made({
          ...nothing,
          key: 'L-21.q',
          createOpportunity: true,
          accountId: 'A-3',
          contactId: 'C-2',
        });
        expect(records).toMatchObject({
          account: { id: at('A-3'), isNew: false },
          contact: { id: at('C-2'), isNew: false },
          opportunity: { isNew: true },
        });
        expect(ids(await opened.crm.opportunities(at('A-3')))).toEqual([records.opportunity?.id]);
        expect(await opened.crm.account(at('A-3'))).toEqual(seed.accounts[2]);
        expect(await opened.crm.contact(at('C-2'))).toEqual(seed.contacts[1]);
      });

      test('and nothing when nothing is ticked', async () => {
        const records = await made({ ...nothing, key: 'L-22.q' });
        expect(records).toEqual({ account: null, contact: null, opportunity: null });
      });

      test('the same key again answers the same and makes nothing, whatever else is asked', async () => {
        const first = await made({ key: 'L-23.q' });
        const account = first.account?.id ?? '';
        expect(await made({ key: 'L-23.q' })).toEqual(first);
        expect(await made({ key: 'L-23.q', opportunityName: 'Another', accountId: 'A-9' })).toEqual(first);
        expect(await made({ ...nothing, key: 'L-23.q', accountId: 'A-3' })).toEqual(first);
        expect(ids(await opened.crm.opportunities(account))).toEqual([first.opportunity?.id]);
      });

      test('asked five times at one instant it makes one set', async () => {
        const answers = await Promise.all(
          ['a', 'b', 'c', 'd', 'e'].map((name) => made({ key: 'L-24.q', opportunityName: name })),
        );
        expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1);
        expect(await opened.crm.opportunities(answers[0]?.account?.id ?? '')).toHaveLength(1);
      });

      test('another key makes other records', async () => {
        const [one, other] = [await made({ key: 'L-25.q' }), await made({ key: 'L-26.q' })];
        expect(one.account?.id).not.toBe(other.account?.id);
        expect(one.contact?.id).not.toBe(other.contact?.id);
        expect(one.opportunity?.id).not.toBe(other.opportunity?.id);
      });

      test.each(refusals)(
        '%s is refused in words, and the key is good for another try',
        async (what, more) => {
          const key = `${what}.q`;
          expect(await opened.crm.qualify(asked({ ...more, key }))).toEqual({
            outcome: 'refused',
            reason: expect.stringMatching(/^[A-Z].*\.$/),
          });
          const records = await made({ key });
          expect(await opened.crm.opportunities(records.account?.id ?? '')).toHaveLength(1);
        },
      );
    });
  });
}
