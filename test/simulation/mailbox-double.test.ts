import { openMailboxDouble } from '../../src/simulation/mailbox-double';
import { freshMail, mailboxContract } from '../contracts/mailbox';

mailboxContract('double', async () => {
  const { port, left } = openMailboxDouble({ remembers: true });
  return {
    mailbox: port,
    arrived: async (address) => left.filter((one) => one.to === address),
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
