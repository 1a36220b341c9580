import { createHash } from 'node:crypto';
import type { Account } from '../../../../src/domain/account';
import type { LeadFields } from '../../../../src/domain/lead-fields';
import { openDataverse } from '../../../../src/drivers/crms/dataverse/driver';
import type { CrmSeed, CrmShape } from '../../../contracts/crm';
import type { FakeDataverse } from './fake-dataverse';
import type { ODataServer } from './odata/odata-server';

/** The id that Dataverse would have for a name. */
export function guidOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Dataverse has ids of its own form, no columns of ours, and industries of its own list. */
export const dataverseShape: CrmShape = {
  id: guidOf,
  account: (account: Account) => ({ ...account, industry: account.industry && 'Consulting', custom: {} }),
};

/** The driver as it speaks to the fake. */
export function driverAt(
  fake: Pick<FakeDataverse, 'url'>,
  more: { now?: () => number; timeoutMs?: number; secret?: string } = {},
) {
  const { secret = 'fake-secret', ...rest } = more;
  return openDataverse({
    url: fake.url,
    login: {
      kind: 'secret',
      tenantId: guidOf('tenant'),
      clientId: guidOf('client'),
      clientSecret: secret,
      loginUrl: fake.url,
    },
    ...rest,
  });
}

/** A lead as somebody over there enters it. */
export async function putLead(
  odata: ODataServer,
  id: string,
  fields: LeadFields,
  more: object = {},
): Promise<void> {
  await odata.put('leads', {
    leadid: id,
    subject: fields.topic,
    firstname: fields.firstName,
    lastname: fields.lastName,
    jobtitle: fields.jobTitle,
    companyname: fields.companyName,
    emailaddress1: fields.email,
    address1_country: fields.country,
    ...more,
  });
}

/** Puts what the contract suite knows into the tables. */
export async function seedDataverse(odata: ODataServer, seed: CrmSeed): Promise<void> {
  const currency = (code: string) => ({
    'transactioncurrencyid@odata.bind': `/transactioncurrencies(${guidOf(code)})`,
  });
  for (const code of ['USD', 'EUR'])
    await odata.put('transactioncurrencies', { transactioncurrencyid: guidOf(code), isocurrencycode: code });
  for (const one of seed.accounts)
    await odata.put('accounts', {
      accountid: one.id,
      name: one.name,
      websiteurl: one.website,
      industrycode: one.industry && 7,
      address1_composite: one.location,
      revenue: one.annualRevenue?.amount ?? null,
      ...(one.annualRevenue ? currency(one.annualRevenue.currency) : {}),
      numberofemployees: one.employees,
    });
  for (const one of seed.contacts)
    await odata.put('contacts', {
      contactid: one.id,
      fullname: one.name,
      emailaddress1: one.email,
      jobtitle: one.jobTitle,
      ...(one.accountId ? { 'parentcustomerid_account@odata.bind': `/accounts(${one.accountId})` } : {}),
    });
  for (const one of seed.opportunities) {
    await odata.put('opportunities', {
      opportunityid: one.id,
      name: one.name,
      'parentaccountid@odata.bind': `/accounts(${one.accountId})`,
      statecode: { open: 0, won: 1, lost: 2 }[one.state],
      actualclosedate: one.closedOn,
      actualvalue: one.value?.amount ?? null,
      ...(one.value ? currency(one.value.currency) : {}),
    });
    if (one.competitor)
      await odata.put('competitors', {
        competitorid: guidOf(one.competitor),
        name: one.competitor,
        'opportunityid@odata.bind': `/opportunities(${one.id})`,
      });
  }
  for (const one of seed.leads) await putLead(odata, one.id, one.fields);
  for (const one of seed.activities) await putActivity(odata, one);
}

async function putActivity(odata: ODataServer, one: CrmSeed['activities'][number]): Promise<void> {
  const lead = `/leads(${one.leadId})`;
  if (one.kind === 'note')
    return odata.put('annotations', {
      annotationid: one.id,
      subject: one.subject,
      notetext: `<div class="editor"><p>${one.text ?? ''}</p></div>`,
      createdon: one.at,
      'objectid_lead@odata.bind': lead,
    });
  await odata.put('phonecalls', {
    activityid: one.id,
    subject: one.subject,
    description: one.text ?? '',
    actualend: one.at,
    directioncode: !one.byLead,
    'regardingobjectid_lead@odata.bind': lead,
  });
}
