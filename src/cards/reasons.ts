import type { Lead } from '../domain/lead';
import { literal } from './literal';
import { criterionView, type ReceiptView } from './receipt';
import { interestWords } from './words';

/** Most reasons a card gives; the rest is in the research. */
const mostReasons = 3;

/** The strongest reasons for a lead, each with its receipt: its own words first, then the criteria it meets in the playbook's order. */
export function strongestReasons(lead: Lead, timeZone: string): readonly ReceiptView[] {
  const met = (lead.fit?.criteria ?? []).filter((one) => one.verdict === 'met');
  const all = [...ownWords(lead), ...met.map((one) => criterionView(one, timeZone))];
  return all.slice(0, mostReasons);
}

/** What speaks against a lead, each with its receipt. */
export function reasonsAgainst(lead: Lead, timeZone: string): readonly ReceiptView[] {
  const against = (lead.fit?.criteria ?? []).filter((one) => one.verdict === 'not met');
  return against.map((one) => criterionView(one, timeZone));
}

/** Names of the criteria of which nothing is known, on one line; empty when there is none. */
export function missingWords(lead: Lead): string {
  const unknown = (lead.fit?.criteria ?? []).filter((one) => one.verdict === 'unknown');
  return unknown.map((one) => literal(one.name)).join(', ');
}

function ownWords({ rating, origin }: Lead): readonly ReceiptView[] {
  if (!rating || rating.interestQuote === null) return [];
  return [
    {
      sign: rating.interest === 'negative' ? '✗' : '✓',
      colour: rating.interest === 'negative' ? 'Attention' : 'Good',
      text: interestWords(rating.interest),
      verdict: ', in its own words. ',
      receipt: `“${literal(rating.interestQuote)}” (CRM, lead ${literal(origin.sourceId, 60)})`,
    },
  ];
}
