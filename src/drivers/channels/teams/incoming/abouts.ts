import type { Records } from '../../../../ports/records';
import type { TeamsPlace } from '../outgoing/place';

/** Which lead a message or a conversation is about, so that "it" and "this lead" mean that one. */
export interface Abouts {
  /** What a message that was posted is about. */
  ofMessage(place: Conversation, messageId: string, leadId: string): Promise<void>;
  /** What a conversation came to. */
  ofConversation(place: Conversation, leadId: string): Promise<void>;
  leadOf(place: TeamsPlace, quoted: string | null): Promise<string | undefined>;
}

type Conversation = Pick<TeamsPlace, 'tenantId' | 'conversationId'>;

interface KeptAbout {
  readonly version: 1;
  readonly leadId: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** In a chat without threads "it" is what was spoken of just now. */
const freshMs = 30 * 60_000;
const last = 'last';

/** Kept in the records that all processes share. A thread of a channel is a conversation of its own. */
export function openAbouts(records: Records, now: () => number): Abouts {
  const keyOf = ({ tenantId, conversationId }: Conversation, id: string) => ({
    partition: `teams-about/${tenantId}/${conversationId}`,
    id: encodeURIComponent(id),
  });

  async function put(place: Conversation, id: string, leadId: string): Promise<void> {
    const key = keyOf(place, id);
    const body: KeptAbout = { version: 1, leadId, at: now() };
    const found = await records.get<KeptAbout>(key);
    // Of two answers at once either may be the last.
    if (found) await records.replace({ ...key, body }, found.etag);
    else await records.create({ ...key, body });
  }

  return {
    ofMessage: put,
    ofConversation: (place, leadId) => put(place, last, leadId),
    async leadOf(place, quoted) {
      const named = quoted === null ? undefined : await records.get<KeptAbout>(keyOf(place, quoted));
      if (named) return named.body.leadId;
      const spoken = (await records.get<KeptAbout>(keyOf(place, last)))?.body;
      const isFresh = spoken && (place.scope === 'team' || now() - spoken.at < freshMs);
      return isFresh ? spoken.leadId : undefined;
    },
  };
}
