import type { z } from 'zod';
import { levers, type Lever } from '../../domain/levers';
import type { Lead } from '../../domain/lead';
import { findLead } from '../find-lead';
import { operation } from '../operation';
import { leadInput } from './lead';

/** Why a lead is rated and decided as it is; every part can be recomputed from what is given here. */
export interface Why {
  readonly lead: Lead;
  readonly levers: readonly Lever[];
}

/** Why a lead is hot, warm or cold, with receipts, and what would change it (spec section 11). */
export const why = operation<z.infer<typeof leadInput>, Why>({
  name: 'why',
  purpose: 'say why a lead is hot, warm or cold, with receipts, and what would change it',
  who: 'reader',
  writes: false,
  input: leadInput,
  async run(input, { record, playbooks }) {
    const found = await findLead(input.lead, record);
    if ('refused' in found) return found;
    const { lead } = found.document;
    const playbook = await playbooks.of(lead.playbook);
    const { fit, rating } = lead;
    return { lead, levers: fit && rating ? levers(fit, rating, playbook.icp.levels, playbook.rating) : [] };
  },
});
