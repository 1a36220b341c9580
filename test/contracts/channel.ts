import type { Channel, Notice } from '../../src/ports/channel';

export interface OpenChannel {
  readonly channel: Channel;
  /** What this person sees of the notices, in the order in which they were posted. */
  seen(to: string): Promise<readonly Notice[]>;
  close(): Promise<void>;
}

export interface ChannelPromises {
  /** True when the platform itself shows an effect once, however often it is posted. */
  readonly showsOnce: boolean;
}

const notice: Notice = {
  effectId: 'lead-1.9.1',
  leadId: 'lead-1',
  to: 'ada@seller.example',
  card: 'handover',
  line: 'Mia Brandt, Café Nord: fit-high',
};
const other: Notice = { ...notice, effectId: 'lead-2.9.1', leadId: 'lead-2', card: 'hand-back' };
const toBen: Notice = { ...notice, effectId: 'lead-1.9.2', to: 'ben@seller.example' };

/** What every channel keeps: a post has a receipt and is seen by its person alone, and what was posted can be found. */
export function channelContract(
  name: string,
  { showsOnce }: ChannelPromises,
  open: () => Promise<OpenChannel>,
): void {
  describe(`channel contract: ${name}`, () => {
    let opened: OpenChannel;
    beforeEach(async () => {
      opened = await open();
    });
    afterEach(() => opened.close());

    const receiptOf = async (one: Notice) => {
      const outcome = await opened.channel.post(one);
      if (outcome.outcome !== 'posted') throw new Error(`${one.effectId} was not posted`);
      return outcome.receipt;
    };
    const ids = (notices: readonly Notice[]) => notices.map((one) => one.effectId);

    test('a post gives a receipt, and the person sees the notice as it is', async () => {
      expect(await receiptOf(notice)).not.toBe('');
      expect(await opened.seen(notice.to)).toEqual([expect.objectContaining(notice)]);
    });

    test('what was posted is found by effect and person, with its receipt', async () => {
      const receipt = await receiptOf(notice);
      await receiptOf(other);
      expect(await opened.channel.find(notice.effectId, notice.to)).toBe(receipt);
    });

    test('nothing is found of an effect that was not posted, or not to this person', async () => {
      expect(await opened.channel.find(notice.effectId, notice.to)).toBeUndefined();
      await receiptOf(notice);
      expect(await opened.channel.find(toBen.effectId, toBen.to)).toBeUndefined();
      expect(await opened.channel.find(notice.effectId, toBen.to)).toBeUndefined();
      expect(await opened.channel.find('', notice.to)).toBeUndefined();
    });

    test('two effects are two messages, each with its own receipt', async () => {
      expect(await receiptOf(notice)).not.toBe(await receiptOf(other));
      expect(ids(await opened.seen(notice.to))).toEqual([notice.effectId, other.effectId]);
    });

    test('each person sees their own only', async () => {
      await receiptOf(notice);
      await receiptOf(toBen);
      expect(ids(await opened.seen(notice.to))).toEqual([notice.effectId]);
      expect(ids(await opened.seen(toBen.to))).toEqual([toBen.effectId]);
    });

    test(`the same effect posted twice shows ${showsOnce ? 'once' : 'twice'} and is found`, async () => {
      const receipt = await receiptOf(notice);
      await receiptOf(notice);
      expect(ids(await opened.seen(notice.to))).toEqual(Array(showsOnce ? 1 : 2).fill(notice.effectId));
      expect(await opened.channel.find(notice.effectId, notice.to)).toBe(receipt);
    });

    test('what strangers wrote arrives letter by letter', async () => {
      const line = `<@U1> & "x" \u202e ${'é🦊'.repeat(50)} {{name}} \${a} '; --`;
      await receiptOf({ ...notice, line });
      expect((await opened.seen(notice.to))[0]?.line).toBe(line);
    });

    test('posts at the same time all arrive', async () => {
      const many = Array.from({ length: 30 }, (_, n) => ({ ...notice, effectId: `lead-${n}.9.1` }));
      const receipts = await Promise.all(many.map(receiptOf));
      expect(new Set(receipts).size).toBe(many.length);
      expect(ids(await opened.seen(notice.to)).toSorted()).toEqual(ids(many).toSorted());
    });
  });
}
