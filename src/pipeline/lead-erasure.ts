import { erasureSentence, isErased } from '../domain/erasure';
import { faultOf } from '../domain/fault';
import type { EraseEffect, ScrubEffect } from './effects/effect';
import { placesOf } from './effects/places';
import { retryLater } from './effects/retry';
import { eraseLead, removeTraces } from './erase-lead';
import { appended, withEffect, type LeadDocument } from './lead-document';
import type { LeadRecord } from './record';
import type { StageNeeds } from './stages/stage';

export type RemovingEffect = EraseEffect | ScrubEffect;

/** For so long whoever had the lead before may still write what they had in hand. */
const lateWritesMs = 10 * 60_000;
/** From here on an hour lies between two attempts. */
const patientAttempts = 8;

/** Removes what was just written of a lead that somebody erased meanwhile: it may have come after all else was removed. */
export async function removeLateWrites(
  written: LeadDocument,
  now: LeadDocument | undefined,
  needs: Pick<StageNeeds, 'store'>,
): Promise<void> {
  if (!now || !isErased(now.lead)) return;
  const row = written.effects.find((one) => one.kind === 'projection');
  const where = { listedUnder: row?.listedUnder ?? [], indexed: row?.indexed ?? null };
  await removeTraces(written, where, needs);
}

/**
 * The document after something of an erasure was done: the one that stays in the lead's place, once all else is removed, and
 * then that the disk is clean. What cannot be removed now is tried again for ever.
 */
export async function removed(
  effect: RemovingEffect,
  document: LeadDocument,
  needs: StageNeeds,
  record: Pick<LeadRecord, 'change' | 'showAnew'>,
): Promise<LeadDocument> {
  try {
    if (effect.kind === 'erase') {
      await eraseLead(document, effect, needs, record);
      if (effect.isTakenOver)
        return withEffect(document, {
          ...effect,
          isTakenOver: false,
          attempts: effect.attempts + 1,
          notBefore: needs.clock.now() + lateWritesMs,
        });
      return inItsPlace(document, effect, needs);
    }
    await needs.store.scrub?.();
    const cards = document.effects.flatMap((one) =>
      one.kind === 'announce' && one.status === 'pending' ? one.notBefore : [],
    );
    const scrubbed = { ...effect, attempts: effect.attempts + 1 };
    // Once more after the cards that could not be changed yet: some stand in this store.
    if (cards.length > 0) return withEffect(document, { ...scrubbed, notBefore: Math.max(...cards) });
    return withEffect(document, { ...scrubbed, status: 'done' });
  } catch (thrown) {
    const { clock, log } = needs;
    log.warn('effect failed', { lead: document.lead.id, effect: effect.id, code: faultOf(thrown).code });
    const again = { ...retryLater(effect, clock.now()), status: 'pending' } as const;
    return withEffect(document, { ...again, attempts: Math.min(again.attempts, patientAttempts) });
  }
}

/** One event in place of the whole log; of what people were answered only that it is erased. */
function inItsPlace(document: LeadDocument, { erasure }: EraseEffect, needs: StageNeeds): LeadDocument {
  const { clock, channels, crmLeads } = needs;
  const { lead, inbox } = document;
  const { mentions: _, ...kept } = document;
  const now = clock.now();
  const empty: LeadDocument = {
    ...kept,
    events: [],
    inbox: inbox.filter((one) => one.sentence === erasureSentence),
    attempts: null,
    retryAt: null,
  };
  const event = {
    type: 'Erased',
    id: lead.id,
    source: lead.origin.source,
    owner: null,
    at: new Date(now).toISOString(),
    ...erasure,
  } as const;
  return appended(empty, [event], { places: placesOf(channels), now, crmSource: crmLeads?.source });
}
