import { whyView, type BantLever } from '../../cards/views/why';
import type { Lead } from '../../domain/lead';
import { levers, type Lever } from '../../domain/levers';
import type { Playbook } from '../../domain/playbook';
import { missingParts, supposeBant } from '../../pipeline/suppose-bant';
import { cardReply, reopened, subjectFor } from '../lead-reply';
import { leadOperation } from '../operation';
import { leadInput, type LeadInput } from './lead';

/** Why a lead is rated and decided as it is; every part can be recomputed from what is given here. */
export interface Why {
  readonly lead: Lead;
  readonly levers: readonly Lever[];
  /** What would let BANT pass, and what would come of it; null when nothing would. */
  readonly bant: BantLever | null;
}

/** Why a lead is hot, warm or cold, with receipts, and what would change it (spec section 11). */
export const why = leadOperation<LeadInput, Why>({
  name: 'why',
  purpose: 'say why a lead is hot, warm or cold, with receipts, and what would change it',
  writes: false,
  confirms: null,
  input: leadInput,
  async run(_, { document: { lead } }, { playbooks, clock }) {
    const playbook = await playbooks.of(lead.playbook);
    const { fit, rating } = lead;
    return {
      lead,
      levers: fit && rating ? levers(fit, rating, playbook.icp.levels, playbook.rating) : [],
      bant: bantLever(lead, playbook, clock.now()),
    };
  },
  async reply({ lead, levers: found, bant }, workshop, request) {
    const { subject, reader } = await subjectFor(await reopened(lead.id, workshop), workshop, request);
    return cardReply(workshop.deck.card('why', whyView(subject, reader, found, bant)), lead.id);
  },
});

function bantLever(lead: Lead, playbook: Playbook, now: number): BantLever | null {
  const { reading } = lead.engagement;
  const parts = reading ? missingParts(reading.bant) : [];
  if (parts.length === 0) return null;
  const supposed = new Map(parts.map((one) => [one, 'met'] as const));
  const { bant, row } = supposeBant(lead, playbook, supposed, now);
  return { parts, level: bant.level, outcome: row.outcome, reason: row.reason };
}
