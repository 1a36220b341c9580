import type { Erasure } from '../../domain/erasure';
import type { Effect, EraseEffect, ScrubEffect } from './effect';
import { withStaleCards } from './stale-cards';

/** Before all other times: a paused agent's worker looks for nothing else (`worker.ts`). */
export const evenWhilePaused = 0;

/**
 * The effects of a lead whose erasure was asked for: each card that stands, or may stand, is shown once more as erased, and
 * nothing else is done any more but the removal itself.
 */
export function effectsOfErasure(effects: readonly Effect[], { why, askedBy }: Erasure): readonly Effect[] {
  const fresh = { status: 'pending', attempts: 0, notBefore: evenWhilePaused } as const;
  const row = effects.find((one) => one.kind === 'projection');
  const erase: EraseEffect = {
    ...fresh,
    kind: 'erase',
    id: 'erase',
    erasure: { why, askedBy },
    listedUnder: row?.listedUnder ?? [],
    indexed: row?.indexed ?? null,
  };
  const cards = effects.flatMap((one) =>
    one.kind !== 'announce' ? [] : [one.status === 'failed' ? one : { ...one, ...fresh, attempts: 1 }],
  );
  return [erase, ...cards];
}

/** The effects of a lead of which nothing is kept: its cards, and that the disk is cleaned. */
export function effectsOnceErased(effects: readonly Effect[]): readonly Effect[] {
  return [scrubAt(evenWhilePaused), ...effects.filter((one) => one.kind === 'announce')];
}

/** The effects of another lead that names somebody who is erased: its cards once more, and then that the disk is cleaned. */
export function shownAnew(effects: readonly Effect[], now: number): readonly Effect[] {
  return [scrubAt(now), ...withStaleCards(effects, now).filter((one) => one.kind !== 'scrub')];
}

function scrubAt(notBefore: number): ScrubEffect {
  return { kind: 'scrub', id: 'scrub', status: 'pending', attempts: 0, notBefore };
}
