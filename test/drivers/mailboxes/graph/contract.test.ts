import { freshMail, mailboxContract } from '../../../contracts/mailbox';
import { mailboxAddress, openFakeGraph } from '../../../fixtures/mail/fake-graph';
import { answerTo, openAgainst } from './graph-world';

mailboxContract('graph', async () => {
  const graph = await openFakeGraph();
  const opened = openAgainst(graph);
  let number = 0;
  return {
    mailbox: opened.port,
    answer: async (mail, words) => {
      number += 1;
      graph.deliver(answerTo(mail, number, words));
    },
    arrived: async (address) =>
      graph.left
        .filter((one) => one.toRecipients.some((to) => to.emailAddress.address === address))
        .map((one) => ({
          messageId: one.internetMessageId,
          subject: one.subject,
          body: one.body.content,
        })),
    async close() {
      await opened.close();
      await graph.close();
    },
  };
});

test('a mail leaves from the mailbox, in its thread, and says how all further ones end', async () => {
  const graph = await openFakeGraph();
  const opened = openAgainst(graph);
  const mail = freshMail({
    replyTo: 'baton+L-1@lumen.example',
    references: ['<a@x>', '<b@x>', 'no id'],
    unsubscribe: { url: 'https://baton.example/u/1', mailto: 'baton+L-1@lumen.example' },
  });
  expect(await opened.port.send(mail)).toEqual({ outcome: 'sent' });
  expect(graph.left).toEqual([
    expect.objectContaining({
      from: { emailAddress: { address: mailboxAddress, name: 'Noor Haddad' } },
      replyTo: [{ emailAddress: { address: 'baton+L-1@lumen.example', name: 'Noor Haddad' } }],
      toRecipients: [{ emailAddress: { address: mail.to } }],
      body: { contentType: 'text', content: mail.body },
      singleValueExtendedProperties: expect.arrayContaining([
        { id: 'String 0x1042', value: '<b@x>' },
        { id: 'String 0x1039', value: '<a@x> <b@x>' },
        { id: 'String 0x1045', value: '<https://baton.example/u/1>, <mailto:baton+L-1@lumen.example>' },
      ]),
    }),
  ]);
  await opened.close();
  await graph.close();
});
