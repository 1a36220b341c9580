import { incomingOf } from '../../../../src/drivers/mailboxes/mime/incoming';
import { openMailParser, type MailParser } from '../../../../src/drivers/mailboxes/mime/mail-parser';

let parser: MailParser;
beforeAll(() => {
  parser = openMailParser();
});
afterAll(() => parser.close());

/** As much of a mail as is fetched. */
const longest = 1024 * 1024;
const head =
  'From: Ana <ana@contoso.example>\r\nMessage-ID: <m@contoso.example>\r\nIn-Reply-To: <r@lumen.example>\r\n';

async function read(text: string | Buffer) {
  const raw = Buffer.from(text as string, 'latin1').subarray(0, longest);
  return incomingOf({ raw, size: raw.length, at: 0 }, await parser.parse(raw));
}

const many = (count: number, make: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => make(at)).join('');
const nested = many(4_000, (at) => `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}\r\n`);

/** Mails that somebody wrote to break or to stall whoever reads them. */
const hostile: Readonly<Record<string, string>> = {
  'no bytes at all': '',
  'nothing but a head': head,
  'a head without end': `${head}${many(40_000, (at) => `X-${at}: ${at}\r\n`)}`,
  'one line of a megabyte': `${head}Subject: ${'x'.repeat(longest)}`,
  'parts in parts, 4,000 deep': `${head}${nested}Hello`,
  '60,000 parts': `${head}Content-Type: multipart/mixed; boundary=b\r\n\r\n${many(60_000, () => '--b\r\n\r\nx\r\n')}`,
  'mails in mails': `${head}${many(2_000, () => 'Content-Type: message/rfc822\r\nContent-Disposition: inline\r\n\r\n')}x`,
  'HTML 100,000 deep': `${head}Content-Type: text/html\r\n\r\n${'<div>'.repeat(100_000)}deep`,
  'HTML tables in tables': `${head}Content-Type: text/html\r\n\r\n${'<table><tr><td>'.repeat(30_000)}`,
  'HTML that never closes': `${head}Content-Type: text/html\r\n\r\n${'<a href="'.repeat(60_000)}`,
  'HTML with comments': `${head}Content-Type: text/html\r\n\r\n${'<!--'.repeat(200_000)}`,
  'encoded words': `${head}Subject: ${many(20_000, () => '=?utf-8?q?=C3=28?= ')}\r\n\r\nx`,
  '50,000 recipients': `${head}To: ${many(50_000, (at) => `a${at}@b.example, `)}\r\n\r\nx`,
  'groups of recipients': `${head}To: ${'g:'.repeat(50_000)}\r\n\r\nx`,
  'brackets of recipients': `${head}Cc: ${'<(<"'.repeat(80_000)}\r\n\r\nx`,
  '100,000 references': `${head}References: ${many(30_000, (at) => `<${at}@x> `)}\r\n\r\nx`,
  'an unknown charset': `${head}Content-Type: text/plain; charset=${'x-'.repeat(500)}\r\n\r\nGr\xfc\xdfe`,
  'a charset that escapes': `${head}Content-Type: text/plain; charset=utf-7\r\n\r\n+ADw-script+AD4-`,
  'broken base64': `${head}Content-Transfer-Encoding: base64\r\n\r\n${'=A*'.repeat(300_000)}`,
  'broken quoted-printable': `${head}Content-Transfer-Encoding: quoted-printable\r\n\r\n${'=\r=Z'.repeat(200_000)}`,
  'control characters': `${head}Subject: a\0b\x1b[31m\r\n\r\n${'\0\x07\x1b'.repeat(100_000)}`,
  'lines that quote': `${head}\r\n${'>'.repeat(500_000)}\r\n${'> x\r\n'.repeat(100_000)}`,
  'beginnings of quotes': `${head}\r\n${'On Mon, 1 Jan 2026 at 10:00, '.repeat(20_000)}wrote`,
  'lines of dashes': `${head}\r\n${'-'.repeat(300_000)}\r\n${'_____\r\nFrom: x\r\n'.repeat(30_000)}`,
  'white space': `${head}\r\n${' \t\r\n'.repeat(250_000)}x`,
  'a report of 100,000 recipients': `${head}Content-Type: multipart/report; boundary=b\r\n\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\n${many(20_000, (at) => `Final-Recipient: rfc822; a${at}@b.example\r\nAction: failed\r\n\r\n`)}`,
  'a report of nonsense': `${head}Content-Type: multipart/report; boundary=b\r\n\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\nAction: explode\r\nStatus: many\r\nFinal-Recipient: ;;;\r\n\r\n--b--`,
};

test.each(Object.keys(hostile))('%s is read in time, and the next mail as well', async (name) => {
  const begun = performance.now();
  const mail = await read(hostile[name] ?? '');
  expect(performance.now() - begun).toBeLessThan(9_500);
  expect(mail.messageId).toMatch(/^<[^\s<>]+>$/);
  if (name !== 'no bytes at all') {
    expect(mail.messageId).toBe('<m@contoso.example>');
    expect(mail.from.address).toBe('ana@contoso.example');
    expect(mail.references.at(-1)).toBe('<r@lumen.example>');
  }
  expect(mail.text.length).toBeLessThanOrEqual(100_000);
  expect(mail.to.length).toBeLessThanOrEqual(100);
  expect(mail.references.length).toBeLessThanOrEqual(100);
  const words = [
    mail.subject,
    mail.from.name,
    ...mail.to,
    ...mail.references,
    ...Object.values(mail.headers),
  ];
  for (const one of words) expect(one).toMatch(/^[^\p{Cc}]{0,2000}$/u);
  expect(mail.text).toMatch(/^[\P{Cc}\n\t]*$/u);
  expect((await read(`${head}Subject: Next\r\n\r\nFine.\r\n`)).text).toBe('Fine.\n');
});

test('plain text beside HTML is what was said; HTML alone becomes text, without scripts and styles', async () => {
  const part = (type: string, body: string) =>
    `--b\r\nContent-Type: ${type}; charset=utf-8\r\n\r\n${body}\r\n`;
  const plain = part('text/plain', 'Call me.');
  const html = part(
    'text/html',
    '<style>p{}</style><script>x()</script><p>Call&nbsp;<b>me</b> &lt;now&gt;.</p>',
  );
  const both = `${head}Content-Type: multipart/alternative; boundary=b\r\n\r\n${plain}${html}--b--`;
  expect((await read(both)).text.trim()).toBe('Call me.');
  const only = `${head}Content-Type: multipart/alternative; boundary=b\r\n\r\n${html}--b--`;
  expect((await read(only)).text.replace(/\s+/g, ' ').trim()).toBe('Call me <now>.');
});

test('a report names what failed, also when others were delivered, and the mail that came back', async () => {
  const report = [
    `${head}Content-Type: multipart/report; report-type=delivery-status; boundary=b`,
    'Return-Path: <>',
    'X-Failed-Recipients: eva@contoso.example',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'Sorry.',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.contoso.example',
    '',
    'Final-Recipient: rfc822; Bo@contoso.example',
    'Action: delivered',
    'Status: 2.0.0',
    '',
    'Original-Recipient: rfc822;Eva@Contoso.example',
    'Final-Recipient: rfc822; x1@inside.contoso.example',
    'Action: Failed',
    'Status: 5.1.1 (no such user)',
    '',
    '--b',
    'Content-Type: text/rfc822-headers',
    '',
    'Subject: Planning',
    'Message-ID:',
    ' <sent@baton.example>',
    '',
    '--b--',
  ].join('\r\n');
  const mail = await read(report);
  expect(mail.deliveryStatus).toEqual({
    action: 'failed',
    status: '5.1.1',
    recipient: 'eva@contoso.example',
    messageId: '<sent@baton.example>',
  });
  expect(mail.headers).toMatchObject({ 'return-path': '<>', 'x-failed-recipients': 'eva@contoso.example' });
});
