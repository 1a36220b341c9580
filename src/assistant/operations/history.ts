import { historyView } from '../../cards/views/history';
import type { Activity } from '../../domain/account';
import type { Lead } from '../../domain/lead';
import type { LoggedEvent } from '../../domain/lead-event';
import type { Effect } from '../../pipeline/effects/effect';
import { cardReply, reopened, subjectFor } from '../lead-reply';
import { leadOperation } from '../operation';
import { leadInput, type LeadInput } from './lead';

export interface History {
  readonly lead: Lead;
  /** Every event, oldest first. */
  readonly events: readonly LoggedEvent[];
  /** What was or is to be done outside because of them. */
  readonly effects: readonly Effect[];
  /** What the CRM says of it at this moment. */
  readonly activities: readonly Activity[];
}

/** The audit trail of a lead: what went to and fro, what happened, by whom, when, and what was sent because of it. */
export const history = leadOperation<LeadInput, History>({
  name: 'history',
  purpose: 'show everything that happened to a lead: what, who, when',
  writes: false,
  confirms: null,
  input: leadInput,
  async run(_, open, { record, crm }) {
    const { lead, effects } = open.document;
    const activities = await crm.activities(lead.origin.sourceId);
    return { lead, events: await record.history(open), effects, activities };
  },
  async reply({ lead, events, effects, activities }, workshop, request) {
    const { subject, reader } = await subjectFor(await reopened(lead.id, workshop), workshop, request);
    return cardReply(
      workshop.deck.card(
        'history',
        historyView(subject, reader, events, { sent: sentOf(effects), activities }),
      ),
      lead.id,
    );
  },
});

const states = {
  pending: 'being delivered',
  sending: 'being delivered',
  done: 'delivered',
  failed: 'not delivered',
} as const;

function sentOf(effects: readonly Effect[]) {
  return effects.flatMap((one) =>
    one.kind === 'announce' && one.card !== 'lead'
      ? [{ what: one.card, to: one.to, state: states[one.status] }]
      : [],
  );
}
