import { z } from 'zod';
import { qualifyView } from '../../cards/views/qualify';
import { phaseWords } from '../../cards/words';
import type { Lead } from '../../domain/lead';
import { longestOpportunityName, recordKinds, type RecordKind } from '../../domain/qualification';
import { qualificationKey, seenOf, wrongWith } from '../../domain/qualify-offers';
import type { Act, OpenLead, Refused, Verdict } from '../../pipeline/lead-document';
import { closedRefusal } from '../closed-lead';
import { subjectFor, verdictReply } from '../lead-reply';
import { leadOperation, type Request, type Workshop } from '../operation';
import { leadInput } from './lead';

const input = leadInput.extend({
  confirmed: z.literal('yes').optional(),
  /** The kinds of records that are ticked, with commas between; nothing is created that is not named. */
  create: z.string().trim().max(100).default(''),
  opportunity: z
    .string()
    .trim()
    .max(longestOpportunityName, `keep the name under ${longestOpportunityName} characters`)
    .default(''),
  /** What the person saw of the lead when they were asked. */
  seen: z.string().max(40).optional(),
});
type Input = z.infer<typeof input>;
/** Nothing done yet: the person is asked first. */
type Asked = { readonly ask: OpenLead } | { readonly verdict: Verdict; readonly leadId: string };

/** Makes the records of the CRM that a person ticks of a lead, once (spec section 14); the CRM is asked afterwards. */
export const qualify = leadOperation<Input, Asked>({
  name: 'qualify',
  purpose: 'qualify a lead: make an account, a contact and an opportunity of it in the CRM',
  writes: true,
  confirms: 'dialog',
  input: input as unknown as z.ZodType<Input>,
  async run(given, open, workshop, request) {
    const { lead } = open.document;
    if (!given.confirmed) return notOpen(lead, workshop, request) ?? { ask: open };
    const { asker, turn } = request;
    const verdict = await workshop.record.act(lead.id, asker.address, turn, async (now) =>
      asked(now, given, workshop, request),
    );
    workshop.worker.wake(lead.id);
    return { verdict, leadId: lead.id };
  },
  async reply(done, workshop, request) {
    if ('verdict' in done) return verdictReply(done.verdict, done.leadId);
    const { subject, reader } = await subjectFor(done.ask, workshop, request);
    return {
      kind: 'dialog',
      card: workshop.deck.card('qualify', qualifyView(subject, reader)),
      leadId: subject.lead.id,
    };
  },
});

function asked(lead: Lead, given: Input, workshop: Workshop, request: Request): Act | Refused {
  const refused = notOpen(lead, workshop, request);
  if (refused) return refused;
  if (given.seen !== undefined && given.seen !== seenOf(lead))
    return { refused: 'The lead has changed since you were asked. Nothing was created; ask again.' };
  const create = kindsIn(given.create);
  const wrong = wrongWith(lead, create, given.opportunity);
  if (wrong) return { refused: `${wrong} Nothing was created.` };
  const { accountId = null, contactId = null } = lead.connection ?? {};
  return {
    events: [
      {
        type: 'QualifyRequested',
        request: {
          key: qualificationKey(lead),
          create,
          opportunityName: create.includes('opportunity') ? given.opportunity : '',
          accountId,
          contactId,
          by: request.asker.address,
          at: new Date(workshop.clock.now()).toISOString(),
        },
      },
    ],
    sentence: 'It is being qualified in the CRM; its cards say what came of it.',
  };
}

function notOpen(lead: Lead, { clock }: Workshop, { playbook }: Request): Refused | null {
  const closed = closedRefusal(lead, playbook, clock.now());
  if (closed) return closed;
  if (lead.phase === 'handed-over') return null;
  const hint = lead.phase === 'disqualified' ? ' Reassign it to a seller first.' : '';
  return {
    refused: `Only a lead that is handed over can be qualified; this one is ${phaseWords(lead.phase)}.${hint}`,
  };
}

function kindsIn(create: string): readonly RecordKind[] {
  const said = create.split(',').map((one) => one.trim());
  return recordKinds.filter((kind) => said.includes(kind));
}
