import { inboxOf, openLocalChannel, type LocalMessage } from '../../../../src/drivers/channels/local/channel';
import { openSqlite } from '../../../../src/drivers/stores/sqlite';
import { channelContract } from '../../../contracts/channel';

const morning = Date.parse('2026-11-22T09:00:00Z');

async function openLocal() {
  let now = morning;
  const { port: records, close } = openSqlite({ file: ':memory:' });
  const { port: channel } = openLocalChannel({ records, now: () => (now += 1) });
  const seen = async (to: string) =>
    (await records.list<LocalMessage>(inboxOf(to), { limit: 100 })).documents.map((one) => one.body);
  return { channel, seen, close };
}

channelContract('local', { showsOnce: true }, openLocal);

test('a message in the inbox says when it was posted', async () => {
  const { channel, seen, close } = await openLocal();
  await channel.post({ effectId: 'e', leadId: 'l', to: 'ada@seller.example', card: 'handover', line: 'x' });
  expect((await seen('ada@seller.example')).map((one) => one.at)).toEqual(['2026-11-22T09:00:00.001Z']);
  await close();
});
