import { z } from 'zod';
import type { Lead } from '../../domain/lead';
import { recordKinds, type QualifyProposal } from '../../domain/qualification';
import { offersFor, openProposal, wrongWith } from '../../domain/qualify-offers';
import { phaseWords } from '../../cards/words';
import type { Effect } from '../../pipeline/effects/effect';
import type { Act, Refused, Verdict } from '../../pipeline/lead-document';
import { closedRefusal } from '../closed-lead';
import { verdictReply } from '../lead-reply';
import { leadOperation, type Request, type Workshop } from '../operation';
import { leadInput } from './lead';

const tick = z.boolean().optional();
const input = leadInput
  .extend({
    outcome: z.enum(['qualified', 'disqualified']),
    /** What is not said of the three is as usual. */
    createAccount: tick,
    createContact: tick,
    createOpportunity: tick,
    reason: z.string().trim().max(500, 'keep the reason under 500 characters').default(''),
  })
  .refine(({ outcome, reason }) => outcome === 'qualified' || reason !== '', {
    error: 'say why it is not a fit',
    path: ['reason'],
  });
type Input = z.infer<typeof input>;

/**
 * Puts the card that asks for a yes before the person, wherever they are met, for another assistant of theirs; qualifies
 * nothing by itself (spec section 17). One card at a time: asked again, the one that stands is changed.
 */
export const proposeQualify = leadOperation<Input, { readonly verdict: Verdict; readonly leadId: string }>({
  name: 'propose-qualify',
  purpose:
    'put the card that asks whether a lead is qualified or not before me in chat; nothing is done until I press it',
  writes: true,
  confirms: null,
  input: input as unknown as z.ZodType<Input>,
  async run(given, open, workshop, request) {
    const { id } = open.document.lead;
    const { asker, turn } = request;
    const isLost = neverShown(open.document.effects, asker.address);
    const verdict = await workshop.record.act(id, asker.address, turn, async (now) =>
      proposed(now, given, isLost, workshop, request),
    );
    workshop.worker.wake();
    return { verdict, leadId: id };
  },
  reply: ({ verdict, leadId }) => verdictReply(verdict, leadId),
});

function proposed(
  lead: Lead,
  given: Input,
  isLost: boolean,
  { clock }: Workshop,
  { asker, playbook }: Request,
): Act | Refused {
  const closed = closedRefusal(lead, playbook, clock.now());
  if (closed) return closed;
  const { outcome, reason } = given;
  if (outcome === 'qualified' && lead.phase !== 'handed-over')
    return {
      refused: `Only a lead that is handed over can be qualified; this one is ${phaseWords(lead.phase)}.`,
    };
  const create = ticked(given, lead);
  const wrong = create && wrongWith(lead, create, 'named on the card');
  if (wrong) return { refused: `${wrong} Nothing was asked.` };
  const at = new Date(clock.now()).toISOString();
  const proposal: QualifyProposal = {
    outcome,
    create,
    reason: outcome === 'disqualified' ? reason : '',
    by: asker.address,
    handovers: lead.handovers,
    at,
  };
  const before = openProposal(lead, asker.address);
  if (before && !isLost && isSame(before, proposal))
    return {
      events: [],
      sentence: 'The card is before you in chat already. Press its button there; nothing is done until then.',
    };
  const stands = before !== null && !isLost;
  return {
    events: [{ type: 'QualifyProposed', proposal, notified: stands ? [] : [asker.address] }],
    sentence: `${stands ? 'The card that is before you in chat is changed.' : 'A card is put before you in chat.'} Press its button there; nothing is done until then.`,
  };
}

/** What is to be ticked; null when nothing was said of it. */
function ticked(
  { outcome, createAccount, createContact, createOpportunity }: Input,
  lead: Lead,
): QualifyProposal['create'] {
  const wanted = { account: createAccount, contact: createContact, opportunity: createOpportunity };
  if (outcome === 'disqualified' || Object.values(wanted).every((one) => one === undefined)) return null;
  const usual = offersFor(lead).flatMap((one) => (one.isUsual ? [one.kind] : []));
  return recordKinds.filter((kind) => wanted[kind] ?? usual.includes(kind));
}

function isSame(one: QualifyProposal, other: QualifyProposal): boolean {
  return JSON.stringify({ ...one, at: '' }) === JSON.stringify({ ...other, at: '' });
}

/** True when every card of this kind that was meant for the person came to nothing. */
function neverShown(effects: readonly Effect[], address: string): boolean {
  const cards = effects.filter(
    (one) => one.kind === 'announce' && one.card === 'qualify' && one.to === address,
  );
  return cards.length > 0 && cards.every((one) => one.status === 'failed');
}
