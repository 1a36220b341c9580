import { namelessDeal } from '../../domain/erasure';
import type { Activity, Contact, Opportunity } from '../../domain/account';
import type { ErasedPerson } from '../../ports/crm';
import type { Records } from '../../ports/records';
import { qualifiedPlace } from './qualify';
import type { Shelf } from './shelf';

export interface PersonShelves {
  readonly contact: Shelf<Contact>;
  readonly opportunity: Shelf<Opportunity>;
  readonly activity: Shelf<Activity>;
}

/**
 * Removes a person from the built-in CRM: contacts with their addresses, what the lead did, and their words on deals made of
 * it. Answers the ids of the contacts, which are written down before the first of them goes.
 */
export async function erasePerson(
  { leadId, leadSourceId, addresses, qualifications }: ErasedPerson,
  { contact, opportunity, activity }: PersonShelves,
  records: Records,
  foldEmail: (email: string) => string,
): Promise<readonly string[]> {
  for (const one of await activity.find('lead', leadSourceId)) await activity.remove(one.id);
  const found = qualifications.map(contactOf);
  for (const address of addresses)
    for (const one of await contact.find('email', foldEmail(address))) found.push(one.id);
  const gone = await withEarlier(leadId, found, records);
  for (const id of found) await contact.remove(id);
  for (const key of qualifications) {
    const deal = await opportunity.get(`${key}.opportunity`);
    if (deal) await opportunity.put({ ...deal, name: namelessDeal, competitor: null });
    const made = await records.get(qualifiedPlace(key));
    if (made) await records.remove(made, made.etag);
  }
  return gone;
}

function contactOf(qualification: string): string {
  return `${qualification}.contact`;
}

/** These ids and those that an attempt before this one wrote down for the same lead. */
async function withEarlier(
  leadId: string,
  found: readonly string[],
  records: Records,
): Promise<readonly string[]> {
  const place = { partition: `crm/erased/${leadId}`, id: leadId };
  for (;;) {
    const earlier = await records.get<readonly string[]>(place);
    const all = [...new Set([...(earlier?.body ?? []), ...found])];
    if (all.length === (earlier?.body.length ?? 0)) return all;
    const document = { ...place, body: all };
    const written = earlier ? await records.replace(document, earlier.etag) : await records.create(document);
    if (written !== 'conflict') return all;
  }
}
