import { randomUUID } from 'node:crypto';
import type { Card } from '../../src/cards/card';
import type { Channel, Message } from '../../src/ports/channel';

/** A channel to be tried, and a look at what two people see in it. */
export interface OpenedChannel {
  readonly channel: Channel;
  /** Addresses of two people it can reach. */
  readonly people: readonly [string, string];
  /** What this person sees of the messages posted, oldest first: the receipt, and all text that is shown. */
  shown(address: string): Promise<readonly { readonly receipt: string; readonly text: string }[]>;
  close(): Promise<void>;
}

/** A card whose only text is this. */
export function cardSaying(text: string): Card {
  const block = { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text }] };
  return { name: 'lead', line: text, content: { type: 'AdaptiveCard', version: '1.5', body: [block] } };
}

/** What every channel keeps: an effect's message stands once, where its receipt says, for its person alone. */
export function channelContract(name: string, open: () => Promise<OpenedChannel>): void {
  describe(`channel contract: ${name}`, () => {
    let opened: OpenedChannel;
    let channel: Channel;
    let ana: string;
    let ben: string;
    beforeAll(async () => {
      opened = await open();
      ({ channel } = opened);
      [ana, ben] = opened.people;
    });
    afterAll(() => opened.close());

    const messageTo = (to: string, text: string = randomUUID()): Message => ({
      effectId: `effect-${randomUUID()}`,
      to,
      leadId: 'L-1',
      card: cardSaying(text),
    });
    async function posted(message: Message): Promise<string> {
      const outcome = await channel.post(message);
      if (outcome.outcome !== 'posted') throw new Error(`not posted but ${outcome.outcome}`);
      return outcome.receipt;
    }
    const withText = async (address: string, text: string) =>
      (await opened.shown(address)).filter((one) => one.text.includes(text));

    test('a message stands where its receipt says, for its person alone', async () => {
      const message = messageTo(ana);
      const receipt = await posted(message);
      expect(await withText(ana, message.card.line)).toEqual([
        { receipt, text: expect.stringContaining(message.card.line) },
      ]);
      expect(await withText(ben, message.card.line)).toEqual([]);
    });

    test('the same effect again, also at the same moment, stands once and has the same receipt', async () => {
      const message = messageTo(ana);
      const receipts = await Promise.all(Array.from({ length: 5 }, () => posted(message)));
      receipts.push(await posted(message));
      expect(new Set(receipts).size).toBe(1);
      expect(await withText(ana, message.card.line)).toHaveLength(1);
    });

    test('an effect that was posted is found, for its person; another is not', async () => {
      const message = messageTo(ana);
      expect(await channel.find(message.effectId, ana)).toBeUndefined();
      const receipt = await posted(message);
      expect(await channel.find(message.effectId, ana)).toBe(receipt);
      expect(await channel.find(message.effectId, ben)).toBeUndefined();
    });

    test('an update replaces what stands there and leaves the rest alone', async () => {
      const [first, second] = [messageTo(ana), messageTo(ana)];
      const receipt = await posted(first);
      await posted(second);
      const before = await opened.shown(ana);
      const changed = { ...first, card: cardSaying(randomUUID()) };
      expect(await channel.update(receipt, changed)).toEqual({ outcome: 'posted', receipt });
      const after = await opened.shown(ana);
      expect(after.map((one) => one.receipt)).toEqual(before.map((one) => one.receipt));
      expect(await withText(ana, first.card.line)).toEqual([]);
      expect((await withText(ana, changed.card.line)).map((one) => one.receipt)).toEqual([receipt]);
      expect(await withText(ana, second.card.line)).toHaveLength(1);
      expect(await channel.find(first.effectId, ana)).toBe(receipt);
    });

    test('the same update twice is one; of several at once one stands whole', async () => {
      const message = messageTo(ana);
      const receipt = await posted(message);
      const changed = { ...message, card: cardSaying(randomUUID()) };
      await channel.update(receipt, changed);
      const once = await opened.shown(ana);
      await channel.update(receipt, changed);
      expect(await opened.shown(ana)).toEqual(once);
      const texts = Array.from({ length: 4 }, () => randomUUID());
      await Promise.all(texts.map((text) => channel.update(receipt, { ...message, card: cardSaying(text) })));
      const [stands] = (await opened.shown(ana)).filter((one) => one.receipt === receipt);
      expect(texts.filter((text) => stands?.text.includes(text))).toHaveLength(1);
    });

    test('an update where nothing stands is refused with a reason and posts nothing', async () => {
      const message = messageTo(ana);
      const outcome = await channel.update('no-such-receipt', message);
      expect(outcome).toEqual({ outcome: 'refused', reason: expect.stringMatching(/\w/) });
      expect(await withText(ana, message.card.line)).toEqual([]);
    });

    test('a posted message that is posted again does not undo its update', async () => {
      const message = messageTo(ana);
      const receipt = await posted(message);
      const changed = { ...message, card: cardSaying(randomUUID()) };
      await channel.update(receipt, changed);
      expect(await posted(message)).toBe(receipt);
      expect(await withText(ana, changed.card.line)).toHaveLength(1);
      expect(await withText(ana, message.card.line)).toEqual([]);
    });
  });
}
