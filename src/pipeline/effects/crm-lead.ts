import { crmNote } from '../../cards/crm-note';
import { isTaken } from '../../domain/lead';
import type { LeadWrite } from '../../ports/crm-leads';
import { replacedBy, written } from '../correction';
import type { LeadDocument } from '../lead-document';
import { loadResearch } from '../research-record';
import type { StageNeeds } from '../stages/stage';
import type { CrmLeadEffect, WrittenThere } from './effect';
import { wantedThere } from './crm-lead-wanted';
import { retryLater } from './retry';

/**
 * Writes to the lead in the CRM what became of it here and is not written yet: its owner, the agent when it is taken (spec
 * section 3), and once it is decided its rating, a note with the research, and its state where the playbook says so; and an
 * address that a person put right here, unless somebody changed it there. What was written once is not written again, so
 * people there have the last word.
 */
export async function writeThere(
  effect: CrmLeadEffect,
  { lead }: LeadDocument,
  needs: Pick<StageNeeds, 'crmLeads' | 'clock' | 'log' | 'playbooks' | 'store'>,
): Promise<CrmLeadEffect> {
  const { crmLeads, clock, log, playbooks, store } = needs;
  const { doubtful: _, ...known } = effect;
  const done = { ...known, status: 'done', attempts: effect.attempts + 1 } as const;
  if (!crmLeads) return done;
  const playbook = await playbooks.of(lead.playbook);
  const wanted = isTaken(lead) ? wantedThere(lead, playbook?.closesDisqualified ?? false) : {};
  const change = unwritten(wanted, effect);
  const { correction } = effect;
  const owes = correction !== undefined && !correction.isWritten;
  if (Object.keys(change).length === 0 && !owes) return done;
  const { note: key, ...rest } = change;
  const text = key === undefined ? undefined : crmNote(lead, await loadResearch(lead, store));
  const write: LeadWrite = {
    ...rest,
    ...(owes ? { email: { to: lead.fields.email, over: replacedBy(correction) } } : {}),
    ...(key === undefined || text === undefined ? {} : { note: { key, text } }),
  };
  const came = await crmLeads.write(lead.origin.sourceId, write);
  switch (came.outcome) {
    case 'written':
      for (const why of came.without) log.warn('not written to the CRM', { lead: lead.id, why });
      return {
        ...done,
        written: { ...effect.written, ...change },
        ...(owes && came.address ? { correction: written(correction, came.address.version) } : {}),
      };
    case 'gone':
      log.warn('not written to the CRM', { lead: lead.id, why: 'the lead is not there any more' });
      return { ...done, status: 'failed' };
    case 'changed':
      return retryLater(effect, clock.now());
  }
}

/** Whatever differs from what was written last, or is in doubt; a lead that never was closed there is not opened either. */
function unwritten(wanted: WrittenThere, { written, doubtful = [] }: CrmLeadEffect): WrittenThere {
  const before: WrittenThere = { state: 'open', ...written };
  const isOwed = (name: keyof WrittenThere, value: unknown) =>
    doubtful.includes(name) || before[name] !== value;
  return Object.fromEntries(
    Object.entries(wanted).filter(([name, value]) => isOwed(name as keyof WrittenThere, value)),
  );
}
