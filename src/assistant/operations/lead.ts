import { z } from 'zod';
import type { Lead } from '../../domain/lead';
import { findLead } from '../find-lead';
import { operation } from '../operation';

export const leadInput = z.strictObject({ lead: z.string().trim().min(1, 'name a lead') });

/** One lead as it stands. */
export const lead = operation<z.infer<typeof leadInput>, Lead>({
  name: 'lead',
  purpose: 'show one lead: where it stands, who owns it, what is known',
  who: 'reader',
  writes: false,
  input: leadInput,
  async run(input, { record }) {
    const found = await findLead(input.lead, record);
    return 'refused' in found ? found : found.document.lead;
  },
});
