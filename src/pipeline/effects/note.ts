import { noteSentence } from '../../cards/note-sentence';
import { personOf } from '../../domain/playbook';
import type { PostOutcome } from '../../ports/channel';
import { archivedEvents } from '../archive';
import type { LeadDocument } from '../lead-document';
import type { StageNeeds } from '../stages/stage';
import type { NoteEffect } from './effect';
import { retryLater } from './retry';

/**
 * Says what happened in the thread of a card, once; waits until the card stands, and is let go when it never will. When it
 * was begun before (`attempts`) the channel is asked first whether the note stands. Without its seat (`seated`) a worker
 * says nothing.
 */
export async function tellInThread(
  effect: NoteEffect,
  document: LeadDocument,
  needs: StageNeeds,
  seated: () => boolean,
): Promise<NoteEffect> {
  const now = needs.clock.now();
  const channel = needs.channels.find((one) => one.name === effect.channel);
  const above = document.effects.find((one) => one.id === effect.under);
  const never = !above || above.kind !== 'announce' || (above.receipt === null && above.status === 'failed');
  if (never || !channel?.note) return { ...effect, status: 'failed' };
  if (above.receipt === null) return { ...effect, notBefore: Math.max(above.notBefore, now + shortWaitMs) };
  if (effect.attempts > 0 && (await channel.findNote?.(above.receipt, effect.id)) !== undefined)
    return { ...effect, status: 'done', attempts: effect.attempts + 1 };
  const logged = await eventOf(effect, document, needs);
  if (!logged) return { ...effect, status: 'failed' };
  if (!seated()) return effect;
  const playbook = await needs.playbooks.of(document.lead.playbook);
  const sentence = noteSentence(logged, document.lead, (one) => personOf(playbook, one)?.name ?? one);
  const outcome: PostOutcome = await channel.note(above.receipt, { effectId: effect.id, sentence });
  switch (outcome.outcome) {
    case 'posted':
      return { ...effect, status: 'done', attempts: effect.attempts + 1 };
    case 'refused':
      return { ...effect, status: 'failed', attempts: effect.attempts + 1 };
    case 'later':
      return { ...effect, notBefore: now + outcome.waitMs };
    case 'unknown':
      return retryLater(effect, now);
  }
}

/** The event it tells of, also when it left the document while the note waited. */
async function eventOf({ seq }: NoteEffect, { lead, events }: LeadDocument, { store }: StageNeeds) {
  const isIt = (one: { readonly seq: number }) => one.seq === seq;
  return events.find(isIt) ?? (await archivedEvents(lead.id, store)).find(isIt);
}

/** Until the card above is looked at again. */
const shortWaitMs = 1_000;
