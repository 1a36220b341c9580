import type { z } from 'zod';
import type { Lead } from '../../domain/lead';
import type { LoggedEvent } from '../../domain/lead-event';
import type { Effect } from '../../pipeline/effects/effect';
import { findLead } from '../find-lead';
import { operation } from '../operation';
import { leadInput } from './lead';

export interface History {
  readonly lead: Lead;
  /** Every event, oldest first. */
  readonly events: readonly LoggedEvent[];
  /** What was or is to be done outside because of them. */
  readonly effects: readonly Effect[];
}

/** The audit trail of a lead: what happened, by whom, when, and what was sent because of it. */
export const history = operation<z.infer<typeof leadInput>, History>({
  name: 'history',
  purpose: 'show everything that happened to a lead: what, who, when',
  who: 'seller',
  writes: false,
  input: leadInput,
  async run(input, { record }) {
    const found = await findLead(input.lead, record);
    if ('refused' in found) return found;
    const { lead, effects } = found.document;
    return { lead, events: await record.history(found), effects };
  },
});
