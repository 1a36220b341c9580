import type { Channel, Message } from '../ports/channel';

export interface ChannelDoubleOptions {
  /** True: an effect's message can stand only once. False: a repeated post shows again, as on a chat platform. */
  readonly showsOnce: boolean;
}

/** A message where it stands: as it was last updated. */
export interface Standing {
  readonly receipt: string;
  readonly message: Message;
}

/** A place where people read that keeps what they see: the truth that the invariants are checked against. */
export function openChannelDouble({ showsOnce }: ChannelDoubleOptions) {
  const shown: Standing[] = [];
  const standing = (effectId: string, to: string) =>
    shown.find(({ message }) => message.effectId === effectId && message.to === to);
  const port: Channel = {
    name: 'double',
    async post(message) {
      const before = showsOnce ? standing(message.effectId, message.to) : undefined;
      if (before) return { outcome: 'posted', receipt: before.receipt };
      const receipt = `message ${shown.length + 1}`;
      shown.push({ receipt, message });
      return { outcome: 'posted', receipt };
    },
    async update(receipt, message) {
      const at = shown.findIndex((one) => one.receipt === receipt && one.message.to === message.to);
      if (at < 0) return { outcome: 'refused', reason: 'no message of this person stands there' };
      shown[at] = { receipt, message };
      return { outcome: 'posted', receipt };
    },
    find: async (effectId, to) => standing(effectId, to)?.receipt,
  };
  return { port, shown: shown as readonly Standing[] };
}
