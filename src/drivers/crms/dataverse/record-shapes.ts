import { z } from 'zod';
import type { Account, Contact, Money, Opportunity } from '../../../domain/account';
import { choiceWord, opportunityStates } from './choices';

const text = z
  .string()
  .nullish()
  .transform((value) => value?.trim() || null);
const amount = z.number().nullish();
const currency = z.object({ isocurrencycode: z.string().nullish() }).nullish();
const id = z.guid().transform((value) => value.toLowerCase());

/** Columns that are asked for, by table; the shapes below read them. */
export const columns = {
  account:
    '$select=accountid,name,websiteurl,industrycode,address1_composite,revenue,numberofemployees&$expand=transactioncurrencyid($select=isocurrencycode)',
  contact: '$select=contactid,fullname,emailaddress1,jobtitle,_parentcustomerid_value',
  opportunity:
    '$select=opportunityid,name,statecode,actualclosedate,estimatedvalue,actualvalue,_parentaccountid_value&$expand=transactioncurrencyid($select=isocurrencycode),opportunitycompetitors_association($select=name)',
} as const;

/** An account of Dataverse as ours. */
export const accountShape = z
  .looseObject({
    accountid: id,
    name: text,
    websiteurl: text,
    industrycode: z.number().nullish(),
    address1_composite: text,
    revenue: amount,
    numberofemployees: z.number().int().nonnegative().nullish(),
    transactioncurrencyid: currency,
  })
  .transform((row): Account => ({
    id: row.accountid,
    name: row.name ?? '',
    website: row.websiteurl,
    industry: choiceWord(row, 'industrycode', 'industrycode') || null,
    location: row.address1_composite?.split(/\s*[\r\n]+\s*/u).join(', ') ?? null,
    annualRevenue: moneyOf(row.revenue, row.transactioncurrencyid),
    employees: row.numberofemployees ?? null,
    custom: {},
  }));

/** A contact of Dataverse as ours. */
export const contactShape = z
  .object({
    contactid: id,
    fullname: text,
    emailaddress1: text,
    jobtitle: text,
    _parentcustomerid_value: id.nullish(),
  })
  .transform((row): Contact => ({
    id: row.contactid,
    name: row.fullname ?? row.emailaddress1 ?? '',
    email: row.emailaddress1,
    accountId: row._parentcustomerid_value ?? null,
    jobTitle: row.jobtitle,
  }));

/** A deal of Dataverse as ours; closed ones with what they brought, open ones with what is expected. */
export const opportunityShape = z
  .object({
    opportunityid: id,
    name: text,
    statecode: z.union([z.literal(0), z.literal(1), z.literal(2)]),
    actualclosedate: text,
    estimatedvalue: amount,
    actualvalue: amount,
    _parentaccountid_value: id.nullish(),
    transactioncurrencyid: currency,
    opportunitycompetitors_association: z.array(z.object({ name: text })).nullish(),
  })
  .transform((row): Opportunity => ({
    id: row.opportunityid,
    accountId: row._parentaccountid_value ?? '',
    name: row.name ?? '',
    state: opportunityStates[row.statecode],
    closedOn: row.statecode === 0 ? null : (row.actualclosedate?.slice(0, 10) ?? null),
    value: moneyOf(row.actualvalue ?? row.estimatedvalue, row.transactioncurrencyid),
    competitor: row.opportunitycompetitors_association?.[0]?.name ?? null,
  }));

/** Without a currency an amount says nothing. */
function moneyOf(value: number | null | undefined, of: z.output<typeof currency>): Money | null {
  const code = of?.isocurrencycode ?? '';
  return typeof value === 'number' && /^[A-Z]{3}$/.test(code) ? { amount: value, currency: code } : null;
}
