import { createHash } from 'node:crypto';
import { isErased } from '../domain/erasure';
import { changedFields, rerunFor } from '../domain/triggers';
import { noFields, type LeadFields } from '../domain/lead-fields';
import type { Lead } from '../domain/lead';
import type { LeadEvent } from '../domain/lead-event';
import type { Clock } from '../ports/clock';
import type { AddressBook } from './address-book';
import { reconciled, type Reading } from './correction';
import { correctionOf } from './correction-there';
import type { LeadDocument } from './lead-document';
import type { LeadRecord } from './record';
import { leadIdOf } from './shard';

/** A lead as it came in: only the fields that its source has. */
export interface IncomingLead {
  readonly source: string;
  /** The lead's id at its source; null when it has none. */
  readonly sourceId: string | null;
  readonly fields: Partial<LeadFields>;
  /** Where its source is read by turns: the round in which it was; what an earlier one read is old and changes nothing. */
  readonly round?: number;
  /** Where its source counts its changes: how many it knew when it was read. */
  readonly version?: number | undefined;
}

export interface Receipt {
  readonly leadId: string;
  /**
   * `updated`: known already and something changed; `unchanged`: known already, nothing new; `erased`: that lead or person
   * was erased, and nothing of it was stored.
   */
  readonly verdict: 'accepted' | 'updated' | 'unchanged' | 'erased';
}

export interface Intake {
  /** Takes a lead in for good: once this resolves it is stored. The same lead again is an update (spec section 4). */
  receive(incoming: IncomingLead, by: string): Promise<Receipt>;
}

/** The door through which every lead comes, whatever its source. */
export function createIntake(
  record: LeadRecord,
  addressBook: Pick<AddressBook, 'isErased'>,
  clock: Clock,
  wake: (leadId: string) => void,
): Intake {
  return {
    async receive({ source, sourceId, fields, round, version }, by) {
      const ownId = sourceId ?? contentId(fields);
      const id = leadIdOf(source, ownId);
      const address = fields.email?.trim() ?? '';
      if (address !== '' && (await addressBook.isErased(address))) return { leadId: id, verdict: 'erased' };
      const createdOn = fields.createdOn || new Date(clock.now()).toISOString();
      const received: readonly LeadEvent[] = [
        {
          type: 'LeadReceived',
          id,
          origin: { source, sourceId: ownId },
          fields: { ...noFields, ...fields, createdOn },
        },
        { type: 'RunRequested', ...rerunFor({ kind: 'lead-received' }, 'received') },
      ];
      const created = await record.create(received, by, round);
      let verdict: Receipt['verdict'] = 'accepted';
      if (created === 'conflict')
        verdict = await update(id, fields, by, { round, version, email: fields.email });
      if (verdict === 'accepted' || verdict === 'updated') wake(id);
      return { leadId: id, verdict };
    },
  };

  async function update(
    id: string,
    fields: Partial<LeadFields>,
    by: string,
    reading: Reading,
  ): Promise<Receipt['verdict']> {
    let verdict: Receipt['verdict'] = 'unchanged';
    const ask = (lead: Lead, document: LeadDocument): readonly LeadEvent[] => {
      if (isErased(lead)) {
        verdict = 'erased';
        return [];
      }
      const { email } = reconciled(lead.fields.email, correctionOf(document), reading);
      const after = merged(lead.fields, { ...fields, email });
      const changed = changedFields(lead.fields, after);
      verdict = changed.length > 0 ? 'updated' : 'unchanged';
      if (changed.length === 0) return [];
      const update: LeadEvent = { type: 'LeadUpdated', changed, fields: after };
      const rerun = rerunFor({ kind: 'lead-updated', before: lead.fields, after }, lead.phase);
      return rerun.steps.length > 0 ? [update, { type: 'RunRequested', ...rerun }] : [update];
    };
    await record.change(id, by, ask, reading);
    return verdict;
  }
}

function merged(before: LeadFields, fields: Partial<LeadFields>): LeadFields {
  const createdOn = fields.createdOn || before.createdOn;
  return { ...before, ...fields, createdOn, custom: { ...before.custom, ...fields.custom } };
}

/** Stands in for a missing id: the same e-mail, company, topic and creation date are the same lead. */
function contentId({
  email = '',
  companyName = '',
  topic = '',
  createdOn = '',
}: Partial<LeadFields>): string {
  const parts = [email, companyName, topic, createdOn].map((one) => one.trim().toLowerCase());
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 20);
}
