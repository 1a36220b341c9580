import { corrected, reconciled, type Correction, type Reading } from './correction';
import type { CrmLeadEffect, EffectContext } from './effects/effect';
import type { LeadDocument } from './lead-document';

/** The address of a lead that was put right here and is not known to stand in the CRM yet; undefined when there is none. */
export function correctionOf(document: LeadDocument): Correction | undefined {
  return effectOf(document)?.correction;
}

/** The document after an act of a person: an address that it put right is written to the CRM where the lead lives. */
export function withCorrection(
  before: LeadDocument,
  after: LeadDocument,
  { crmSource, now }: Pick<EffectContext, 'crmSource' | 'now'>,
): LeadDocument {
  const { email } = after.lead.fields;
  if (after.lead.origin.source !== crmSource || email === before.lead.fields.email) return after;
  const there = effectOf(after);
  const effect: CrmLeadEffect = {
    written: {},
    ...there,
    kind: 'crm-lead',
    id: 'crm-lead',
    status: 'pending',
    attempts: 0,
    notBefore: now,
    correction: corrected(before.lead.fields.email, email, there?.correction),
  };
  return { ...after, effects: [...after.effects.filter((one) => one !== there), effect] };
}

/**
 * The document after what was read of the lead there was taken in; the same one when that tells nothing new. What is still
 * not written there is tried at once: it may be possible now.
 */
export function withReading(
  before: LeadDocument,
  after: LeadDocument,
  reading: Reading,
  now: number,
): LeadDocument {
  const { round = before.round } = reading;
  const read = round === after.round ? after : { ...after, round };
  const there = effectOf(read);
  if (!there?.correction) return read;
  const { correction } = reconciled(before.lead.fields.email, there.correction, reading);
  const isOwed = correction !== undefined && !correction.isWritten;
  if (correction && (!isOwed || there.status === 'pending')) return read;
  const { correction: _, ...known } = there;
  const again = { ...there, status: 'pending', attempts: 0, notBefore: now } as const;
  const next: CrmLeadEffect = isOwed ? again : known;
  return { ...read, effects: read.effects.map((one) => (one === there ? next : one)) };
}

function effectOf({ effects }: LeadDocument): CrmLeadEffect | undefined {
  return effects.find((one) => one.kind === 'crm-lead');
}
