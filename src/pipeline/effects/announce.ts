import type { Lead } from '../../domain/lead';
import { leadName } from '../../domain/lead-fields';
import type { Channel, Notice, PostOutcome } from '../../ports/channel';
import { retryLater } from './retry';
import type { AnnounceEffect } from './effect';

/**
 * Posts the card of one effect, once. After a take-over, a lost answer or a failed attempt (`mayBePosted`) the channel is
 * asked first whether the message stands already. Without its seat (`seated`) a worker posts nothing: the lead may be
 * somebody else's by now, so the effect comes back as it was.
 */
export async function announce(
  effect: AnnounceEffect,
  lead: Lead,
  mayBePosted: boolean,
  channel: Channel,
  now: number,
  seated: () => boolean,
): Promise<AnnounceEffect> {
  const standing = mayBePosted || effect.attempts > 0 ? await channel.find(effect.id, effect.to) : undefined;
  if (!standing && !seated()) return effect;
  const outcome: PostOutcome = standing
    ? { outcome: 'posted', receipt: standing }
    : await channel.post(noticeOf(effect, lead));
  switch (outcome.outcome) {
    case 'posted':
      return { ...effect, status: 'done', attempts: effect.attempts + 1, receipt: outcome.receipt };
    case 'refused':
      return { ...effect, status: 'failed', attempts: effect.attempts + 1 };
    case 'later':
      return { ...effect, notBefore: now + outcome.waitMs };
    case 'unknown':
      return retryLater(effect, now);
  }
}

function noticeOf(effect: AnnounceEffect, lead: Lead): Notice {
  const company = lead.fields.companyName ? `, ${lead.fields.companyName}` : '';
  const reason = lead.decision ? `: ${lead.decision.reason}` : '';
  return {
    effectId: effect.id,
    leadId: lead.id,
    to: effect.to,
    card: effect.card,
    line: `${leadName(lead.fields)}${company}${reason}`,
  };
}
