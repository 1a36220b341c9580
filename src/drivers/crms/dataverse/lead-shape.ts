import { z } from 'zod';
import type { LeadFields } from '../../../domain/lead-fields';
import { choiceWord } from './choices';

const text = z
  .string()
  .nullish()
  .transform((value) => value?.trim().slice(0, 20_000) ?? '');

/** How many changes the environment had seen when the record was changed last; undefined where it does not say. */
export const versionNumber = z.coerce.number().int().positive().optional().catch(undefined);

/** Columns of a lead that are followed: a change of any other is no news. */
export const leadColumns =
  '$select=leadid,subject,firstname,lastname,jobtitle,companyname,emailaddress1,telephone1,mobilephone,leadsourcecode,statecode,leadqualitycode,createdon,_ownerid_value,description,address1_country,versionnumber';

/** A lead of Dataverse; who owns it is told by the id of a user. */
export const leadShape = z
  .looseObject({
    leadid: z.guid(),
    subject: text,
    firstname: text,
    lastname: text,
    jobtitle: text,
    companyname: text,
    emailaddress1: text,
    telephone1: text,
    mobilephone: text,
    description: text,
    address1_country: text,
    createdon: text,
    _ownerid_value: z.guid().nullish(),
    versionnumber: versionNumber,
  })
  .transform((row) => ({
    id: row.leadid.toLowerCase(),
    ownerId: row._ownerid_value?.toLowerCase() ?? null,
    version: row.versionnumber,
    fields: {
      topic: row.subject,
      firstName: row.firstname,
      lastName: row.lastname,
      jobTitle: row.jobtitle,
      companyName: row.companyname,
      email: row.emailaddress1,
      phone: row.telephone1 || row.mobilephone,
      source: choiceWord(row, 'leadsourcecode', 'leadsourcecode'),
      status: choiceWord(row, 'statecode', 'leadstate'),
      rating: choiceWord(row, 'leadqualitycode', 'leadqualitycode'),
      createdOn: isoOf(row.createdon),
      description: row.description,
      country: row.address1_country,
    } satisfies Partial<LeadFields>,
  }));

function isoOf(written: string): string {
  const at = Date.parse(written);
  return Number.isFinite(at) ? new Date(at).toISOString() : '';
}
