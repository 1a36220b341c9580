import { z } from 'zod';
import { findingsOf, receiptKey } from '../../cards/receipt-keys';
import { researchCard } from '../../cards/research-card';
import { receiptView } from '../../cards/views/receipt';
import { cardReply, reopened, subjectFor } from '../lead-reply';
import { leadOperation } from '../operation';
import { leadInput } from './lead';

const input = leadInput.extend({
  receipt: z.string().regex(receiptKey, 'a receipt such as overview.3').optional(),
});
type Input = z.infer<typeof input>;

/** Everything that was found out about a lead and how, or the passage behind one claim of it (spec section 7). */
export const research = leadOperation<Input, { readonly id: string; readonly receipt: string | undefined }>({
  name: 'research',
  purpose: 'show the full research, each claim with its receipt',
  writes: false,
  confirms: null,
  input,
  async run({ receipt }, open) {
    return { id: open.document.lead.id, receipt };
  },
  async reply({ id, receipt }, workshop, request) {
    const open = await reopened(id, workshop);
    const { subject, reader } = await subjectFor(open, workshop, request);
    if (receipt === undefined)
      return cardReply(researchCard(workshop.deck, subject, reader, open.document.events), id);
    const findings = findingsOf(subject, receipt);
    if (findings.length === 0)
      return {
        kind: 'refused',
        sentence: 'That receipt is not in the research any more. Open the research again to see what is.',
      };
    return {
      kind: 'dialog',
      card: workshop.deck.card('receipt', receiptView(findings, subject, reader)),
      leadId: id,
    };
  },
});
