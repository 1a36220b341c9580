import type { Browser, Page } from 'playwright-core';
import { freshMail } from '../contracts/mailbox';
import { servePage, type ServedPage } from '../drivers/channels/local/page';
import { openScriptedDesk } from '../drivers/channels/local/scripted-desk';
import { hasBrowser, openBrowser } from './browser';

const noor = 'noor@lumen.example';
const to = 'ana@contoso.example';

const described = hasBrowser ? describe : describe.skip;
described('the mailbox in Chromium', () => {
  let browser: Browser;
  let served: ServedPage;
  let tab: Page;
  let problems: string[];

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  beforeEach(async () => {
    served = await servePage(openScriptedDesk({}).desk);
    problems = [];
    tab = await browser.newPage();
    tab.on('pageerror', (error) => problems.push(error.message));
    tab.on('console', (line) => line.type() === 'error' && problems.push(line.text()));
    await tab.goto(`${served.url}/#${noor}`);
    await tab
      .locator('#who-name')
      .filter({ hasText: /\w+ \w+/ })
      .waitFor();
    await tab.getByRole('tab', { name: 'Mailbox' }).click();
  });
  afterEach(async () => {
    await tab.close();
    await served.close();
    expect(problems).toEqual([]);
  });

  const came = async () => (await served.mailbox.port.receive('0')).mails;
  async function sendAndOpen(change: Parameters<typeof freshMail>[0] = {}) {
    const mail = freshMail({ to, ...change });
    await served.mailbox.port.send(mail);
    await tab.getByText(mail.subject).first().click();
    return mail;
  }

  test('the lead answers: the mailbox takes it in, and the thread shows both in their order', async () => {
    const mail = await sendAndOpen();
    await tab.getByLabel(`Answer as ${to}`).fill('Yes, <b>please</b>.');
    await tab.getByRole('button', { name: 'Send answer' }).click();
    await tab.getByText('1 answer').waitFor();
    expect(await tab.locator('.letter .mail-body').allTextContents()).toEqual([
      mail.body,
      'Yes, <b>please</b>.',
    ]);
    expect(await came()).toMatchObject([{ said: 'Yes, <b>please</b>.', references: [mail.messageId] }]);

    const next = freshMail({ to, subject: 'Re: Planning', references: [mail.messageId] });
    await served.mailbox.port.send(next);
    await tab.locator('.letter').nth(2).waitFor();
    expect(await tab.locator('.mail').count()).toBe(1);
    await tab.getByLabel(`Answer as ${to}`).fill('Call me on Monday.');
    await tab.getByRole('button', { name: 'Send answer' }).click();
    await tab.getByText('2 answers').waitFor();
    expect((await came()).at(-1)).toMatchObject({ references: [mail.messageId, next.messageId] });
  });

  test('a bounce and an absence come in as machines write them', async () => {
    const mail = await sendAndOpen();
    await tab.getByLabel('First day back').fill('2027-01-05');
    await tab.getByRole('button', { name: 'Out of office until' }).click();
    await tab.locator('.letter-mark', { hasText: 'Automatic reply' }).waitFor();
    await tab.getByRole('button', { name: 'It bounced' }).click();
    await tab.locator('.letter-mark', { hasText: 'Bounced' }).waitFor();
    expect(await came()).toMatchObject([
      {
        text: expect.stringContaining('back on 5 January 2027'),
        headers: { 'auto-submitted': 'auto-replied' },
        deliveryStatus: null,
      },
      {
        headers: { 'return-path': '<>', 'x-failed-recipients': to },
        deliveryStatus: { action: 'failed', status: '5.1.1', recipient: to, messageId: mail.messageId },
      },
    ]);
  });

  test('who writes an answer is not disturbed by what comes meanwhile', async () => {
    await sendAndOpen();
    await tab.getByLabel(`Answer as ${to}`).pressSequentially('Half a ');
    await served.mailbox.port.send(freshMail({ subject: 'Another one' }));
    await tab.getByText('Another one').waitFor();
    await tab.keyboard.type('sentence');
    expect(await tab.getByLabel(`Answer as ${to}`).inputValue()).toBe('Half a sentence');
  });

  test('an empty answer is none, and what cannot be answered says why', async () => {
    await sendAndOpen();
    await tab.getByRole('button', { name: 'Send answer' }).click();
    expect(await came()).toEqual([]);
    await tab.route('**/local/mail/answer', (route) =>
      route.fulfill({ status: 404, json: { error: 'There is no such mail.' } }),
    );
    await tab.getByLabel(`Answer as ${to}`).fill('Hello');
    await tab.getByRole('button', { name: 'Send answer' }).click();
    await tab.getByText('There is no such mail.').waitFor();
    expect(await tab.getByLabel(`Answer as ${to}`).inputValue()).toBe('Hello');
    problems = problems.filter((one) => !one.includes('404'));
  });

  test('no width makes a thread wider than the screen', async () => {
    const long = 'x'.repeat(900);
    await sendAndOpen({ subject: long, body: `${long}\n${'شركة '.repeat(100)}` });
    await tab.getByLabel(`Answer as ${to}`).fill(long);
    await tab.getByRole('button', { name: 'Send answer' }).click();
    await tab.getByText('1 answer').waitFor();
    for (const width of [320, 390, 480, 760, 1280]) {
      await tab.setViewportSize({ width, height: 800 });
      const wider = await tab.evaluate(() =>
        [...document.querySelectorAll('.mails, .mail, .letter, .answer')]
          .filter((one) => one.scrollWidth > one.clientWidth + 1)
          .map((one) => one.className),
      );
      expect([width, wider]).toEqual([width, []]);
    }
  });
});
