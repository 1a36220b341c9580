import { openSmtpImapMailbox } from '../../../../src/drivers/mailboxes/smtp-imap/mailbox';
import { freshMail } from '../../../contracts/mailbox';
import { openHostileImap, type HostileImap } from '../../../fixtures/mail/hostile-imap';
import {
  openHostileSmtp,
  smtpStages,
  smtpTroubles,
  type SmtpStage,
  type SmtpTrouble,
} from '../../../fixtures/mail/hostile-smtp';
import { hurried } from './hurried';

let imap: HostileImap;
beforeAll(async () => {
  imap = await openHostileImap();
});
afterAll(() => imap.close());

async function sendThrough(options: Parameters<typeof openHostileSmtp>[0]) {
  const smtp = await openHostileSmtp(options);
  const mailbox = openSmtpImapMailbox({
    smtp: smtp.server,
    imap: imap.server,
    address: 'baton@lumen.example',
    now: Date.now,
    patience: hurried,
  });
  const mail = freshMail();
  const begun = performance.now();
  const outcome = await mailbox.port.send(mail);
  const took = performance.now() - begun;
  await mailbox.close();
  await smtp.close();
  return { outcome, took, seen: { ...smtp.seen }, mail };
}

/** Before the text has begun it certainly did not leave; after that only an answer tells. */
function expected(stage: SmtpStage, trouble: SmtpTrouble): readonly string[] {
  // While we write, the server's words and the end of the connection come in any order.
  if (stage === 'text') return ['sent', 'refused', 'later', 'unknown'];
  const isAboutMail = !['greeting', 'EHLO', 'AUTH'].includes(stage);
  if (trouble === 'answers 5xx' && isAboutMail) return ['refused'];
  const isAnswer = trouble.startsWith('answers 4') || trouble === 'answers 5xx';
  return isAnswer || stage !== 'dot' ? ['later'] : ['unknown'];
}

test('a server that behaves takes the mail once, and its copy is kept', async () => {
  for (const pipelining of [false, true]) {
    const { outcome, seen, mail } = await sendThrough({ pipelining });
    expect([outcome, seen]).toEqual([{ outcome: 'sent' }, { data: 1, whole: 1 }]);
    expect(imap.sent.filter((one) => one.includes(mail.messageId))).toHaveLength(1);
  }
});

const troubles = Object.keys(smtpTroubles) as SmtpTrouble[];
describe.each([false, true])('with pipelining: %s', (pipelining) => {
  test.each(smtpStages)(
    'whatever goes wrong at %s has a name, in time, and no mail is begun twice',
    async (at) => {
      const all = await Promise.all(
        troubles.map(async (trouble) => ({ trouble, ...(await sendThrough({ at, trouble, pipelining })) })),
      );
      for (const { trouble, outcome, took, seen } of all) {
        expect(expected(at, trouble).map((one) => [trouble, one])).toContainEqual([trouble, outcome.outcome]);
        expect(took).toBeLessThan(hurried.lookUp + hurried.handOver + 1_500);
        expect(seen.data).toBeLessThanOrEqual(1);
        // What is for later was not taken, unless the server said so; what was sent was taken whole.
        if (outcome.outcome === 'later' && !trouble.startsWith('answers 4')) expect(seen.whole).toBe(0);
        if (outcome.outcome === 'sent') expect(seen.whole).toBe(1);
        if ('reason' in outcome) expect(outcome.reason).toMatch(/^[\x20-\x7e…]{10,300}$/);
      }
    },
  );
});

test('the words of a refusal are the server’s, without what could do harm', async () => {
  const { outcome } = await sendThrough({ at: 'RCPT', trouble: 'answers 5xx' });
  expect(outcome).toEqual({
    outcome: 'refused',
    reason: 'the mail server refused it: 554 5.7.1 Not [31m this one',
  });
});

test('a server that is not there is for later', async () => {
  const smtp = await openHostileSmtp({});
  await smtp.close();
  const mailbox = openSmtpImapMailbox({
    smtp: smtp.server,
    imap: imap.server,
    address: 'baton@lumen.example',
    now: Date.now,
    patience: hurried,
  });
  expect(await mailbox.port.send(freshMail())).toEqual({
    outcome: 'later',
    reason: 'the mail server cannot be reached',
  });
  await expect(mailbox.health()).rejects.toMatchObject({
    code: 'mail-later',
    sentence: 'The server for outgoing mail cannot be reached.',
    todo: 'Check SMTP_URL.',
  });
  await mailbox.close();
});

test('without a look at what was sent before nothing leaves; a copy that cannot be kept changes nothing', async () => {
  const smtp = await openHostileSmtp({});
  const mailbox = openSmtpImapMailbox({
    smtp: smtp.server,
    imap: imap.server,
    address: 'baton@lumen.example',
    now: Date.now,
    patience: hurried,
  });
  imap.troubles['SEARCH'] = ['hang'];
  expect(await mailbox.port.send(freshMail())).toMatchObject({ outcome: 'later' });
  expect(smtp.seen.data).toBe(0);

  for (const trouble of ['no', 'close', 'hang', 'garbage'] as const) {
    imap.troubles['APPEND'] = [trouble, trouble];
    const mail = freshMail();
    expect(await mailbox.port.send(mail)).toEqual({ outcome: 'sent' });
    imap.troubles['APPEND'] = [];
    // It is remembered as long as the process lives.
    expect(await mailbox.port.send(mail)).toEqual({ outcome: 'sent' });
    expect(await mailbox.port.wasSent(mail.messageId)).toBe('sent');
  }
  expect(smtp.seen.data).toBe(4);
  await mailbox.close();
  await smtp.close();
});
