import type { CrmLeadEffect } from '../pipeline/effects/effect';
import { leadIdOf } from '../pipeline/shard';
import { same } from './same';
import type { World } from './world';

/** I1 and I17: each lead of the CRM is here as it is there, and what was decided here stands there, unless a person changed it since. */
export function checkLeadsThere({ leadsThere, watch, violated }: World): void {
  for (const id of leadsThere?.ids() ?? []) {
    const there = leadsThere?.fieldsOf(id);
    const document = watch.leads.get(leadIdOf('crm', id))?.document;
    if (!document || !there) violated(`I1: lead ${id} of the CRM is lost`);
    else if (document.lead.phase !== 'erased') {
      const { lead, effects } = document;
      // When it came is told by whoever has it first.
      if (!same(lead.fields, { ...there, createdOn: lead.fields.createdOn }))
        violated(`I17: lead ${id} is not as it is in the CRM`);
      const effect = effects.find((one): one is CrmLeadEffect => one.kind === 'crm-lead');
      if (!effect) continue;
      const { owner, rating, note } = effect.written;
      if (owner !== lead.owner)
        violated(`I17: ${owner} is written to the CRM for the owner ${lead.owner} of ${id}`);
      const stands = there.owner === owner && (rating === undefined || there.rating === rating);
      if (!stands && !leadsThere?.isPersons(id))
        violated(`I17: the CRM shows ${there.owner} for the owner ${owner} of ${id}`);
      if (note !== undefined && !leadsThere?.notesOf(id).has(note))
        violated(`I7: the note ${note} is not in the CRM`);
    }
  }
}
