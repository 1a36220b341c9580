import { archiveOf } from '../pipeline/archive';
import { searchPartition } from '../pipeline/effects/search-keys';
import { repliesOf } from '../pipeline/reply-record';
import { researchOf } from '../pipeline/research-record';
import type { WatchedLead } from './lead-watch';
import type { World } from './world';

/** S13: at rest nothing is listed of an erased lead, wherever its process was killed, and no mail goes to its addresses. */
export async function checkErased({ watch, store, crm, kept, violated }: World): Promise<void> {
  for (const { id, document, log } of watch.leads.values()) {
    if (document.lead.phase !== 'erased') continue;
    for (const partition of [archiveOf(id), researchOf(id), repliesOf(id)])
      if ((await store.list(partition, { limit: 1 })).documents.length > 0)
        violated(`S13: ${partition} is not empty`);
    for (const { event } of log) {
      if (event.type !== 'LeadReceived' && event.type !== 'LeadUpdated') continue;
      const { email, lastName } = event.fields;
      if (email && !watch.isForbidden(email)) violated(`I4: ${email} may still be written to`);
      // Another lead may be given the same address afterwards.
      const isShared = [...watch.leads.values()].some((one) => one.id !== id && hadAddress(one, email));
      for (const name of (email && !isShared && kept?.having(asKept(email))) || [])
        violated(`S13: ${email} of the erased lead ${id} stands in ${name}`);
      if (email && !isShared && (await crm.contactByEmail(email)))
        violated(`S13: the contact ${email} is still there`);
      const bucket = searchPartition(lastName.toLowerCase().slice(0, 3));
      const found = (await store.list(bucket, { limit: 100 })).documents;
      if (found.some((one) => one.id.startsWith(id))) violated(`S13: lead ${id} is found by its name`);
    }
  }
}

/** What cannot be an address may be words of any sentence: it is looked for as a whole field. */
function asKept(address: string): string {
  return address.includes('@') ? address : JSON.stringify(address);
}

function hadAddress({ log }: WatchedLead, address: string): boolean {
  return log.some(
    ({ event }) =>
      (event.type === 'LeadReceived' || event.type === 'LeadUpdated') && event.fields.email === address,
  );
}
