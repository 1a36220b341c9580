import type { Account, Contact, Opportunity } from '../../domain/account';
import { type QualifiedRecords } from '../../domain/qualification';
import { contactNameFor } from '../../domain/qualify-offers';
import type { QualifyOutcome, QualifyRequest } from '../../ports/crm';
import type { Key, Records } from '../../ports/records';
import { qualifyRefusal } from './qualify-refusal';
import type { Shelf } from './shelf';

/** The shelves that a qualified lead's records are put on. */
export interface QualifyShelves {
  readonly account: Shelf<Account>;
  readonly contact: Shelf<Contact>;
  readonly opportunity: Shelf<Opportunity>;
}

/** What is kept of a key: everything that is to stand under it, before any of it does. */
interface Body {
  readonly version: 1;
  readonly leadSourceId: string;
  readonly owner: string;
  readonly records: QualifiedRecords;
  readonly account: Account | null;
  readonly contact: Contact | null;
  readonly opportunity: Opportunity | null;
  /** True once all of it was put; what people changed of it since is left alone. */
  readonly isPut: boolean;
}

/** Where it is kept what was made under a key. */
export function qualifiedPlace(key: string): Key {
  return { partition: `crm/qualified/${key}`, id: key };
}

/**
 * Makes records of a lead, once for each key: what is to be created is written down first, with ids that follow from the
 * key, so that whoever comes after a crash, or at the same time, puts the same.
 */
export async function qualify(
  request: QualifyRequest,
  shelves: QualifyShelves,
  records: Records,
): Promise<QualifyOutcome> {
  const place = qualifiedPlace(request.key);
  const refused = (await records.get(place)) ? null : await refusalOf(request, shelves);
  if (refused) return { outcome: 'refused', reason: refused };
  await records.create({ ...place, body: planned(request) });
  const written = await records.get<Body>(place);
  if (!written) return { outcome: 'unknown' };
  const { body } = written;
  if (!body.isPut) {
    if (body.account) await shelves.account.put(body.account);
    if (body.contact) await shelves.contact.put(body.contact);
    if (body.opportunity) await shelves.opportunity.put(body.opportunity);
    // Who came at the same time put the same, and says so too.
    await records.replace({ ...place, body: { ...body, isPut: true } satisfies Body }, written.etag);
  }
  return { outcome: 'qualified', records: body.records };
}

function refusalOf(request: QualifyRequest, { account, contact }: QualifyShelves) {
  return qualifyRefusal(request, { account: (id) => account.get(id), contact: (id) => contact.get(id) });
}

function planned(request: QualifyRequest): Body {
  const { key, fields, leadSourceId, owner } = request;
  const none = { website: null, industry: null, annualRevenue: null, employees: null, custom: {} };
  const account = request.createAccount
    ? {
        ...none,
        id: `${key}.account`,
        name: fields.companyName.trim(),
        location: fields.country.trim() || null,
      }
    : null;
  const accountId = account?.id ?? request.accountId;
  const contact = request.createContact
    ? {
        id: `${key}.contact`,
        name: contactNameFor(fields),
        email: fields.email.trim() || null,
        accountId,
        jobTitle: fields.jobTitle.trim() || null,
      }
    : null;
  const contactId = contact?.id ?? request.contactId;
  const opportunity =
    request.createOpportunity && accountId !== null
      ? {
          id: `${key}.opportunity`,
          accountId,
          name: request.opportunityName.trim(),
          state: 'open' as const,
          closedOn: null,
          value: null,
          competitor: fields.competitor.trim() || null,
        }
      : null;
  return {
    version: 1,
    leadSourceId,
    owner,
    records: {
      account: accountId === null ? null : { id: accountId, isNew: account !== null },
      contact: contactId === null ? null : { id: contactId, isNew: contact !== null },
      opportunity: opportunity && { id: opportunity.id, isNew: true },
    },
    account,
    contact,
    opportunity,
    isPut: false,
  };
}
