import { draftEmailView } from '../../cards/views/draft-email';
import type { EmailDraft } from '../../domain/email-draft';
import type { Lead } from '../../domain/lead';
import { cardReply, reopened, subjectFor } from '../lead-reply';
import { leadOperation } from '../operation';
import { draftOf, shownDraft, undraftable } from './draft';
import { leadInput, type LeadInput } from './lead';

export interface Outreach {
  readonly lead: Lead;
  readonly draft: EmailDraft;
}

/** The text of an e-mail to a lead, to be read: nothing is saved or sent (spec section 17). */
export const outreach = leadOperation<LeadInput, Outreach>({
  name: 'outreach',
  purpose: 'word an e-mail to a lead, with what it rests on; nothing is saved or sent',
  writes: false,
  confirms: null,
  input: leadInput,
  async run(_, { document: { lead } }, workshop, request) {
    return undraftable(lead, workshop, request) ?? { lead, draft: await draftOf(lead, workshop, request) };
  },
  async reply({ lead, draft }, workshop, request) {
    const { subject, reader } = await subjectFor(await reopened(lead.id, workshop), workshop, request);
    const card = workshop.deck.card('draft-email', draftEmailView(subject, reader, shownDraft(draft)));
    return cardReply(card, lead.id);
  },
});
