import type { Message, PostOutcome } from '../../../../ports/channel';
import type { Records } from '../../../../ports/records';
import type { TeamsConnector } from '../outgoing/connector';
import type { TeamsPlace } from '../outgoing/place';
import { receiptOf, spotOf } from '../outgoing/receipt';
import { renderMessage } from '../render/message';

/** Cards that stand where several read: they are nobody's own, and each reader asks for their view of them. */
export interface SharedCards {
  /** A card was put there; its receipt, by which it is changed later. */
  stands(place: TeamsPlace, activityId: string): Promise<string>;
  update(receipt: string, message: Message): Promise<PostOutcome>;
}

/** To whom such a card is: nobody in particular, who may do nothing with it. */
export const everybody = '';

/** Remembers the conversations, with the newest address of their service. */
export function openSharedCards(connector: Pick<TeamsConnector, 'update'>, records: Records): SharedCards {
  const keyOf = ({ tenantId, conversationId }: Pick<TeamsPlace, 'tenantId' | 'conversationId'>) => ({
    partition: `teams-places/${tenantId}`,
    id: encodeURIComponent(conversationId),
  });

  return {
    async stands(place, activityId) {
      const key = keyOf(place);
      const found = await records.get<{ readonly place: TeamsPlace }>(key);
      const document = { ...key, body: { version: 1, place } };
      if (!found) await records.create(document);
      else if (found.body.place.serviceUrl !== place.serviceUrl) await records.replace(document, found.etag);
      return receiptOf({ ...place, activityId });
    },
    async update(receipt, message) {
      const spot = spotOf(receipt);
      const found = spot && (await records.get<{ readonly place: TeamsPlace }>(keyOf(spot)));
      if (!found) return { outcome: 'refused', reason: 'That conversation is not known.' };
      const updated = await connector.update(found.body.place, spot.activityId, renderMessage(message));
      if (updated.outcome === 'done') return { outcome: 'posted', receipt };
      return updated.outcome === 'dead'
        ? { outcome: 'refused', reason: 'Baton is in that conversation no longer.' }
        : updated;
    },
  };
}
