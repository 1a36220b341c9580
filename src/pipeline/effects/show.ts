import type { Channel, Message, PostOutcome } from '../../ports/channel';
import type { AnnounceEffect } from './effect';
import { retryLater } from './retry';

/** How a card is shown. */
export interface Showing {
  readonly now: number;
  /** True where it is only brought up to date: what never stood need not. */
  readonly onlyWhereItStands?: boolean;
  /** False once the worker may have lost its seat: what it knows may be over by now. */
  seated(): boolean;
}

/**
 * Posts one card once, or updates it where it stands. When it was begun before, by this worker or another (`attempts`), the
 * channel is asked first whether the message stands already. Without its seat a worker shows nothing: the effect comes
 * back as it was.
 */
export async function show(
  effect: AnnounceEffect,
  message: Message,
  channel: Channel,
  { now, onlyWhereItStands = false, seated }: Showing,
): Promise<AnnounceEffect> {
  const doubtful = effect.receipt === null && effect.attempts > 0;
  const receipt = effect.receipt ?? (doubtful ? await channel.find(effect.id, effect.to) : undefined);
  if (!seated()) return effect;
  if (onlyWhereItStands && !receipt) return { ...effect, status: 'failed', attempts: effect.attempts + 1 };
  const outcome: PostOutcome = receipt ? await channel.update(receipt, message) : await channel.post(message);
  switch (outcome.outcome) {
    case 'posted':
      return {
        ...withoutAgain(effect, now),
        status: 'done',
        attempts: effect.attempts + 1,
        receipt: outcome.receipt,
      };
    case 'refused':
      return { ...effect, status: 'failed', attempts: effect.attempts + 1, receipt: receipt ?? null };
    case 'later':
      return { ...effect, notBefore: now + outcome.waitMs, receipt: receipt ?? null };
    case 'unknown':
      return { ...retryLater(effect, now), receipt: receipt ?? null };
  }
}

/** Once its time has come, what was just shown is the last that anybody can have sent. */
function withoutAgain(effect: AnnounceEffect, now: number): AnnounceEffect {
  const { againAt, ...rest } = effect;
  return againAt !== undefined && againAt > now ? effect : rest;
}
