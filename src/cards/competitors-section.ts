import type { Competitor, NamedBy } from '../domain/competitors';
import { literal } from './literal';
import { claimView, noReceipt, receiptOf, type ClaimView, type Receipt } from './receipt';
import type { ResearchLimits } from './research-limits';
import { headed, type RunView } from './run';
import type { LeadSubject, Reader } from './subject';

/** A competitor of ours in this deal, with the receipt of whoever names it. */
export interface CompetitorView extends Receipt {
  readonly name: string;
  /** Such as `: named by the lead and by closed deals. `. */
  readonly named: string;
  readonly profile: readonly ClaimView[];
  /** Strengths, weaknesses, opportunities and threats, then talking points: heads and short lists. */
  readonly lists: readonly RunView[];
  /** What the receipts of all its points are asked for by; empty when there are none, or its reader may not see them. */
  readonly all: string;
  readonly nothing: string;
}

const namers: Readonly<Record<NamedBy, string>> = {
  lead: 'the lead',
  web: 'what was read',
  opportunity: 'past opportunities',
  playbook: 'the playbook',
};

const lists = [
  ['Strengths', 'strengths'],
  ['Weaknesses', 'weaknesses'],
  ['Opportunities', 'opportunities'],
  ['Threats', 'threats'],
  ['Talking points', 'talkingPoints'],
] as const;

/** The competitors, best first (spec section 7). */
export function competitorsView(
  { research }: LeadSubject,
  reader: Reader,
  limits: ResearchLimits,
): readonly CompetitorView[] {
  const shown = (research?.competitors ?? []).slice(0, limits.competitors);
  return shown.map((one, position) => competitorView(one, position + 1, reader, limits));
}

function competitorView(
  one: Competitor,
  number: number,
  reader: Reader,
  limits: ResearchLimits,
): CompetitorView {
  const profile = one.overview
    .slice(0, limits.claimsOfACompetitor)
    .map((finding, at) => claimView(finding, reader, `profile-${number}.${at + 1}`, limits));
  const filled = lists.flatMap(([title, list], position) => {
    const points = one[list].slice(0, limits.points).map(({ text }) => `\n• ${literal(text, limits.point)}`);
    return points.length > 0 ? [{ head: `${position > 0 ? '\n' : ''}${title}`, rest: points.join('') }] : [];
  });
  return {
    ...(one.naming ? receiptOf(one.naming, reader, `naming-${number}.1`, limits) : noReceipt),
    name: literal(one.name, 60),
    named: `: ${namedByWords(one)}. `,
    profile,
    lists: headed(filled),
    all: filled.length > 0 && reader.may('research') ? `points-${number}` : '',
    nothing:
      profile.length + filled.length > 0
        ? ''
        : 'Nothing found about it. A battle card among the sources of the playbook would fill this.',
  };
}

/** Who names a competitor, such as "named by the lead and by past opportunities". */
export function namedByWords({ namedBy }: Competitor): string {
  return `named by ${namedBy.map((who) => namers[who]).join(' and by ') || 'nobody'}`;
}
