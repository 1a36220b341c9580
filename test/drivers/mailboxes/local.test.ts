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

test.each([
  [
    { kind: 'bounce' as const },
    {
      from: { address: 'mailer-daemon@contoso.example' },
      headers: { 'return-path': '<>', 'x-failed-recipients': 'ana@contoso.example' },
      deliveryStatus: { action: 'failed', status: '5.1.1', recipient: 'ana@contoso.example' },
    },
  ],
  [
    { kind: 'out-of-office' as const, backOn: '2027-01-05' },
    {
      from: { address: 'ana@contoso.example' },
      text: expect.stringContaining('back on 5 January 2027'),
      headers: { 'auto-submitted': 'auto-replied' },
      deliveryStatus: null,
    },
  ],
])('what machines answer comes in as they write it: %j', async (played, expected) => {
  const store = openSqlite({ file: ':memory:' });
  const { port, answer, list } = openLocalMailbox({ records: store.port, now: () => start });
  const mail = freshMail({ to: 'ana@contoso.example' });
  await port.send(mail);
  for (let again = 0; again < 2; again += 1)
    expect(await answer({ messageId: mail.messageId, turn: 't', ...played })).toBeUndefined();
  const { mails } = await port.receive('0');
  expect(mails).toHaveLength(1);
  expect(mails[0]).toMatchObject({ references: [mail.messageId], ...expected });
  expect(await list()).toMatchObject([{ messageId: mail.messageId, answers: mails }]);
  await store.close();
});

test('a mail that was never sent cannot be answered', async () => {
  const store = openSqlite({ file: ':memory:' });
  const { answer } = openLocalMailbox({ records: store.port, now: () => start });
  expect(await answer({ messageId: '<no@x>', turn: 't', words: 'Hello' })).toEqual({
    refused: 'There is no such mail.',
  });
  await store.close();
});
