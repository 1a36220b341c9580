import { z } from 'zod';
import { eraseView } from '../../cards/views/erase';
import { erasureSentence } from '../../domain/erasure';
import { isBeingQualified } from '../../domain/qualify-offers';
import type { OpenLead, Verdict } from '../../pipeline/lead-document';
import { subjectFor, verdictReply } from '../lead-reply';
import { leadOperation } from '../operation';
import { leadInput } from './lead';

const input = leadInput.extend({ confirmed: z.literal('yes').optional() });
type Input = z.infer<typeof input>;
/** Nothing done yet: the person is asked first. */
export type EraseAnswer = { readonly ask: OpenLead } | { readonly verdict: Verdict; readonly leadId: string };

/** Removes everything kept of a lead, for good; a salted hash of its address keeps mail and leads of it out (docs/deploy.md). */
export const erase = leadOperation<Input, EraseAnswer>({
  name: 'erase',
  purpose: 'remove everything kept of a lead, for good',
  writes: true,
  confirms: 'dialog',
  input: input as unknown as z.ZodType<Input>,
  async run({ confirmed }, open, workshop, { asker, turn }) {
    const { lead } = open.document;
    if (!confirmed) return isBeingQualified(lead) ? busy : { ask: open };
    // In force before anything else: no mail to it is begun from here on.
    const address = lead.fields.email.trim();
    if (address !== '' && !isBeingQualified(lead)) await workshop.addressBook.suppress(address);
    const verdict = await workshop.record.act(lead.id, asker.address, turn, async (now) =>
      isBeingQualified(now)
        ? busy
        : {
            events: [{ type: 'ErasureRequested', why: 'asked', askedBy: asker.address }],
            sentence: erasureSentence,
          },
    );
    workshop.worker.wake();
    return { verdict, leadId: lead.id };
  },
  async reply(done, workshop, request) {
    if ('verdict' in done) return verdictReply(done.verdict, done.leadId);
    const { subject, reader } = await subjectFor(done.ask, workshop, request);
    const isElsewhere = workshop.crm.erase === undefined || workshop.mailbox.erase === undefined;
    return {
      kind: 'dialog',
      card: workshop.deck.card('erase', eraseView(subject, reader, isElsewhere)),
      leadId: subject.lead.id,
    };
  },
});

const busy = { refused: 'It is being qualified in the CRM. Erase it once that is done.' };
