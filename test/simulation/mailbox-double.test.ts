import { randomUUID } from 'node:crypto';
import { openMailboxDouble } from '../../src/simulation/mailbox-double';
import { freshMail, mailboxContract } from '../contracts/mailbox';

mailboxContract('double', async () => {
  const { port, left, come } = openMailboxDouble({ remembers: true });
  return {
    mailbox: port,
    arrived: async (address) => left.filter((one) => one.to === address),
    async answer(mail, words) {
      come({
        messageId: `<${randomUUID()}@lead.example>`,
        at: '2026-11-26T09:00:00.000Z',
        from: { name: '', address: mail.to },
        to: [mail.from.address],
        subject: `Re: ${mail.subject}`,
        text: words,
        said: words,
        references: [mail.messageId],
        headers: {},
        deliveryStatus: null,
      });
    },
    close: async () => undefined,
  };
});

test('a double that remembers nothing sends what it is given, again too, and cannot tell', async () => {
  const { port, left } = openMailboxDouble({ remembers: false });
  const mail = freshMail();
  await port.send(mail);
  await port.send(mail);
  expect(left).toEqual([mail, mail]);
  expect(await port.wasSent(mail.messageId)).toBe('not-found');
});
