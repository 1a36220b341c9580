import type { Activity, Opportunity } from './account';
import type { Finding } from './research';

/** Most deals and acts told. */
const mostDeals = 5;
const mostActs = 5;

/**
 * What the CRM remembers of a company and a lead (spec section 7): past and open deals, the latest first, then what the
 * lead did, the latest first. What lies in the future is left out.
 */
export function crmHistory(
  opportunities: readonly Opportunity[],
  activities: readonly Activity[],
  now: number,
): readonly Finding[] {
  const latest = (one: string | null, other: string | null) => instant(other) - instant(one);
  const deals = [...opportunities]
    .sort((one, other) => latest(one.closedOn, other.closedOn) || (one.id < other.id ? -1 : 1))
    .slice(0, mostDeals);
  const acts = activities
    .filter((one) => one.byLead && Date.parse(one.at) <= now)
    .sort((one, other) => latest(one.at, other.at) || (one.id < other.id ? -1 : 1))
    .slice(0, mostActs);
  return [...deals.map(dealFinding), ...acts.map(actFinding)];
}

/** An open deal has no date and stands first. */
function instant(date: string | null): number {
  const at = Date.parse(date ?? '');
  return Number.isFinite(at) ? at : 9e15;
}

function dealFinding({ id, name, state, value, competitor, closedOn }: Opportunity): Finding {
  const worth = value ? `, ${value.amount.toLocaleString('en')} ${value.currency}`.trimEnd() : '';
  const against = competitor ? `, against ${competitor}` : '';
  return {
    text: `Deal ${state}: ${name}${worth}${against}`,
    source: 'crm',
    record: `opportunity ${id}`,
    date: closedOn,
    quote: name,
  };
}

function actFinding({ id, kind, at, subject }: Activity): Finding {
  return {
    text: subject ? `${kind}: ${subject}` : kind,
    source: 'crm',
    record: `activity ${id}`,
    date: at,
    quote: subject || kind,
  };
}
