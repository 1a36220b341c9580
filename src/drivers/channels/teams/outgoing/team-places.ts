import { z } from 'zod';
import type { Records } from '../../../../ports/records';
import { isSafeAddress } from '../token/key-document';
import type { TeamsPlace } from './place';

/** How the channels of teams are reached, the same for all processes. */
export interface TeamPlaces {
  /** Remembers where the service of a team is; anything but a team is passed over. */
  remember(place: TeamsPlace): Promise<void>;
  /** A channel by its id; undefined until Baton was added to a team of that tenant. */
  of(conversationId: string): Promise<TeamsPlace | undefined>;
}

const word = z.string().min(1).max(2_000);
const kept = z.object({ version: z.literal(1), tenantId: word, serviceUrl: word, botId: word });
const key = { partition: 'teams-service', id: 'team' };

/**
 * Opens them. All teams of a tenant have one service, so the newest address that a team gave serves each of its channels;
 * one that is not reached by https is passed over.
 */
export function openTeamPlaces(records: Records, { allowsLoopback = false } = {}): TeamPlaces {
  async function read() {
    const stored = await records.get(key);
    const parsed = kept.safeParse(stored?.body);
    return { etag: stored?.etag, service: parsed.success ? parsed.data : undefined };
  }

  return {
    async remember({ scope, tenantId, serviceUrl, botId }) {
      if (scope !== 'team' || !isSafeAddress(serviceUrl, allowsLoopback)) return;
      const { etag, service } = await read();
      if (service?.serviceUrl === serviceUrl && service.tenantId === tenantId) return;
      const body = { version: 1, tenantId, serviceUrl, botId };
      // Of two at once the other one heard the same.
      if (etag === undefined) await records.create({ ...key, body });
      else await records.replace({ ...key, body }, etag);
    },
    async of(conversationId) {
      const { service } = await read();
      // The rules for service addresses may be stricter than when it was kept.
      if (!service || !isSafeAddress(service.serviceUrl, allowsLoopback)) return undefined;
      const { tenantId, serviceUrl, botId } = service;
      return { tenantId, serviceUrl, botId, conversationId, scope: 'team' };
    },
  };
}
