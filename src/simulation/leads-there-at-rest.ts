import type { LoggedEvent } from '../domain/lead-event';
import { isTaken } from '../domain/lead';
import type { CrmLeadEffect } from '../pipeline/effects/effect';
import { leadIdOf } from '../pipeline/shard';
import { same } from './same';
import { isPersons } from './turn-watch';
import type { World } from './world';

/** I1 and I17: each lead of the CRM is here as it is there, and what was decided here stands there, unless a person changed it since. */
export function checkLeadsThere({ leadsThere, watch, violated }: World): void {
  for (const id of leadsThere?.ids() ?? []) {
    const there = leadsThere?.fieldsOf(id);
    const watched = watch.leads.get(leadIdOf('crm', id));
    if (!watched || !there) violated(`I1: lead ${id} of the CRM is lost`);
    else if (watched.document.lead.phase !== 'erased') {
      const { log, document } = watched;
      const { lead, effects } = document;
      // When it came is told by whoever has it first.
      if (!same(lead.fields, { ...there, createdOn: lead.fields.createdOn }))
        violated(`I17: lead ${id} is not as it is in the CRM`);
      for (const [address, times] of timesReadOf(log))
        if (times > (leadsThere?.timesGiven(id, address) ?? 0))
          violated(`I17: the CRM took back what was put right of ${id}`);
      const effect = effects.find((one): one is CrmLeadEffect => one.kind === 'crm-lead');
      // Of one that was not taken only its address is written.
      if (!effect || !isTaken(lead)) continue;
      const { owner, rating, note } = effect.written;
      if (owner !== lead.owner)
        violated(`I17: ${owner} is written to the CRM for the owner ${lead.owner} of ${id}`);
      const stands = (field: 'owner' | 'rating', value: string | undefined) =>
        value === undefined || there[field] === value || leadsThere?.isPersons(id, field) === true;
      const canStand = owner === undefined || leadsThere?.isUserThere(owner) === true;
      if ((canStand && !stands('owner', owner)) || !stands('rating', rating))
        violated(`I17: the CRM shows ${there.owner} for the owner ${owner} of ${id}`);
      if (note !== undefined && !leadsThere?.notesOf(id).has(note))
        violated(`I7: the note ${note} is not in the CRM`);
    }
  }
}

/** How often the lead got each address from the CRM. */
function timesReadOf(log: readonly LoggedEvent[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const one of log) {
    const { event } = one;
    const isRead =
      event.type === 'LeadReceived' ||
      (event.type === 'LeadUpdated' && event.changed.includes('email') && !isPersons(one));
    if (isRead) times.set(event.fields.email, (times.get(event.fields.email) ?? 0) + 1);
  }
  return times;
}
