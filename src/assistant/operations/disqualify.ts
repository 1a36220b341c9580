import { z } from 'zod';
import type { Decision } from '../../domain/decision';
import type { LeadEvent } from '../../domain/lead-event';
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
  /** The lead said that it wants no more mail, in words that nothing but a person understood. */
  wish: z.literal('no-mail').optional(),
});
type Input = z.infer<typeof input>;

const noMail = 'No more mail goes to it.';

/**
 * A person disqualifies a lead, with a reason that the supervisor reads (spec section 12). Where the lead wants no more
 * mail, its addresses get none from here on, as if it had been read so (row 11).
 */
export const disqualify = leadOperation<Input, { readonly verdict: Verdict; readonly leadId: string }>({
  name: 'disqualify',
  purpose: 'say that a lead is not a fit, with a reason',
  writes: true,
  confirms: null,
  input,
  async run({ reason, wish }, open, workshop, { asker, turn, playbook }) {
    const { id, fields, mails } = open.document.lead;
    // In force before anything else: no mail to it is begun from here on. Of a lead that is closed nothing is changed.
    if (wish && !closedRefusal(open.document.lead, playbook, workshop.clock.now())) {
      const addresses = new Set([fields.email, ...mails.flatMap((one) => (one.purpose ? one.to : []))]);
      for (const one of addresses) if (one.trim() !== '') await workshop.addressBook.suppress(one);
    }
    const verdict = await workshop.record.act(id, asker.address, turn, async (lead, events) => {
      const closed = closedRefusal(lead, playbook, workshop.clock.now());
      if (closed) return closed;
      const at = new Date(workshop.clock.now()).toISOString();
      const optedOut: readonly LeadEvent[] =
        wish && !lead.engagement.optOut
          ? [{ type: 'OptedOut', optOut: { at, quote: null, wants: wish } }]
          : [];
      if (lead.phase === 'disqualified') {
        if (optedOut.length > 0) return { events: optedOut, sentence: noMail };
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
        at,
      };
      return {
        events: [...optedOut, { type: 'DisqualifiedByPerson', decision, words: reason, owner: agentOwner }],
        sentence: `${wish ? `${noMail} ` : ''}Disqualified. The supervisor has been told.`,
      };
    });
    workshop.worker.wake();
    return { verdict, leadId: id };
  },
  reply: ({ verdict, leadId }) => verdictReply(verdict, leadId),
});
