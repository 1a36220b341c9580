import { channelContract } from '../../../../contracts/channel';
import { receiptOf } from '../../../../../src/drivers/channels/teams/outgoing/receipt';
import { ana, ben, openedOutgoing } from './opened-outgoing';

channelContract('teams', async () => {
  const { outgoing, standing, placeOf, close } = await openedOutgoing({ deadlineMs: 5_000 });
  return {
    channel: outgoing,
    people: [ana, ben],
    shown: async (address) =>
      standing(address).map(({ id, activity }) => ({
        receipt: receiptOf({ ...placeOf(address), activityId: id }),
        text: JSON.stringify(activity),
      })),
    close,
  };
});
