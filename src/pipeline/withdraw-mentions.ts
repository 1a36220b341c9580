import type { Lead } from '../domain/lead';
import type { LeadEvent } from '../domain/lead-event';
import { rerunFor } from '../domain/triggers';
import type { Records } from '../ports/records';
import type { Mention } from './lead-document';
import { leadsMentioning } from './mentions';
import type { LeadRecord } from './record';

/**
 * Makes every lead that names somebody whose data are gone show its cards anew. One that was connected with a contact that is
 * gone is connected with none, and judged again where it is open. Done again it changes nothing but shows them once more.
 */
export async function withdrawMentions(
  gone: readonly Mention[],
  record: Pick<LeadRecord, 'change' | 'showAnew'>,
  records: Pick<Records, 'list'>,
): Promise<void> {
  for (const mention of gone)
    for (const id of await leadsMentioning(mention, records)) {
      // Refused where it is closed: then it keeps the id of a contact that is not there.
      await record.change(id, 'agent', (lead) => withoutContact(lead, mention));
      await record.showAnew(id);
    }
}

function withoutContact({ connection, phase }: Lead, mention: Mention): readonly LeadEvent[] {
  if (!connection?.contactId || mention !== `contact/${connection.contactId}`) return [];
  const event = {
    type: 'RecordsConnected',
    connection: { ...connection, contactId: null },
    changed: 'contact',
  } as const;
  // What was decided for good is not judged again.
  if (phase === 'disqualified') return [event];
  return [event, { type: 'RunRequested', ...rerunFor({ kind: 'connection-changed' }, phase) }];
}
