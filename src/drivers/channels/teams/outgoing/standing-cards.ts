import { z } from 'zod';
import { Fault } from '../../../../domain/fault';
import type { Records } from '../../../../ports/records';
import { wholeConversation, type TeamsPlace } from './place';

/** Which message is the one of an effect in a conversation, the same for all processes: the first that was told of. */
export interface StandingCards {
  /** The id of its activity. */
  of(effectId: string, place: TeamsPlace): Promise<string | undefined>;
  /** This activity shows the effect; gives back the one that stands for it, which is another when one was there before. */
  claim(effectId: string, place: TeamsPlace, activityId: string): Promise<string>;
}

const body = z.object({ version: z.literal(1), activityId: z.string().min(1) });

/**
 * Opens them. They are kept by conversation, so that whoever invents an effect's id in one reaches nothing in another;
 * rejects with `store-newer` for what it cannot read.
 */
export function openStandingCards(records: Records): StandingCards {
  const keyOf = (effectId: string, place: TeamsPlace) => ({
    partition: `teams-cards/${place.tenantId}/${wholeConversation(place)}`,
    id: encodeURIComponent(effectId),
  });

  async function read(effectId: string, place: TeamsPlace): Promise<string | undefined> {
    const stored = await records.get(keyOf(effectId, place));
    if (!stored) return undefined;
    const parsed = body.safeParse(stored.body);
    if (!parsed.success) throw unreadable();
    return parsed.data.activityId;
  }

  return {
    of: read,
    async claim(effectId, place, activityId) {
      const before = await read(effectId, place);
      if (before !== undefined) return before;
      const wanted = { ...keyOf(effectId, place), body: { version: 1, activityId } };
      if ((await records.create(wanted)) !== 'conflict') return activityId;
      return (await read(effectId, place)) ?? activityId;
    },
  };
}

function unreadable(): Fault {
  return new Fault('store-newer', {
    sentence: 'What is kept of a card in Teams was not written by this release.',
    todo: 'Start the newer release.',
  });
}
