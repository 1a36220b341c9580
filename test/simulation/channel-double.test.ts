import { openChannelDouble } from '../../src/simulation/channel-double';
import { cardSaying, channelContract } from '../contracts/channel';

channelContract('double', async () => {
  const { port, shown } = openChannelDouble({ showsOnce: true });
  return {
    channel: port,
    people: ['ana@baton.example', 'ben@baton.example'],
    shown: async (address) =>
      shown
        .filter(({ message }) => message.to === address)
        .map(({ receipt, message }) => ({ receipt, text: JSON.stringify(message.card) })),
    close: async () => undefined,
  };
});

test('a double that is told so shows a repeated post again, as a chat platform does, and finds the first', async () => {
  const { port, shown } = openChannelDouble({ showsOnce: false });
  const message = { effectId: 'L-1.2.1', to: 'ana@baton.example', leadId: 'L-1', card: cardSaying('Hello') };
  const first = await port.post(message);
  const second = await port.post(message);
  expect(second).not.toEqual(first);
  expect(shown).toHaveLength(2);
  expect(await port.find(message.effectId, message.to)).toBe(shown[0]?.receipt);
  await port.update('message 2', { ...message, card: cardSaying('Changed') });
  expect(shown.map((one) => one.message.card.line)).toEqual(['Hello', 'Changed']);
});
