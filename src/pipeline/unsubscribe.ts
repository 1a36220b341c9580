import type { LeadEvent } from '../domain/lead-event';
import { rerunFor } from '../domain/triggers';
import type { AddressBook } from './address-book';
import type { LeadRecord } from './record';

export interface UnsubscribeNeeds {
  readonly record: LeadRecord;
  readonly addressBook: AddressBook;
  /** Something about the lead is to be done. */
  wake(): void;
  /** Milliseconds since 1970. */
  now(): number;
}

/**
 * Ends all mail to the addresses of a lead whose link was used, also while the agent is paused; in force once this resolves
 * (spec section 13). False when there is no such lead. Again it changes nothing.
 */
export async function unsubscribe(
  leadId: string,
  { record, addressBook, wake, now }: UnsubscribeNeeds,
): Promise<boolean> {
  const open = await record.open(leadId);
  if (!open) return false;
  const { fields, mails } = open.document.lead;
  // Whoever pressed the link had it at an address that may have been changed since.
  const addresses = new Set([fields.email, ...mails.flatMap((one) => (one.purpose ? one.to : []))]);
  for (const one of addresses) if (one) await addressBook.suppress(one);
  const at = new Date(now()).toISOString();
  await record.change(leadId, 'unsubscribe link', (lead): readonly LeadEvent[] => {
    if (lead.engagement.optOut) return [];
    const optedOut = { type: 'OptedOut', optOut: { at, quote: null, wants: 'no-mail' } } as const;
    if (lead.playbook === null) return [optedOut];
    return [optedOut, { type: 'RunRequested', ...rerunFor({ kind: 'opted-out' }, lead.phase) }];
  });
  wake();
  return true;
}
