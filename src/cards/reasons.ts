import type { Verdict } from '../domain/icp-fit';
import type { Lead } from '../domain/lead';
import { leadRecord } from '../domain/lead-record';
import { literal } from './literal';
import { criterionView, noReceipt, type ReceiptLengths, type ReceiptView } from './receipt';
import type { Reader } from './subject';
import { interestWords } from './words';

/** Most reasons a card gives; the rest is in the research. */
const mostReasons = 3;

/** The strongest reasons for a lead, each with its receipt: its own words first, then the criteria it meets in the playbook's order. */
export function strongestReasons(lead: Lead, reader: Reader, most?: ReceiptLengths): readonly ReceiptView[] {
  const all = [...ownWords(lead), ...criteriaThatAre(['met'], lead, reader, most)];
  return all.slice(0, mostReasons);
}

/** What speaks against a lead, each with its receipt. */
export function reasonsAgainst(lead: Lead, reader: Reader): readonly ReceiptView[] {
  return criteriaThatAre(['not met'], lead, reader);
}

/** The criteria of these verdicts, each with its receipt. */
export function criteriaThatAre(
  verdicts: readonly Verdict[],
  { fit }: Lead,
  reader: Reader,
  most?: ReceiptLengths,
): readonly ReceiptView[] {
  return (fit?.criteria ?? []).flatMap((one, position) =>
    verdicts.includes(one.verdict) ? [criterionView(one, reader, position, most)] : [],
  );
}

/** Names of the criteria of which nothing is known, on one line; empty when there is none. */
export function missingWords(lead: Lead): string {
  const unknown = (lead.fit?.criteria ?? []).filter((one) => one.verdict === 'unknown');
  return unknown.map((one) => literal(one.name)).join(', ');
}

/** What its form text shows; what its replies show is told beside BANT, that it wants no mail above all. */
function ownWords({ rating, origin, engagement }: Lead): readonly ReceiptView[] {
  if (!rating || rating.interestQuote === null || engagement.reading || engagement.optOut) return [];
  return [
    {
      sign: rating.interest === 'negative' ? '✗' : '✓',
      colour: rating.interest === 'negative' ? 'Attention' : 'Good',
      text: interestWords(rating.interest),
      verdict: ', in its own words. ',
      ...noReceipt,
      quote: `“${literal(rating.interestQuote)}” `,
      place: `CRM, ${literal(leadRecord(origin), 60)}`,
    },
  ];
}
