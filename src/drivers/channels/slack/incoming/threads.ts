import type { Records } from '../../../../ports/records';

/** A thread of a conversation; in a workspace its message's stamp is unique in the channel. */
export interface ThreadPlace {
  readonly channel: string;
  readonly thread: string;
}

/** Which lead a thread is about, so that "it" and "this lead" mean that one. */
export interface Threads {
  remember(workspaceId: string, place: ThreadPlace, leadId: string): Promise<void>;
  leadOf(workspaceId: string, place: ThreadPlace): Promise<string | undefined>;
}

interface KeptThread {
  readonly version: 1;
  readonly leadId: string;
}

/** Threads kept in the records that all processes share: what was said last in one is what it is about. */
export function openThreads(records: Records): Threads {
  const keyOf = (workspaceId: string, { channel, thread }: ThreadPlace) => ({
    partition: `slack-threads/${workspaceId}/${channel}`,
    id: thread,
  });
  return {
    async remember(workspaceId, place, leadId) {
      const key = keyOf(workspaceId, place);
      const body: KeptThread = { version: 1, leadId };
      const found = await records.get<KeptThread>(key);
      if (found?.body.leadId === leadId) return;
      // Of two answers at once either may be the last.
      if (found) await records.replace({ ...key, body }, found.etag);
      else await records.create({ ...key, body });
    },
    async leadOf(workspaceId, place) {
      return (await records.get<KeptThread>(keyOf(workspaceId, place)))?.body.leadId;
    },
  };
}
