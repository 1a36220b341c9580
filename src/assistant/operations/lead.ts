import { z } from 'zod';
import type { Lead } from '../../domain/lead';
import { announcementCard } from '../../pipeline/lead-card';
import { cardReply, reopened, subjectFor } from '../lead-reply';
import { leadOperation } from '../operation';

export const leadInput = z.strictObject({ lead: z.string().trim().min(1, 'name a lead') });
export type LeadInput = z.infer<typeof leadInput>;

const input = leadInput.extend({
  /** The card it was told by, for a reader who is to see that one as it is now. */
  as: z
    .enum([
      'lead',
      'handover',
      'handover-line',
      'blocked',
      'hand-back',
      'disqualified',
      'approval',
      'reply',
      'unknown-outcome',
    ])
    .default('lead'),
});
type Input = z.infer<typeof input>;

/** One lead as it stands. */
export const lead = leadOperation<Input, Lead>({
  name: 'lead',
  purpose: 'show one lead: where it stands, who owns it, what is known',
  writes: false,
  confirms: null,
  input: input as unknown as z.ZodType<Input>,
  async run(_, open) {
    return open.document.lead;
  },
  async reply({ id }, workshop, request, { as }) {
    const { subject, reader } = await subjectFor(await reopened(id, workshop), workshop, request);
    // The text of a mail that is to be approved is for those who may.
    const shown = as === 'approval' && !reader.may('approve') ? 'lead' : as;
    return cardReply(announcementCard(shown, subject, reader, workshop.deck), id);
  },
});
