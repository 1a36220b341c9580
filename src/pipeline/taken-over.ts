import { deadlines } from './deadline';
import type { Effect } from './effects/effect';
import type { LeadDocument } from './lead-document';

/** Not known to stand, and tried by nobody whose work was saved. */
function isUntried(one: Effect): boolean {
  if (one.attempts > 0) return false;
  return (
    (one.kind === 'announce' && one.receipt === null) || (one.kind === 'note' && one.status === 'pending')
  );
}

/** Effects after somebody was at them whose work was not saved: each card that is not known to stand may stand. */
export function begun<One extends Effect>(effects: readonly One[]): readonly One[] {
  if (!effects.some(isUntried)) return effects;
  return effects.map((one) => (isUntried(one) ? { ...one, attempts: 1 } : one));
}

/** The document after that. It is kept with the lead, because a card may not be due again until much later. */
export function begunBefore(document: LeadDocument): LeadDocument {
  const effects = begun(document.effects);
  return effects === document.effects ? document : { ...document, effects };
}

/** The document with those cards to be shown whose time to be shown once more has come. */
export function withCardsDueAgain(document: LeadDocument, now: number): LeadDocument {
  const isDue = (one: Effect) =>
    one.kind === 'announce' && one.status === 'done' && (one.againAt ?? Infinity) <= now;
  if (!document.effects.some(isDue)) return document;
  const fresh = { status: 'pending', attempts: 0, notBefore: now } as const;
  return { ...document, effects: document.effects.map((one) => (isDue(one) ? { ...one, ...fresh } : one)) };
}

/**
 * The document taken over from somebody whose last update of a card may still be on its way, and arrive after ours, and who
 * may still write what is about to be removed.
 */
export function shownLate(document: LeadDocument, now: number): LeadDocument {
  let isChanged = false;
  const effects = document.effects.map((one): Effect => {
    if (one.status !== 'pending') return one;
    if (one.kind === 'announce' && one.receipt !== null) {
      isChanged = true;
      return { ...one, againAt: now + deadlines.channel };
    }
    if (one.kind !== 'erase' || one.isTakenOver) return one;
    isChanged = true;
    return { ...one, isTakenOver: true };
  });
  return isChanged ? { ...document, effects } : document;
}

/** What people there would see of a lead. */
const all = ['owner', 'rating', 'state'] as const;

/** The effect to be carried out once more, because somebody did it late, with what they knew: what they put there is not what is meant by now. */
export function shownTooLate(effect: Effect, now: number): Effect {
  const fresh = { status: 'pending', notBefore: now } as const;
  // What is owed still is shown as it is meant by now, but of what the CRM has only the difference is written.
  if (effect.kind === 'crm-lead' && (effect.doubtful?.length ?? 0) < all.length)
    return { ...effect, ...fresh, doubtful: all };
  return effect.kind === 'announce' && effect.status === 'done' ? { ...effect, ...fresh } : effect;
}
