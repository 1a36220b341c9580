import { researchView } from '../../cards/views/research';
import type { Lead } from '../../domain/lead';
import { cardReply, reopened, subjectFor } from '../lead-reply';
import { leadOperation } from '../operation';
import { leadInput, type LeadInput } from './lead';

/** Everything that was found out about a lead and how, with receipts (spec section 7). */
export const research = leadOperation<LeadInput, Lead>({
  name: 'research',
  purpose: 'show the full research, each claim with its receipt',
  writes: false,
  confirms: null,
  input: leadInput,
  async run(_, open) {
    return open.document.lead;
  },
  async reply({ id }, workshop, request) {
    const open = await reopened(id, workshop);
    const { subject, reader } = await subjectFor(open, workshop, request);
    return cardReply(workshop.deck.card('research', researchView(subject, reader, open.document.events)), id);
  },
});
