import { z } from 'zod';
import type { Decision } from '../../domain/decision';
import { agentOwner } from '../../domain/person';
import type { Verdict } from '../../pipeline/lead-document';
import { closedRefusal } from '../closed-lead';
import { staleWords, verdictReply } from '../lead-reply';
import { leadOperation } from '../operation';
import { leadInput } from './lead';

const input = leadInput.extend({
  reason: z
    .string()
    .trim()
    .min(1, 'say why it is not a fit')
    .max(500, 'keep the reason under 500 characters'),
});
type Input = z.infer<typeof input>;

/** A person disqualifies a lead, with a reason that the supervisor reads (spec section 12). */
export const disqualify = leadOperation<Input, { readonly verdict: Verdict; readonly leadId: string }>({
  name: 'disqualify',
  purpose: 'say that a lead is not a fit, with a reason',
  writes: true,
  confirms: null,
  input,
  async run({ reason }, open, workshop, { asker, turn, playbook }) {
    const { id } = open.document.lead;
    const verdict = await workshop.record.act(id, asker.address, turn, async (lead, events) => {
      const closed = closedRefusal(lead, playbook, workshop.clock.now());
      if (closed) return closed;
      if (lead.phase === 'disqualified') {
        return {
          refused: `It is disqualified already.${staleWords(events, playbook, workshop.clock.now())}`,
        };
      }
      const decision: Decision = {
        row: 'person',
        outcome: 'disqualify',
        reason: 'not-a-fit',
        target: 'agent',
        notified: [playbook.supervisor],
        at: new Date(workshop.clock.now()).toISOString(),
      };
      return {
        events: [{ type: 'DisqualifiedByPerson', decision, words: reason, owner: agentOwner }],
        sentence: 'Disqualified. The supervisor has been told.',
      };
    });
    workshop.worker.wake();
    return { verdict, leadId: id };
  },
  reply: ({ verdict, leadId }) => verdictReply(verdict, leadId),
});
