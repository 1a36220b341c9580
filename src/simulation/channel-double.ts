import type { Channel, Message, ThreadNote } from '../ports/channel';

export interface ChannelDoubleOptions {
  /** True: an effect's message can stand only once. False: a repeated post shows again, as on a chat platform. */
  readonly showsOnce: boolean;
  readonly name?: string;
  /** True: messages have threads, into which notes are put. */
  readonly hasThreads?: boolean;
}

/** A note in the thread of the message at the receipt. */
export interface StandingNote extends ThreadNote {
  readonly receipt: string;
}

/** A message where it stands: as it was last updated. */
export interface Standing {
  readonly receipt: string;
  readonly message: Message;
}

/** A place where people read that keeps what they see: the truth that the invariants are checked against. */
export function openChannelDouble({ showsOnce, name = 'double', hasThreads = false }: ChannelDoubleOptions) {
  const shown: Standing[] = [];
  const notes: StandingNote[] = [];
  const standing = (effectId: string, to: string) =>
    shown.find(({ message }) => message.effectId === effectId && message.to === to);
  const port: Channel = {
    name,
    async post(message) {
      const before = showsOnce ? standing(message.effectId, message.to) : undefined;
      if (before) return { outcome: 'posted', receipt: before.receipt };
      const receipt = `${name === 'double' ? '' : `${name} `}message ${shown.length + 1}`;
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
  const standingNote = (receipt: string, effectId: string) =>
    notes.find((one) => one.receipt === receipt && one.effectId === effectId);
  const threads: Pick<Channel, 'note' | 'findNote'> = {
    async note(receipt, note) {
      if (!shown.some((one) => one.receipt === receipt))
        return { outcome: 'refused', reason: 'no message stands there' };
      if (!showsOnce || !standingNote(receipt, note.effectId)) notes.push({ ...note, receipt });
      return { outcome: 'posted', receipt: `${receipt} note ${note.effectId}` };
    },
    findNote: async (receipt, effectId) => standingNote(receipt, effectId)?.effectId,
  };
  return {
    port: hasThreads ? { ...port, ...threads } : port,
    shown: shown as readonly Standing[],
    notes: notes as readonly StandingNote[],
  };
}
