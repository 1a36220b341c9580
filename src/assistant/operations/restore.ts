import { agentOwner } from '../../domain/person';
import { rerunFor } from '../../domain/triggers';
import type { Verdict } from '../../pipeline/lead-document';
import { closedRefusal } from '../closed-lead';
import { staleWords, verdictReply } from '../lead-reply';
import { leadOperation } from '../operation';
import { leadInput, type LeadInput } from './lead';

interface Restored {
  readonly verdict: Verdict;
  readonly leadId: string;
}

/** Gives a decided lead back to the agent, which decides again (spec section 12). */
export const restore = leadOperation<LeadInput, Restored>({
  name: 'restore',
  purpose: 'give a lead back to the agent, which decides again',
  writes: true,
  confirms: null,
  input: leadInput,
  async run(_, open, workshop, { asker, turn, playbook }) {
    const { id } = open.document.lead;
    const verdict = await workshop.record.act(id, asker.address, turn, async (lead, events) => {
      const closed = closedRefusal(lead, playbook, workshop.clock.now());
      if (closed) return closed;
      if (lead.phase === 'in-progress') {
        return { refused: `The agent has it already.${staleWords(events, playbook, workshop.clock.now())}` };
      }
      if (lead.phase === 'received' || lead.phase === 'not-selected' || !lead.playbook)
        return { refused: 'The agent never had this lead.' };
      return {
        events: [
          { type: 'Restored', owner: agentOwner },
          { type: 'RunRequested', ...rerunFor({ kind: 'restored' }, 'in-progress') },
        ],
        sentence: 'Given back to the agent; it decides again.',
      };
    });
    workshop.worker.wake();
    return { verdict, leadId: id };
  },
  reply: ({ verdict, leadId }) => verdictReply(verdict, leadId),
});
