import { openLocalMailbox } from '../../../src/drivers/mailboxes/local';
import { openSqlite } from '../../../src/drivers/stores/sqlite';
import type { Records } from '../../../src/ports/records';
import { freshMail, mailboxContract } from '../../contracts/mailbox';

const start = Date.parse('2026-11-22T09:00:00Z');

mailboxContract('local', async () => {
  const store = openSqlite({ file: ':memory:' });
  const mailbox = openLocalMailbox({ records: store.port, now: () => start });
  return {
    mailbox: mailbox.port,
    answer: async (mail, words) => {
      expect(await mailbox.answer({ messageId: mail.messageId, turn: words, words })).toBeUndefined();
    },
    arrived: async (address) => (await mailbox.list()).filter((one) => one.to === address),
    close: () => store.close(),
  };
});

test('lists what was sent, newest first, with the time', async () => {
  const store = openSqlite({ file: ':memory:' });
  let now = start;
  const { port, list } = openLocalMailbox({ records: store.port, now: () => now });
  for (const subject of ['first', 'second', 'third']) {
    await port.send(freshMail({ subject }));
    now += 60_000;
  }
  const listed = (await list()).map(({ subject, at }) => [subject, at]);
  expect(listed).toEqual([
    ['third', '2026-11-22T09:02:00.000Z'],
    ['second', '2026-11-22T09:01:00.000Z'],
    ['first', '2026-11-22T09:00:00.000Z'],
  ]);
  await store.close();
});

test('another mail under the id of one that was sent is refused, and the first stays', async () => {
  const store = openSqlite({ file: ':memory:' });
  const { port, list } = openLocalMailbox({ records: store.port, now: () => start });
  const mail = freshMail();
  await port.send(mail);
  const outcome = await port.send({ ...mail, body: 'Something else.' });
  expect(outcome).toMatchObject({ outcome: 'refused' });
  expect((await list()).map((one) => one.body)).toEqual([mail.body]);
  await store.close();
});

test('when the store fails nobody knows whether it was sent', async () => {
  const broken = { create: () => Promise.reject(new Error('gone')) } as unknown as Records;
  const { port } = openLocalMailbox({ records: broken, now: () => start });
  expect(await port.send(freshMail())).toEqual({ outcome: 'unknown' });
});
