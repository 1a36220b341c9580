import type { Opportunity } from './account';
import { normaliseName } from './company-name';
import { competitorNames, isCompetitorName } from './competitor-names';
import type { Competitor, NamedBy } from './competitors';
import type { Finding } from './research';

/** Most competitors that are shown, and most that a playbook may list. */
const most = 3;
const order: readonly NamedBy[] = ['lead', 'web', 'opportunity', 'playbook'];

/** Who names competitors of ours. */
export interface CompetitorSources {
  /** The lead's record, such as `lead L-1`, and what its competitor field says. */
  readonly lead: { readonly record: string; readonly competitor: string };
  /** Names found on the web with the words that name them, the most telling first. */
  readonly web: readonly { readonly name: string; readonly naming: Finding }[];
  /** Deals of the account; only closed ones count. */
  readonly opportunities: readonly Opportunity[];
  /** The playbook's list, the first three of which count. */
  readonly playbook: readonly string[];
  /** Who is no competitor whoever says so: ourselves and the lead's own company. */
  readonly never: readonly string[];
}

/** A competitor in this deal, before anything is known of it. */
export type RankedCompetitor = Pick<Competitor, 'name' | 'namedBy' | 'naming'>;

interface Candidate {
  /** As the playbook spells it, else as the first source in the order of `NamedBy` does. */
  name: string;
  readonly namedBy: NamedBy[];
  naming: Finding | null;
  /** When the last deal against it was won, in ms; -Infinity when none was. */
  lastWon: number;
}

/**
 * The competitors of ours in this deal, at most three and the best first (spec section 7). Those named on the lead win
 * outright: nobody else is shown. Otherwise they are ranked by how many of web, closed opportunities and playbook name
 * them, a tie by the most recently won opportunity. When no two sources name the same one: the playbook's list as it
 * stands, without one the web's, without either the opportunities'. Names are compared by `normaliseName`.
 *
 * Where the specification is silent: a win without a date is older than any with one; what is still tied keeps the order
 * of the playbook, then of the web, then that of the opportunities, the latest closed first.
 */
export function rankCompetitors(sources: CompetitorSources): readonly RankedCompetitor[] {
  const candidates = allCandidates(sources);
  const of = (source: NamedBy) => candidates.filter(({ namedBy }) => namedBy.includes(source));
  const onLead = of('lead');
  if (onLead.length > 0) return shown(onLead);
  if (candidates.some(({ namedBy }) => namedBy.length > 1)) return shown(candidates.toSorted(better));
  const [first = []] = [of('playbook'), of('web')].filter((one) => one.length > 0);
  return shown(first.length > 0 ? first : candidates.toSorted(better));
}

/** Sorting is stable, so what is equal stays in the order in which it was named. */
function better(one: Candidate, other: Candidate): number {
  const bySources = other.namedBy.length - one.namedBy.length;
  if (bySources !== 0 || one.lastWon === other.lastWon) return bySources;
  return other.lastWon > one.lastWon ? 1 : -1;
}

function shown(candidates: readonly Candidate[]): readonly RankedCompetitor[] {
  return candidates.slice(0, most).map(({ name, namedBy, naming }) => ({ name, namedBy, naming }));
}

/** Everybody who is named, each once: those of the lead first, then of the playbook, the web and the opportunities. */
function allCandidates({ lead, web, opportunities, playbook, never }: CompetitorSources) {
  const byKey = new Map<string, Candidate>();
  const refused = new Set(never.map(normaliseName));
  const add = (name: string, by: NamedBy, naming: Finding | null): Candidate | undefined => {
    const key = normaliseName(name);
    if (!isCompetitorName(name) || refused.has(key)) return undefined;
    const known = byKey.get(key) ?? { name: name.trim(), namedBy: [], naming, lastWon: -Infinity };
    byKey.set(key, known);
    if (!known.namedBy.includes(by)) known.namedBy.push(by);
    known.naming ??= naming;
    return known;
  };
  for (const name of competitorNames(lead.competitor)) add(name, 'lead', fromLead(lead.record, name));
  for (const name of playbook.slice(0, most)) {
    const candidate = add(name, 'playbook', null);
    if (candidate) candidate.name = name.trim();
  }
  for (const { name, naming } of web) add(name, 'web', naming);
  for (const deal of opportunities.filter(isClosed).toSorted(later)) {
    for (const name of competitorNames(deal.competitor)) {
      const candidate = add(name, 'opportunity', fromDeal(deal, name));
      if (candidate && deal.state === 'won') candidate.lastWon = Math.max(candidate.lastWon, closedAt(deal));
    }
  }
  for (const { namedBy } of byKey.values()) namedBy.sort((a, b) => order.indexOf(a) - order.indexOf(b));
  return [...byKey.values()];
}

function isClosed({ state }: Opportunity): boolean {
  return state !== 'open';
}

/** The latest closed first; one without a date last. */
function later(one: Opportunity, other: Opportunity): number {
  return closedAt(other) - closedAt(one);
}

/** When a deal was closed, in ms; 0 when it does not say, which is before any that does. */
function closedAt({ closedOn }: Opportunity): number {
  const at = Date.parse(closedOn ?? '');
  return Number.isFinite(at) ? at : 0;
}

function fromLead(record: string, name: string): Finding {
  return { text: `The lead names ${name}.`, source: 'crm', record, date: null, quote: name };
}

function fromDeal(deal: Opportunity, name: string): Finding {
  return {
    text: `${name} was a competitor in a deal that was ${deal.state}.`,
    source: 'crm',
    record: `opportunity ${deal.id}`,
    date: deal.closedOn,
    quote: name,
  };
}
