import { openChannelDouble } from '../../src/simulation/channel-double';
import { channelContract } from '../contracts/channel';

for (const showsOnce of [true, false]) {
  channelContract(
    `double that shows a repeated post ${showsOnce ? 'once' : 'again'}`,
    { showsOnce },
    async () => {
      const { port, shown } = openChannelDouble({ showsOnce });
      return {
        channel: port,
        seen: async (to) => shown.filter((one) => one.to === to),
        close: async () => undefined,
      };
    },
  );
}
