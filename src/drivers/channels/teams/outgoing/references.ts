import { z } from 'zod';
import { Fault } from '../../../../domain/fault';
import type { Records } from '../../../../ports/records';
import { isSafeAddress } from '../token/key-document';
import { wholeConversation, type TeamsPlace } from './place';

/** Where people are reached: their own chats with Baton, the same for all processes. */
export interface TeamsReferences {
  /** Remembers a person's own chat under their e-mail address; a newer service URL replaces the old one. */
  remember(address: string, place: TeamsPlace): Promise<void>;
  /** The personal chat of a person; undefined when the app is not installed there, or was found dead. */
  personal(address: string): Promise<TeamsPlace | undefined>;
  /** The place answered 403/404: nothing is posted there until somebody writes from there again. */
  bury(place: TeamsPlace): Promise<void>;
  /** True as long as a place is found dead. */
  isDead(place: TeamsPlace): Promise<boolean>;
  /** Somebody wrote from there. */
  reopen(place: TeamsPlace): Promise<void>;
  /** Baton was put into a team of that tenant: which of its channels are open is to be found out anew. */
  reopenChannels(tenantId: string): Promise<void>;
}

export interface ReferencesOptions {
  /** For tests: the service may be on this machine, without TLS. */
  readonly allowsLoopback?: boolean;
}

const word = z.string().min(1).max(2_000);
const kept = z.object({
  version: z.literal(1),
  place: z.object({
    tenantId: word,
    serviceUrl: word,
    conversationId: word,
    scope: z.literal('personal'),
    botId: word,
  }),
  /** When it was last another one; milliseconds since 1970. */
  since: z.number(),
});
const attempts = 8;
/** Dead channels of a tenant that are reopened at once: there are as many as channels were configured. */
const mostChannels = 100;

/** Opens them; a place that is not personal, or whose service is not reached by https, is not taken (`input-invalid`). */
export function openReferences(
  records: Records,
  now: () => number,
  { allowsLoopback = false }: ReferencesOptions = {},
): TeamsReferences {
  async function read(address: string) {
    const stored = await records.get({ partition: 'teams-people', id: idOf(address) });
    const parsed = kept.safeParse(stored?.body);
    return { etag: stored?.etag, place: parsed.success ? parsed.data.place : undefined };
  }

  async function keep(address: string, place: TeamsPlace): Promise<boolean> {
    const { etag, place: before } = await read(address);
    if (before && isSame(before, place)) return true;
    const body = { version: 1, place, since: now() };
    const wanted = { partition: 'teams-people', id: idOf(address), body };
    const written = etag === undefined ? records.create(wanted) : records.replace(wanted, etag);
    return (await written) !== 'conflict';
  }

  async function unbury(place: TeamsPlace): Promise<boolean> {
    const grave = await records.get(graveOf(place));
    return !grave || (await records.remove(graveOf(place), grave.etag)) === 'removed';
  }
  const isDead = async (place: TeamsPlace) => (await records.get(graveOf(place))) !== undefined;

  return {
    async remember(address, place) {
      if (place.scope !== 'personal' || !isSafeAddress(place.serviceUrl, allowsLoopback)) throw notTaken();
      await insist(() => keep(address, placeOnly(place)));
      await insist(() => unbury(place));
    },
    async personal(address) {
      const { place } = await read(address);
      // The rules for service addresses may be stricter than when it was kept.
      if (!place || !isSafeAddress(place.serviceUrl, allowsLoopback)) return undefined;
      return (await isDead(place)) ? undefined : place;
    },
    async bury(place) {
      // A conflict says that it is buried already.
      await records.create({ ...graveOf(place), sort: String(now()), body: { version: 1, at: now() } });
    },
    isDead,
    reopen: (place) => insist(() => unbury(place)),
    async reopenChannels(tenantId) {
      const { partition } = graveOf({ tenantId, conversationId: '', scope: 'team' });
      const { documents } = await records.list(partition, { limit: mostChannels });
      for (const { id, etag } of documents) await records.remove({ partition, id }, etag);
    },
  };
}

function idOf(address: string): string {
  return encodeURIComponent(address.trim().toLowerCase());
}

/** A channel is dead with all its threads. */
function graveOf(place: Pick<TeamsPlace, 'tenantId' | 'conversationId' | 'scope'>) {
  const tenant = encodeURIComponent(place.tenantId);
  return {
    partition: place.scope === 'team' ? `teams-dead-channels/${tenant}` : 'teams-dead',
    id: `${tenant}.${encodeURIComponent(wholeConversation(place))}`,
  };
}

function placeOnly({ tenantId, serviceUrl, conversationId, scope, botId }: TeamsPlace): TeamsPlace {
  return { tenantId, serviceUrl, conversationId, scope, botId };
}

function isSame(one: TeamsPlace, other: TeamsPlace): boolean {
  return JSON.stringify(placeOnly(one)) === JSON.stringify(placeOnly(other));
}

async function insist(write: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < attempts; attempt += 1) if (await write()) return;
  throw new Fault('store-busy', {
    sentence: 'Where a person is reached in Teams was changed by others again and again.',
    todo: 'Try again.',
  });
}

function notTaken(): Fault {
  return new Fault('input-invalid', {
    sentence: 'That is no personal chat in Teams with an https service.',
    todo: 'Write to Baton in its own chat.',
  });
}
