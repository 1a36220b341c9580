import { randomUUID } from 'node:crypto';
import type { Mailbox, OutgoingMail } from '../../src/ports/mailbox';

/** A mailbox to be tried, and a look at what left it. */
export interface OpenedMailbox {
  readonly mailbox: Mailbox;
  /** What arrived at this address. */
  arrived(address: string): Promise<readonly Pick<OutgoingMail, 'messageId' | 'subject' | 'body'>[]>;
  /** Somebody answers a mail that was sent, in these words. */
  answer(mail: OutgoingMail, words: string): Promise<void>;
  close(): Promise<void>;
}

/** A mail nobody sent before, to an address nobody used before. */
export function freshMail(change: Partial<OutgoingMail> = {}): OutgoingMail {
  return {
    messageId: `<${randomUUID()}@baton.example>`,
    from: { name: 'Noor Haddad', address: 'noor@lumen.example' },
    to: `ana-${randomUUID()}@contoso.example`,
    subject: 'Planning for Contoso',
    body: 'Hello Ana,\n\nyou asked for a demo.\n\nNoor Haddad',
    replyTo: null,
    references: [],
    unsubscribe: null,
    leadId: 'L-1',
    ...change,
  };
}

const breaks = [
  '\r\n',
  '\n',
  '\r',
  '\0',
  '\u000b',
  '\u000c',
  '\u0085',
  '\u2028',
  '\u2029',
  '\u001b',
  '\r\n ',
  '\n\t',
];
const smuggled = [
  'Bcc: eve@evil.example',
  'Content-Type: text/html',
  '\r\n<b>body</b>',
  '.\r\nMAIL FROM:<x@y>',
];
type Field = (mail: OutgoingMail, end: string) => OutgoingMail;
const fields: Readonly<Record<string, Field>> = {
  subject: (mail, end) => ({ ...mail, subject: mail.subject + end }),
  recipient: (mail, end) => ({ ...mail, to: mail.to + end }),
  "sender's name": (mail, end) => ({ ...mail, from: { ...mail.from, name: mail.from.name + end } }),
  "sender's address": (mail, end) => ({ ...mail, from: { ...mail.from, address: mail.from.address + end } }),
  'message id': (mail, end) => ({ ...mail, messageId: mail.messageId.replace('>', `${end}>`) }),
};

/** What every mailbox keeps: a message id leaves once, and nothing in a mail can become another header or recipient. */
export function mailboxContract(name: string, open: () => Promise<OpenedMailbox>): void {
  describe(`mailbox contract: ${name}`, () => {
    let opened: OpenedMailbox;
    let mailbox: Mailbox;
    beforeAll(async () => {
      opened = await open();
      ({ mailbox } = opened);
    });
    afterAll(() => opened.close());

    test('a mail arrives as it was written, and is known to have been sent', async () => {
      const mail = freshMail({
        subject: 'Grüße, 你好, مرحبا 🎉',
        body: 'Zeile 1\nLine 2 <b>not bold</b>\n.\n..\n',
      });
      expect(await mailbox.wasSent(mail.messageId)).toBe('not-found');
      expect(await mailbox.send(mail)).toEqual({ outcome: 'sent' });
      expect(await mailbox.wasSent(mail.messageId)).toBe('sent');
      const { messageId, subject, body } = mail;
      expect(await opened.arrived(mail.to)).toEqual([expect.objectContaining({ messageId, subject, body })]);
    });

    test('the same mail again, also at the same moment, arrives once', async () => {
      const mail = freshMail();
      const outcomes = await Promise.all(Array.from({ length: 4 }, () => mailbox.send(mail)));
      outcomes.push(await mailbox.send(mail));
      expect(outcomes).toEqual(outcomes.map(() => ({ outcome: 'sent' })));
      expect(await opened.arrived(mail.to)).toHaveLength(1);
    });

    test('what came in before is not ours; what comes is read in order, once by each cursor, and again by the same', async () => {
      const mail = freshMail();
      await mailbox.send(mail);
      await opened.answer(mail, 'Before anybody looked.');
      const { mails: none, cursor: first } = await mailbox.receive(null);
      expect(none).toEqual([]);
      expect(await mailbox.receive(first)).toEqual({ mails: [], cursor: expect.any(String) });
      for (const words of ['One.', 'Two.', 'Three.']) await opened.answer(mail, words);
      const { mails, cursor } = await mailbox.receive(first);
      expect(mails.map((one) => one.said.trim())).toEqual(['One.', 'Two.', 'Three.']);
      expect(new Set(mails.map((one) => one.messageId)).size).toBe(3);
      for (const one of mails) {
        expect(one.from.address).toBe(mail.to);
        expect(one.references.at(-1)).toBe(mail.messageId);
        expect(one.deliveryStatus).toBeNull();
        expect(Number.isFinite(Date.parse(one.at))).toBe(true);
      }
      expect((await mailbox.receive(first)).mails).toEqual(mails);
      expect((await mailbox.receive(cursor)).mails).toEqual([]);
      await opened.answer(mail, 'Four.');
      expect((await mailbox.receive(cursor)).mails.map((one) => one.said.trim())).toEqual(['Four.']);
    });

    test('whoever waits hears that something came, or that waiting ended', async () => {
      const mail = freshMail();
      await mailbox.send(mail);
      const heard = mailbox.arrival(new AbortController().signal);
      await opened.answer(mail, 'Now.');
      await heard;
      const ended = new AbortController();
      const waiting = mailbox.arrival(ended.signal);
      ended.abort();
      await waiting;
    });

    test.each(Object.keys(fields))('nothing can be smuggled in through the %s', async (field) => {
      let tried = 0;
      for (const end of breaks.flatMap((one) => smuggled.map((more) => one + more))) {
        const mail = freshMail();
        const crooked = fields[field]?.(mail, end) ?? mail;
        const outcome = await mailbox.send(crooked);
        expect([end, outcome]).toEqual([end, { outcome: 'refused', reason: expect.stringMatching(/\w/) }]);
        expect(await opened.arrived(mail.to)).toEqual([]);
        expect(await opened.arrived('eve@evil.example')).toEqual([]);
        expect(await mailbox.wasSent(crooked.messageId)).toBe('not-found');
        tried += 1;
      }
      expect(tried).toBeGreaterThanOrEqual(40);
    });

    test.each([
      '',
      'ana',
      'ana@',
      '@contoso.example',
      'ana@contoso.example, eve@evil.example',
      'ana@contoso.example;eve@evil.example',
      'Ana <ana@contoso.example>',
      'ana@contoso.example eve@evil.example',
      '"a b"@contoso.example>',
      `${'x'.repeat(1000)}@contoso.example`,
    ])('the recipient "%.60s" is refused', async (to) => {
      expect(await mailbox.send(freshMail({ to }))).toMatchObject({ outcome: 'refused' });
    });

    test.each(['', 'id', '<id>', '<id@>', '<a@b><c@d>', '<a b@c>'])(
      'the message id "%s" is refused',
      async (messageId) => {
        expect(await mailbox.send(freshMail({ messageId }))).toMatchObject({ outcome: 'refused' });
      },
    );
  });
}
