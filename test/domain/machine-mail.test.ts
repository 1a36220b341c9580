import type { IncomingMail } from '../../src/domain/incoming-mail';
import { mailKind } from '../../src/domain/machine-mail';

const now = '2026-11-26T09:00:00Z';
const ours = '<out-1@baton.example>';
const mailOf = (change: Partial<IncomingMail>): IncomingMail => ({
  messageId: '<in-1@contoso.example>',
  at: now,
  from: { name: 'Ana Lima', address: 'ana@contoso.example' },
  to: ['noor@lumen.example'],
  subject: 'Re: Planning for Contoso',
  text: change.said ?? '',
  said: '',
  references: [ours],
  headers: {},
  deliveryStatus: null,
  ...change,
});
const kindOf = (change: Partial<IncomingMail>) => mailKind(mailOf(change), now);
const daemon = { name: '', address: 'mailer-daemon@mx.contoso.example' };
const report = 'multipart/report; report-type=delivery-status; boundary="x"';

describe('a bounce', () => {
  const failed = (status: string, text = '', action: 'failed' | 'delayed' = 'failed') =>
    kindOf({
      from: daemon,
      subject: 'Undelivered Mail Returned to Sender',
      references: [],
      text,
      headers: { 'return-path': '<>', 'content-type': report },
      deliveryStatus: { action, status, recipient: 'Ana@contoso.example', messageId: ours },
    });
  const hard = { kind: 'bounce', hard: true, permanentFor: 'ana@contoso.example', messageId: ours };
  const soft = { kind: 'bounce', hard: false, permanentFor: '', messageId: ours };

  test.each([
    ['5.1.1', '550 5.1.1 <ana@contoso.example>: Recipient address rejected: User unknown'],
    ['5.1.10', ''],
    ['5.2.1', 'The account that you tried to reach is disabled'],
    ['5.4.1', 'Recipient address rejected: Access denied'],
    ['5.4.4', 'Host or domain name not found'],
    ['5.5.0', '550 Requested action not taken: mailbox unavailable'],
    // Exim gives no better status than this one.
    ['5.0.0', 'ana@contoso.example\n    Unrouteable address'],
    ['5.7.1', 'Relaying denied: no such user here'],
    ['', 'all relevant MX records point to non-existent hosts'],
  ])('%s is hard: %s', (status, text) => expect(failed(status, text)).toEqual(hard));

  test.each([
    ['4.2.2', 'mailbox full'],
    ['4.4.1', 'Connection timed out'],
    ['4.7.1', 'Greylisted, try again later'],
    ['5.2.2', 'The email account that you tried to reach is over quota'],
    ['5.2.3', 'message too large'],
    ['5.4.7', 'delivery time expired'],
    ['5.6.0', 'content rejected'],
    ['5.0.0', 'ana@contoso.example: mailbox is full: retry timeout exceeded'],
    ['5.0.0', 'host mx said: 452 4.2.2 The recipient has no space left'],
    ['5.7.1', 'Message blocked because of the reputation of its sender'],
    ['', 'Your message could not be delivered: over quota'],
  ])('%s is soft: %s', (status, text) => expect(failed(status, text)).toEqual(soft));

  test('what is delayed is soft whatever its status, and what arrived is no bounce', () => {
    expect(failed('5.1.1', '', 'delayed')).toEqual(soft);
    const delivered = { action: 'delivered', status: '2.0.0', recipient: '', messageId: ours } as const;
    expect(kindOf({ from: daemon, deliveryStatus: delivered })).toEqual({ kind: 'automatic' });
  });

  test('without a report in parts it is known by its sender, return path and subject', () => {
    expect(
      kindOf({
        from: daemon,
        subject: 'failure notice',
        headers: { 'return-path': '<>' },
        text: 'Hi. This is the qmail-send program.\n<ana@contoso.example>:\n550 user unknown\n',
      }),
    ).toEqual(hard);
    expect(
      kindOf({
        from: daemon,
        subject: 'Mail delivery failed: returning message to sender',
        headers: { 'return-path': '<>', 'x-failed-recipients': 'ana@contoso.example' },
        text: '552 5.2.2 mailbox full',
      }),
    ).toEqual(soft);
  });

  test('a complaint and a note that somebody read the mail are none', () => {
    const complaint = 'multipart/report; report-type=feedback-report';
    expect(
      kindOf({ from: daemon, headers: { 'content-type': complaint, 'feedback-type': 'abuse' } }),
    ).toEqual({ kind: 'automatic' });
    const receipt = 'multipart/report; report-type=disposition-notification';
    expect(kindOf({ subject: 'Read: Planning', headers: { 'content-type': receipt } })).toEqual({
      kind: 'automatic',
    });
  });
});

describe('an out-of-office answer', () => {
  const away = (said: string, headers: Record<string, string> = { 'auto-submitted': 'auto-replied' }) =>
    kindOf({ subject: 'Automatic reply: Planning for Contoso', said, headers });
  const back = (backOn: string | null) => ({ kind: 'out-of-office', backOn });

  test.each([
    ['I am out of the office and will be back on Monday, 7 December 2026.', '2026-12-07'],
    ['I am on annual leave until December 4th.', '2026-12-05'],
    ['I will return to the office on January 11.', '2027-01-11'],
    ['Out of office 30 Nov - 4 Dec 2026.', '2026-12-05'],
    ['I am away from 12/21 to 1/4.', '2027-01-05'],
    ['I am travelling this week, back on Tuesday.', '2026-12-01'],
    ['Ich bin bis einschließlich 4. Dezember im Urlaub.', '2026-12-05'],
    ['Ich bin vom 30.11. bis 04.12.2026 nicht im Büro.', '2026-12-05'],
    ['Ab dem 7.12. bin ich wieder für Sie da, bis dahin im Urlaub.', '2026-12-07'],
    ['Je suis absent du bureau, de retour le 7 décembre.', '2026-12-07'],
    ["Je suis en congés jusqu'au 4 décembre inclus.", '2026-12-05'],
    ['Estaré fuera de la oficina hasta el 4 de diciembre de 2026.', '2026-12-05'],
    ['Estoy de vacaciones y vuelvo el 7 de diciembre.', '2026-12-07'],
    ['Sono fuori ufficio fino al 4 dicembre.', '2026-12-05'],
    ['Sono in ferie, rientro il 07/12/2026.', '2026-12-07'],
    ['Ik ben afwezig tot en met 4 december.', '2026-12-05'],
    ['Ik ben op vakantie en vanaf 7 december weer bereikbaar.', '2026-12-07'],
    ['Estou de férias até 4 de dezembro. Regresso a 7 de dezembro.', '2026-12-07'],
    ['Jag har semester och är tillbaka den 7 december.', '2026-12-07'],
    ['Jeg er på ferie til og med 4. desember.', '2026-12-05'],
    ['Jestem na urlopie do 4 grudnia.', '2026-12-05'],
    ['12月4日まで休暇をいただいております。', null],
    ['I am out of the office with limited access to e-mail.', null],
  ])('%s', (said, backOn) => expect(away(said)).toEqual(back(backOn)));

  test.each([
    [{ 'auto-submitted': 'auto-replied' }],
    [{ 'x-auto-response-suppress': 'All' }],
    [{ precedence: 'bulk' }],
    [{ 'x-autoreply': 'yes' }],
    [{ 'x-autorespond': 'vacation' }],
    [{ 'return-path': '<>' }],
    [{}],
  ])('is known by %j beside a subject that only machines write', (headers: Record<string, string>) =>
    expect(away('I am on vacation, back on 7 December.', headers)).toEqual(back('2026-12-07')),
  );
});

describe('an automatic mail', () => {
  test.each([
    [{ 'auto-submitted': 'auto-generated' }],
    [{ 'auto-submitted': 'auto-replied; owner-email="a@b.example"' }],
    [{ precedence: 'bulk' }],
    [{ 'x-auto-response-suppress': 'DR, OOF, AutoReply' }],
    [{ 'return-path': '<>' }],
  ])('%j', (headers: Record<string, string>) =>
    expect(kindOf({ said: 'We have received your request, ticket 4711.', headers })).toEqual({
      kind: 'automatic',
    }),
  );

  test('a newsletter and an address that nobody reads', () => {
    expect(kindOf({ references: [], headers: { 'list-id': '<news.contoso.example>' } }).kind).toBe(
      'automatic',
    );
    expect(kindOf({ from: { name: '', address: 'no-reply@contoso.example' } }).kind).toBe('automatic');
  });
});

describe('a person', () => {
  test.each([
    'I am out of the office until Monday, but yes, send me the price list.',
    'Our delivery failed yesterday, undeliverable goods everywhere. Mailbox full of complaints!',
    'Automatic reply? No, I typed this.',
    'Ich bin im Urlaub bis 4. Dezember und melde mich danach.',
    'Mail delivery failed: 550 5.1.1 user unknown, says your system. Is your address right?',
  ])('is never a machine for a word in its text: %s', (said) => {
    expect(kindOf({ said }).kind).toBe('person');
    expect(kindOf({ said, subject: 'Re: Automatic reply: Planning', headers: {} }).kind).toBe('person');
    expect(kindOf({ said, subject: 'Undeliverable: your offer', headers: {} }).kind).toBe('person');
  });

  test.each([
    [{ 'auto-submitted': 'no' }],
    [{ 'x-auto-response-suppress': 'None' }],
    [{ 'return-path': '<ana@contoso.example>', 'content-type': 'multipart/alternative' }],
    [{ precedence: 'list', 'list-id': '<sales.contoso.example>' }],
  ])('with %j, answering us', (headers: Record<string, string>) =>
    expect(kindOf({ said: 'Yes, call me.', headers }).kind).toBe('person'),
  );
});
