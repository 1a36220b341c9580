import { bantNames, bantOf, type Bant, type BantName, type BantVerdict } from '../domain/bant';
import { decide, type DecisionRow } from '../domain/decision';
import type { Lead } from '../domain/lead';
import type { Playbook } from '../domain/playbook';
import { newestReply } from '../domain/silence';
import { situationOf } from './situation';

/** What BANT would be, and which row would decide. */
export interface SupposedBant {
  readonly bant: Bant;
  readonly row: DecisionRow;
}

/** What the table would say of a lead whose parts of BANT were so; nothing is changed. */
export function supposeBant(
  lead: Lead,
  playbook: Playbook,
  supposed: ReadonlyMap<BantName, BantVerdict['verdict']>,
  now: number,
): SupposedBant {
  const { reading } = lead.engagement;
  const described = bantNames.filter((name) => playbook.bant[name].description !== '');
  const verdicts = described.map((name): BantVerdict => {
    const verdict = supposed.get(name);
    const known = reading?.bant.parts.find((one) => one.name === name);
    if (!verdict) return known ?? { name, verdict: 'unknown', finding: null };
    return { name, verdict, finding: verdict === 'unknown' ? null : supposition };
  });
  const bant = bantOf(described, verdicts);
  const read = reading ?? { ...nothingRead, of: newestReply(lead.replies)?.id ?? '' };
  const then: Lead = { ...lead, engagement: { ...lead.engagement, reading: { ...read, bant } } };
  return { bant, row: decide(situationOf(then, playbook, now)) };
}

/** The fewest parts that, were they met, would let BANT pass, in the order in which they are asked for; empty when none would. */
export function missingParts({ parts, next }: Bant): readonly BantName[] {
  if (next === null) return [];
  const met = parts.filter((one) => one.verdict === 'met').length;
  const unknown = parts.filter((one) => one.verdict === 'unknown').map((one) => one.name);
  return unknown.slice(0, Math.min(2, parts.length) - met);
}

const supposition = {
  text: 'supposed',
  source: 'crm',
  record: 'supposed',
  date: null,
  quote: 'supposed',
} as const;
const nothingRead = { interest: null, questions: [], instructs: null, model: 'supposed' } as const;
