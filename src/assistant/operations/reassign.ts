import { z } from 'zod';
import { reasonSentence } from '../../cards/reason-words';
import { reassignView } from '../../cards/views/reassign';
import type { Decision } from '../../domain/decision';
import { leftOpen, nextHandoverId, suggestedAction, type Handover } from '../../domain/handover';
import type { Lead } from '../../domain/lead';
import type { LoggedEvent } from '../../domain/lead-event';
import { nextQuestion } from '../../domain/next-question';
import { personOf, type Playbook } from '../../domain/playbook';
import type { Act, OpenLead, Refused, Verdict } from '../../pipeline/lead-document';
import { closedRefusal } from '../closed-lead';
import { staleWords, subjectFor, verdictReply } from '../lead-reply';
import { leadOperation, type Request, type Workshop } from '../operation';
import { leadInput } from './lead';

const input = leadInput.extend({
  /** Address or name of a seller; empty for the assignment rule. */
  to: z.string().trim().default(''),
  confirmed: z.literal('yes').optional(),
  /** How often it had been handed over when the person was asked. */
  seen: z.coerce.number().int().optional(),
});
type Input = z.infer<typeof input>;
/** Nothing done yet: the person is asked first. */
type Asked = { readonly ask: OpenLead } | { readonly verdict: Verdict; readonly leadId: string };

/** Gives a lead to a seller, by the assignment rule or by name (spec section 12); from then on it is handed over. */
export const reassign = leadOperation<Input, Asked>({
  name: 'reassign',
  purpose: 'give a lead to a seller, by the assignment rule or by name',
  writes: true,
  confirms: 'dialog',
  input: input as unknown as z.ZodType<Input>,
  async run({ to, confirmed, seen }, open, workshop, request) {
    if (!confirmed) return { ask: open };
    const { id } = open.document.lead;
    const verdict = await workshop.record.act(id, request.asker.address, request.turn, (lead, events) =>
      reassigned(lead, events, { to, seen }, workshop, request),
    );
    workshop.worker.wake(id);
    return { verdict, leadId: id };
  },
  async reply(asked, workshop, request, { to }) {
    if ('verdict' in asked) return verdictReply(asked.verdict, asked.leadId);
    const { subject, reader } = await subjectFor(asked.ask, workshop, request);
    // Whoever was named already is chosen in the form.
    const named = to === '' ? undefined : sellerNamed(to, request.playbook);
    return {
      kind: 'dialog',
      card: workshop.deck.card('reassign', reassignView(subject, reader, named?.email)),
      leadId: subject.lead.id,
    };
  },
});

async function reassigned(
  lead: Lead,
  events: readonly LoggedEvent[],
  { to, seen }: Pick<Input, 'to' | 'seen'>,
  workshop: Workshop,
  request: Request,
): Promise<Act | Refused> {
  const { playbook } = request;
  // Before a turn of the rule is given away for it.
  if (lead.phase === 'received' || lead.phase === 'not-selected')
    return { refused: 'The agent has not taken this lead.' };
  const now = workshop.clock.now();
  const closed = closedRefusal(lead, playbook, now);
  if (closed) return closed;
  const named = to === '' ? undefined : sellerNamed(to, playbook);
  if (to !== '' && !named) return { refused: `There is no seller called “${to}”. Nothing was changed.` };
  if (seen !== undefined && seen !== lead.handovers) {
    return {
      refused: `${nameOf(lead.owner ?? '', playbook)} has it already.${staleWords(events, playbook, now)}`,
    };
  }
  const handoverId = nextHandoverId(lead);
  const byRule = (id: string) => workshop.assignment.assign(playbook, lead.id, id);
  let ticket = named ? undefined : await byRule(handoverId);
  // The rule came to whoever has it: the turn after that one.
  if (ticket && lead.phase === 'handed-over' && ticket.seller === lead.owner)
    ticket = await byRule(`${handoverId}.next`);
  const owner = named?.email ?? ticket?.seller ?? playbook.supervisor;
  if (lead.phase === 'handed-over' && lead.owner === owner) {
    return { refused: `${nameOf(owner, playbook)} has it already.${staleWords(events, playbook, now)}` };
  }
  const at = new Date(now).toISOString();
  const before =
    lead.phase === 'disqualified' && lead.decision
      ? ` It had been disqualified: ${reasonSentence(lead.decision.reason)}`
      : '';
  const { reading } = lead.engagement;
  const open = leftOpen(reading);
  const handover: Handover = {
    id: ticket?.handoverId ?? handoverId,
    to: owner,
    target: named || ticket?.seller ? 'seller' : 'supervisor',
    interest: lead.rating?.interest ?? 'undetected',
    rating: lead.rating?.level ?? 'cold',
    reason: 'reassigned',
    suggestedAction: suggestedAction(lead.fields, lead.rating?.level ?? 'cold', {
      questions: open.openQuestions.length,
      ask: nextQuestion(playbook, reading),
    }),
    ...open,
    note: `Reassigned by ${nameOf(request.asker.address, playbook)}.${before}`,
    at,
  };
  const decision: Decision = {
    row: 'reassign',
    outcome: 'hand-over',
    reason: 'reassigned',
    target: 'seller-by-rule',
    notified: [owner],
    at,
  };
  return {
    events: [{ type: 'Reassigned', decision, handover, owner }],
    sentence: `Reassigned to ${nameOf(owner, playbook)}.`,
  };
}

function sellerNamed(words: string, playbook: Playbook) {
  const wanted = words.toLowerCase();
  const sellers = playbook.people.filter((one) => one.roles.includes('seller'));
  const exact = sellers.find((one) => one.email === wanted || one.name.toLowerCase() === wanted);
  const partly = sellers.filter((one) => one.name.toLowerCase().split(/\s+/).includes(wanted));
  return exact ?? (partly.length === 1 ? partly[0] : undefined);
}

function nameOf(address: string, playbook: Playbook): string {
  return personOf(playbook, address)?.name ?? address;
}
