import { z } from 'zod';
import type { Lead } from '../../domain/lead';
import type { LeadEvent } from '../../domain/lead-event';
import { parseAddress } from '../../domain/email-address';
import { rerunFor } from '../../domain/triggers';
import type { Act, Refused, Verdict } from '../../pipeline/lead-document';
import { closedRefusal } from '../closed-lead';
import { verdictReply } from '../lead-reply';
import { leadOperation } from '../operation';
import { leadInput } from './lead';

const input = leadInput
  .extend({
    as: z.enum(['valid', 'invalid', 'work', 'personal']).optional(),
    address: z.string().trim().max(320).optional(),
  })
  .refine(({ as, address }) => as !== undefined || Boolean(address), {
    error: 'name an address, or valid, invalid, work or personal',
  });
type Input = z.infer<typeof input>;

/** Corrects a lead's e-mail address, or marks it; a mark wins until the address changes (spec section 5). */
export const email = leadOperation<Input, { readonly verdict: Verdict; readonly leadId: string }>({
  name: 'email',
  purpose: 'correct the e-mail address of a lead, or mark it valid, invalid, work or personal',
  writes: true,
  confirms: null,
  input,
  async run({ as, address }, open, workshop, { asker, turn, playbook }) {
    const { id } = open.document.lead;
    const verdict = await workshop.record.act(id, asker.address, turn, async (lead) => {
      const closed = closedRefusal(lead, playbook, workshop.clock.now());
      return closed ?? (address ? corrected(lead, address) : marked(lead, as ?? 'valid'));
    });
    workshop.worker.wake(id);
    return { verdict, leadId: id };
  },
  reply: ({ verdict, leadId }) => verdictReply(verdict, leadId),
});

function corrected(lead: Lead, address: string): Act | Refused {
  if (!parseAddress(address))
    return { refused: `“${address}” is not an e-mail address. Nothing was changed.` };
  if (address === lead.fields.email) return { refused: 'That is its address already.' };
  const after = { ...lead.fields, email: address };
  const rerun = rerunFor({ kind: 'lead-updated', before: lead.fields, after }, lead.phase);
  return {
    events: [
      { type: 'LeadUpdated', changed: ['email'], fields: after },
      { type: 'RunRequested', ...rerun },
    ],
    sentence: 'Address corrected; it is being checked.',
  };
}

function marked(lead: Lead, as: 'valid' | 'invalid' | 'work' | 'personal'): Act | Refused {
  const { email: address } = lead.fields;
  if (address === '') return { refused: 'It has no e-mail address to mark. Correct the address instead.' };
  const before =
    lead.emailMark?.address === address ? lead.emailMark : { address, validity: null, type: null };
  const mark = as === 'valid' || as === 'invalid' ? { ...before, validity: as } : { ...before, type: as };
  const events: LeadEvent[] = [
    { type: 'EmailMarked', mark },
    { type: 'RunRequested', ...rerunFor({ kind: 'email-marked' }, lead.phase) },
  ];
  return { events, sentence: `Marked ${as}.` };
}
