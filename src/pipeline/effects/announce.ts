import type { Card } from '../../cards/card';
import { erasedView } from '../../cards/views/erased';
import { isErased } from '../../domain/erasure';
import { announcementCard } from '../lead-card';
import { leadSubject, readerOf } from '../lead-subject';
import type { LeadDocument } from '../lead-document';
import type { StageNeeds } from '../stages/stage';
import type { AnnounceEffect } from './effect';
import { show } from './show';

/** Shows the card of one effect as the lead is now: posted once, then updated where it stands (`show`). */
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
  return show(effect, message, channel, { now, onlyWhereItStands: gone, seated });

  async function cardNow(): Promise<Card> {
    const playbook = await needs.playbooks.of(lead.playbook);
    const subject = await leadSubject(lead, events, playbook, needs);
    return announcementCard(effect.card, subject, readerOf(effect.to, lead, playbook, now), deck);
  }
}
