import { channelContract } from '../../../../contracts/channel';
import { ana, ben, openedOutgoing, type Address } from './opened-outgoing';

channelContract('slack', async () => {
  const { outgoing, standing, dmOf, close } = await openedOutgoing({ timeoutMs: 5_000 });
  return {
    channel: outgoing,
    people: [ana, ben],
    shown: async (address) =>
      standing(address as Address).map(({ ts, text, blocks }) => ({
        receipt: `T1/${dmOf(address as Address)}/${ts}`,
        text: `${text}\n${blocks}`,
      })),
    close,
  };
});
