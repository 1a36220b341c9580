import { crmNote } from '../../cards/crm-note';
import { isTaken, type Lead } from '../../domain/lead';
import type { LeadWrite } from '../../ports/crm-leads';
import { replacedBy, written } from '../correction';
import type { LeadDocument } from '../lead-document';
import { loadResearch } from '../research-record';
import type { StageNeeds } from '../stages/stage';
import type { CrmLeadEffect, WrittenThere } from './effect';
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
  const done = { ...effect, status: 'done', attempts: effect.attempts + 1 } as const;
  if (!crmLeads) return done;
  const playbook = await playbooks.of(lead.playbook);
  const wanted = isTaken(lead) ? wantedThere(lead, playbook?.closesDisqualified ?? false) : {};
  const change = unwritten(wanted, effect.written);
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

function wantedThere(lead: Lead, closes: boolean): WrittenThere {
  const { owner, rating, decision, phase, id } = lead;
  const isDisqualified = phase === 'disqualified';
  return {
    ...(owner ? { owner } : {}),
    ...(rating && decision ? { rating: rating.level } : {}),
    ...(closes && phase !== 'qualified' ? { state: isDisqualified ? 'disqualified' : 'open' } : {}),
    ...(decision ? { note: `${id}.${decision.at}.${decision.reason}` } : {}),
  };
}

/** Whatever differs from what was written last; a lead that never was closed there is not opened either. */
function unwritten(wanted: WrittenThere, written: WrittenThere): WrittenThere {
  const before: WrittenThere = { state: 'open', ...written };
  return Object.fromEntries(
    Object.entries(wanted).filter(([name, value]) => before[name as keyof WrittenThere] !== value),
  );
}
