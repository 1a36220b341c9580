import { z } from 'zod';
import type { Lead } from '../../domain/lead';
import type { Verdict } from '../../domain/icp-fit';
import type { RatingLevel, RatingParts } from '../../domain/rating';
import { generalOperation } from '../operation';

/** What became of one lead; null stands for what was not looked at. */
export interface LeadOutcome {
  readonly leadId: string;
  readonly outcome: Lead['phase'];
  readonly reason: string | null;
  readonly owner: string | null;
  /** Addresses of the people the decision is for. */
  readonly notified: readonly string[];
  readonly accountId: string | null;
  readonly email: { readonly validity: string; readonly type: string | null } | null;
  readonly fit: {
    readonly score: number;
    readonly level: string;
    readonly criteria: readonly { readonly name: string; readonly verdict: Verdict }[];
  } | null;
  readonly rating: {
    readonly level: RatingLevel;
    readonly score: number;
    readonly parts: RatingParts;
  } | null;
  readonly signalStrength: string | null;
}

export interface RunInput {
  /** Leads to work on first, in this order. */
  readonly leadIds: readonly string[];
  /** Called after each lead that was worked on. */
  readonly worked?: ((leadId: string) => void) | undefined;
}

/** Works on leads until nothing is due, and says what became of them, those named first. */
export const run = generalOperation<RunInput, readonly LeadOutcome[]>({
  name: 'run',
  purpose: 'work on every lead that is due',
  writes: true,
  confirms: null,
  input: z.custom<RunInput>((value) => typeof value === 'object' && value !== null && 'leadIds' in value),
  async run({ leadIds, worked }, { worker, record }) {
    const ids = new Set(leadIds);
    await worker.once(leadIds, (leadId) => {
      ids.add(leadId);
      worked?.(leadId);
    });
    const outcomes: LeadOutcome[] = [];
    for (const id of ids) {
      const open = await record.open(id);
      if (open) outcomes.push(outcomeOf(open.document.lead));
    }
    return outcomes;
  },
  reply: (outcomes) => ({ kind: 'done', sentence: `Worked on ${outcomes.length} leads.`, leadId: null }),
});

/** A lead's outcome; what an earlier run found is left out of a lead that is not selected or handed back. */
export function outcomeOf(lead: Lead): LeadOutcome {
  const assessed = lead.phase !== 'not-selected' && lead.phase !== 'handed-back';
  const { fit, rating, signalStrength, email, connection } = lead;
  return {
    leadId: lead.origin.sourceId,
    outcome: lead.phase,
    reason:
      lead.phase === 'not-selected'
        ? lead.notSelectedFor
        : (lead.decision?.reason ?? lead.fault?.code ?? null),
    owner: lead.owner,
    notified: lead.phase === 'not-selected' ? [] : (lead.decision?.notified ?? []),
    accountId: assessed ? (connection?.accountId ?? null) : null,
    email: email && { validity: email.validity, type: email.type },
    fit: assessed && fit ? { ...fitOf(fit) } : null,
    rating: assessed && rating ? { level: rating.level, score: rating.score, parts: rating.parts } : null,
    signalStrength: assessed ? (signalStrength?.level ?? null) : null,
  };
}

function fitOf({ score, level, criteria }: NonNullable<Lead['fit']>): NonNullable<LeadOutcome['fit']> {
  return { score, level, criteria: criteria.map(({ name, verdict }) => ({ name, verdict })) };
}
