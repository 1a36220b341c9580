import { setTimeout as sleep } from 'node:timers/promises';
import { openSmtpImapMailbox } from '../../../../src/drivers/mailboxes/smtp-imap/mailbox';
import { freshMail, mailboxContract } from '../../../contracts/mailbox';
import { hasMailServers } from '../../../fixtures/mail/mail-servers';
import { openRealWorld, ours, type RealWorld } from './real-world';

// Where exim4 and dovecot are missing, `hasMailServers` says what is left out.
const described = hasMailServers ? describe : describe.skip;
described('with exim and dovecot', () => {
  mailboxContract('smtp-imap', async () => {
    const { opened, answer, arrived, close } = await openRealWorld();
    return { mailbox: opened.port, answer, arrived, close };
  });

  let world: RealWorld;
  beforeAll(async () => {
    world = await openRealWorld();
  });
  afterAll(() => world.close());

  const raw = async (address: string) => String((await world.servers.delivered(address)).at(-1));
  const headersOf = (text: string) => text.split(/\r?\n\r?\n/)[0]?.replace(/\r?\n[ \t]+/g, ' ') ?? '';

  async function send(change: Parameters<typeof freshMail>[0]) {
    const mail = freshMail(change);
    expect(await world.opened.port.send(mail)).toEqual({ outcome: 'sent' });
    await world.arrived(mail.to);
    return mail;
  }

  test('both servers take the login', () => world.opened.health());

  test('outreach stands in its thread, is ended by one click, and its answers come to their own address', async () => {
    const mail = await send({
      subject: 'Grüße an Contoso',
      replyTo: 'baton+l1@lumen.example',
      references: ['<first@baton.example>', '<last@contoso.example>'],
      unsubscribe: { url: 'https://baton.example.com/unsubscribe/t1', mailto: 'baton+u1@lumen.example' },
    });
    const headers = headersOf(await raw(mail.to));
    for (const line of [
      `Return-Path: <${ours}>`,
      `From: Noor Haddad <${ours}>`,
      `To: ${mail.to}`,
      'Reply-To: Noor Haddad <baton+l1@lumen.example>',
      'In-Reply-To: <last@contoso.example>',
      'References: <first@baton.example> <last@contoso.example>',
      `Message-ID: ${mail.messageId}`,
      'List-Unsubscribe: <https://baton.example.com/unsubscribe/t1>, <mailto:baton+u1@lumen.example>',
      'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
      'Content-Type: text/plain; charset=utf-8',
    ])
      expect(headers.split(/\r?\n/)).toContain(line);
    expect(headers).not.toMatch(/X-Mailer|Disposition-Notification|Bcc/i);
  });

  test('without an address for POST there is no promise of one click, and the first of a thread answers nothing', async () => {
    const mail = await send({ unsubscribe: { url: null, mailto: 'baton+u1@lumen.example' } });
    const headers = headersOf(await raw(mail.to));
    expect(headers).toMatch(/^List-Unsubscribe: <mailto:baton\+u1@lumen\.example>$/m);
    expect(headers).not.toMatch(/List-Unsubscribe-Post|In-Reply-To|References/);
  });

  test('what a person wrote can be answered and not unsubscribed from', async () => {
    const headers = headersOf(await raw((await send({})).to));
    expect(headers).toMatch(/^Reply-To: Noor Haddad <noor@lumen\.example>$/m);
    expect(headers).not.toMatch(/List-Unsubscribe/);
  });

  test('an answer to a plus-address is heard of within two seconds, without what it quotes', async () => {
    const { port } = world.opened;
    const { cursor } = await port.receive(null);
    // The first one tells what came before anybody listened.
    await port.arrival(new AbortController().signal);
    const mail = await send({ replyTo: 'baton+l7@lumen.example' });
    const heard = port.arrival(new AbortController().signal);
    const begun = performance.now();
    await world.post(mail.to, 'baton+l7@lumen.example', [
      `From: =?utf-8?q?Ana_Ru=C3=ADz?= <${mail.to}>`,
      'To: baton+l7@lumen.example',
      'Cc: Boss@contoso.example',
      'Subject: =?utf-8?q?Re=3A_Gr=C3=BC=C3=9Fe?=',
      'Message-ID: <a7@contoso.example>',
      `In-Reply-To: ${mail.messageId}`,
      'Content-Type: text/html; charset=utf-8',
      '',
      '<p>Yes, <b>please</b> call me.</p><br>On Mon, 23 Nov 2026 at 10:00, Noor wrote:<blockquote>you asked for a demo.</blockquote>',
    ]);
    await heard;
    const { mails } = await port.receive(cursor);
    expect(performance.now() - begun).toBeLessThan(2_000);
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({
      messageId: '<a7@contoso.example>',
      from: { name: 'Ana Ruíz', address: mail.to },
      to: expect.arrayContaining(['baton+l7@lumen.example', 'boss@contoso.example']),
      subject: 'Re: Grüße',
      references: [mail.messageId],
      deliveryStatus: null,
    });
    expect(mails[0]?.text).toMatch(/Yes, please call me\.[^]*you asked for a demo/);
    expect(mails[0]?.said).toMatch(/^Yes, please call me\./);
  });

  test('a mail to somebody unknown comes back, and the report names the address and the mail', async () => {
    const { cursor } = await world.opened.port.receive(null);
    const mail = freshMail({ to: 'nobody-here@contoso.example' });
    expect(await world.opened.port.send(mail)).toEqual({ outcome: 'sent' });
    const { mail: report } = await world.next(cursor);
    expect(report.deliveryStatus).toEqual({
      action: 'failed',
      status: '5.0.0',
      recipient: mail.to,
      messageId: mail.messageId,
    });
    expect(report.headers).toMatchObject({
      'return-path': '<>',
      'auto-submitted': 'auto-replied',
      'content-type': expect.stringMatching(/^multipart\/report; report-type=delivery-status/),
      'x-failed-recipients': mail.to,
    });
  });

  test('an answer of a vacation says that a machine wrote it', async () => {
    const { cursor } = await world.opened.port.receive(null);
    const to = 'vera@contoso.example';
    await world.servers.putScript(
      to,
      'require ["vacation"];\nvacation :days 1 "I am out of the office until 5 January 2027.";\n',
    );
    const mail = freshMail({ to, replyTo: ours });
    expect(await world.opened.port.send(mail)).toEqual({ outcome: 'sent' });
    const { mail: vacation } = await world.next(cursor);
    expect(vacation).toMatchObject({
      from: { address: to },
      text: expect.stringContaining('out of the office until 5 January 2027'),
      references: [mail.messageId],
      headers: { 'auto-submitted': 'auto-replied (vacation)' },
      deliveryStatus: null,
    });
  });

  test('a copy of what was sent lies among the sent mails, and outlives the process', async () => {
    const mail = await send({});
    const { smtp } = world.servers;
    const other = openSmtpImapMailbox({
      smtp,
      imap: world.servers.imapOf(ours),
      address: ours,
      now: Date.now,
    });
    expect(await other.port.wasSent(mail.messageId)).toBe('sent');
    expect(await other.port.wasSent(freshMail().messageId)).toBe('not-found');
    // Another process that sends it again sends nothing.
    expect(await other.port.send(mail)).toEqual({ outcome: 'sent' });
    await sleep(300);
    expect(await world.arrived(mail.to)).toHaveLength(1);
    await other.close();
  });

  test('an answer or a report shows that a mail left whose copy was never written', async () => {
    const { port } = world.opened;
    const answered = freshMail();
    await world.answer(answered, 'Who are you?');
    expect(await port.wasSent(answered.messageId)).toBe('sent');

    const bounced = freshMail({ to: 'nobody-at-all@contoso.example' });
    const lines = [`From: ${ours}`, `To: ${bounced.to}`, `Message-ID: ${bounced.messageId}`, '', 'Hello'];
    await world.post(ours, bounced.to, lines);
    for (let tries = 0; tries < 50 && (await port.wasSent(bounced.messageId)) !== 'sent'; tries += 1)
      await sleep(100);
    expect(await port.wasSent(bounced.messageId)).toBe('sent');
  });
});
