import type { Card } from '../../cards/card';
import { erasedView } from '../../cards/views/erased';
import { isErased } from '../../domain/erasure';
import { announcementCard } from '../lead-card';
import { leadSubject, readerOf } from '../lead-subject';
import type { LeadDocument } from '../lead-document';
import type { StageNeeds } from '../stages/stage';
import type { PostOutcome } from '../../ports/channel';
import { retryLater } from './retry';
import type { AnnounceEffect } from './effect';

/**
 * Posts the card of one effect once, or updates it where it stands. When it was begun before, by this worker or another
 * (`attempts`), the channel is asked first whether the message stands already. Without its seat (`seated`) a worker
 * shows nothing: the lead may be somebody else's and have moved on by now, so the effect comes back as it was.
 */
export async function announce(
  effect: AnnounceEffect,
  document: LeadDocument,
  needs: StageNeeds,
  seated: () => boolean,
): Promise<AnnounceEffect> {
  const { channels, clock, deck } = needs;
  const { lead, events } = document;
  const channel = channels.find((one) => one.name === effect.channel);
  // It was turned off since: what stands there stays as it is, what does not never will.
  if (!channel) return { ...effect, status: effect.receipt === null ? 'failed' : 'done' };
  const now = clock.now();
  const gone = isErased(lead);
  const card = gone ? deck.card('erased', erasedView(lead)) : await cardNow();
  const message = { effectId: effect.id, to: effect.to, leadId: lead.id, card };
  const doubtful = effect.receipt === null && effect.attempts > 0;
  const receipt = effect.receipt ?? (doubtful ? await channel.find(effect.id, effect.to) : undefined);
  if (!seated()) return effect;
  // What never stood need not be taken back.
  if (gone && !receipt) return { ...effect, status: 'failed', attempts: effect.attempts + 1 };
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

  async function cardNow(): Promise<Card> {
    const playbook = await needs.playbooks.of(lead.playbook);
    const subject = await leadSubject(lead, events, playbook, needs);
    return announcementCard(effect.card, subject, readerOf(effect.to, lead, playbook, now), deck);
  }
}

/** Once its time has come, what was just shown is the last that anybody can have sent. */
function withoutAgain(effect: AnnounceEffect, now: number): AnnounceEffect {
  const { againAt, ...rest } = effect;
  return againAt !== undefined && againAt > now ? effect : rest;
}
