import type { Channel, Notice } from '../ports/channel';

export interface ChannelDoubleOptions {
  /** True: an effect's message can stand only once. False: a repeated post shows again, as on a chat platform. */
  readonly showsOnce: boolean;
}

/** A place where people read that keeps what they saw: the truth that the invariants are checked against. */
export function openChannelDouble({ showsOnce }: ChannelDoubleOptions) {
  const shown: Notice[] = [];
  const standing = (effectId: string, to: string) =>
    shown.findIndex((one) => one.effectId === effectId && one.to === to);
  const receipt = (at: number) => `message ${at + 1}`;
  const port: Channel = {
    name: 'double',
    async post(notice) {
      const at = standing(notice.effectId, notice.to);
      if (showsOnce && at >= 0) return { outcome: 'posted', receipt: receipt(at) };
      return { outcome: 'posted', receipt: receipt(shown.push(notice) - 1) };
    },
    async find(effectId, to) {
      const at = standing(effectId, to);
      return at < 0 ? undefined : receipt(at);
    },
  };
  return { port, shown: shown as readonly Notice[] };
}
