import { whyView } from '../../cards/views/why';
import type { Lead } from '../../domain/lead';
import { levers, type Lever } from '../../domain/levers';
import { cardReply, reopened, subjectFor } from '../lead-reply';
import { leadOperation } from '../operation';
import { leadInput, type LeadInput } from './lead';

/** Why a lead is rated and decided as it is; every part can be recomputed from what is given here. */
export interface Why {
  readonly lead: Lead;
  readonly levers: readonly Lever[];
}

/** Why a lead is hot, warm or cold, with receipts, and what would change it (spec section 11). */
export const why = leadOperation<LeadInput, Why>({
  name: 'why',
  purpose: 'say why a lead is hot, warm or cold, with receipts, and what would change it',
  writes: false,
  confirms: null,
  input: leadInput,
  async run(_, { document: { lead } }, { playbooks }) {
    const playbook = await playbooks.of(lead.playbook);
    const { fit, rating } = lead;
    return { lead, levers: fit && rating ? levers(fit, rating, playbook.icp.levels, playbook.rating) : [] };
  },
  async reply({ lead, levers: found }, workshop, request) {
    const { subject, reader } = await subjectFor(await reopened(lead.id, workshop), workshop, request);
    return cardReply(workshop.deck.card('why', whyView(subject, reader, found)), lead.id);
  },
});
