import type { Channel, Notice } from '../../../ports/channel';
import type { Records } from '../../../ports/records';

/** A message in somebody's local inbox. */
export interface LocalMessage extends Notice {
  /** ISO 8601. */
  readonly at: string;
}

/** The list that holds a person's messages, oldest first. */
export function inboxOf(address: string): string {
  return `inbox/${address}`;
}

/** The channel that needs no account: messages are documents, and an effect's message can exist only once. */
export function openLocalChannel(options: { readonly records: Records; readonly now: () => number }) {
  const { records, now } = options;
  const port: Channel = {
    name: 'local',
    async post(notice) {
      const at = new Date(now()).toISOString();
      const body: LocalMessage = { ...notice, at };
      await records.create({
        partition: inboxOf(notice.to),
        id: notice.effectId,
        sort: `${at}/${notice.effectId}`,
        body,
      });
      return { outcome: 'posted', receipt: notice.effectId };
    },
    async find(effectId, to) {
      const found = await records.get({ partition: inboxOf(to), id: effectId });
      return found?.id;
    },
  };
  return { port, health: async () => 'ok' as const, close: async () => undefined };
}
