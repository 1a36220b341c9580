import type { Lead } from '../../domain/lead';
import type { CrmLeadEffect, WrittenThere } from './effect';

/** What is to stand in the CRM of a lead as it is now; `closes` where disqualified leads are closed there (spec sections 3 and 12). */
export function wantedThere(lead: Lead, closes: boolean): WrittenThere {
  const { owner, rating, decision, phase, id } = lead;
  const isDisqualified = phase === 'disqualified';
  return {
    ...(owner ? { owner } : {}),
    ...(rating && decision ? { rating: rating.level } : {}),
    ...(closes && phase !== 'qualified' ? { state: isDisqualified ? 'disqualified' : 'open' } : {}),
    ...(decision ? { note: `${id}.${decision.at}.${decision.reason}` } : {}),
  };
}

/**
 * The effect that brings the lead in the CRM to what it is now. One that was still owed may have been carried out without
 * anybody knowing: what it was to write is in doubt where it is something else by now.
 */
export function crmLeadEffect(
  there: CrmLeadEffect | undefined,
  fresh: Pick<CrmLeadEffect, 'status' | 'attempts' | 'notBefore'>,
  earlier: Lead | undefined,
  lead: Lead,
): CrmLeadEffect {
  const { written = {}, doubtful = [] } = there ?? {};
  const owed = earlier && there?.status === 'pending' ? wantedThere(earlier, true) : {};
  const wanted = wantedThere(lead, true);
  const changed = (['owner', 'rating', 'state'] as const).filter(
    (name) => owed[name] !== undefined && owed[name] !== written[name] && owed[name] !== wanted[name],
  );
  const all = [...new Set([...doubtful, ...changed])];
  return {
    written,
    ...there,
    ...fresh,
    ...(all.length > 0 ? { doubtful: all } : {}),
    kind: 'crm-lead',
    id: 'crm-lead',
  };
}
