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
        // Ids of blocks are renewed by each update, and seen by nobody.
        text: `${text}\n${blocks?.replace(/"block_id":"\w+",/gu, '')}`,
      })),
    close,
  };
});
