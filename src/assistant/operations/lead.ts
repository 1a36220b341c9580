import { z } from 'zod';
import { leadView } from '../../cards/views/lead';
import type { Lead } from '../../domain/lead';
import { cardReply, reopened, subjectFor } from '../lead-reply';
import { leadOperation } from '../operation';

export const leadInput = z.strictObject({ lead: z.string().trim().min(1, 'name a lead') });
export type LeadInput = z.infer<typeof leadInput>;

/** One lead as it stands. */
export const lead = leadOperation<LeadInput, Lead>({
  name: 'lead',
  purpose: 'show one lead: where it stands, who owns it, what is known',
  writes: false,
  confirms: null,
  input: leadInput,
  async run(_, open) {
    return open.document.lead;
  },
  async reply({ id }, workshop, request) {
    const { subject, reader } = await subjectFor(await reopened(id, workshop), workshop, request);
    return cardReply(workshop.deck.card('lead', leadView(subject, reader)), id);
  },
});
