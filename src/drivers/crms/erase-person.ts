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

/** Removes a person from the built-in CRM: contacts with their addresses, what the lead did, and their words on deals made of it. */
export async function erasePerson(
  { leadSourceId, addresses, qualifications }: ErasedPerson,
  { contact, opportunity, activity }: PersonShelves,
  records: Records,
  foldEmail: (email: string) => string,
): Promise<void> {
  for (const one of await activity.find('lead', leadSourceId)) await activity.remove(one.id);
  for (const address of addresses)
    for (const one of await contact.find('email', foldEmail(address))) await contact.remove(one.id);
  for (const key of qualifications) {
    await contact.remove(`${key}.contact`);
    const deal = await opportunity.get(`${key}.opportunity`);
    if (deal) await opportunity.put({ ...deal, name: namelessDeal, competitor: null });
    const made = await records.get(qualifiedPlace(key));
    if (made) await records.remove(made, made.etag);
  }
}
