/// <reference lib="dom" />
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import type { Reply } from '../../src/ports/desk';
import { servePage, type ServedPage } from '../drivers/channels/local/page';
import { cardOf, openScriptedDesk } from '../drivers/channels/local/scripted-desk';
import { hasBrowser, openBrowser } from './browser';

const noor = 'noor@lumen.example';
const iris = 'iris@lumen.example';
const button = (title: string, verb: string, data: object = {}) => ({
  type: 'Action.Execute',
  title,
  verb,
  data,
});
const input = (id: string) => ({ type: 'Input.Text', id, label: id });

const answers: Record<string, Reply> = {
  help: { kind: 'card', leadId: null, card: cardOf('What you can ask') },
  'why Ana': { kind: 'card', leadId: 'L-1', card: cardOf('Ana Ruiz, Contoso: it fits') },
  reassign: {
    kind: 'dialog',
    leadId: 'L-1',
    again: { verb: 'reassign', data: { lead: 'L-1' } },
    card: cardOf(
      'Reassign Ana Ruiz',
      [input('to')],
      [button('Confirm', 'confirm'), button('Impossible', 'refuse')],
    ),
  },
  confirm: { kind: 'done', sentence: 'Reassigned to Tom Vega.', leadId: 'L-1' },
  save: { kind: 'done', sentence: 'Saved.', leadId: 'L-1' },
};

const described = hasBrowser ? describe : describe.skip;
described('the page in Chromium', () => {
  let browser: Browser;
  let served: ServedPage;
  let asked: ReturnType<typeof openScriptedDesk>;
  let tab: Page;
  let problems: string[];

  beforeAll(async () => {
    browser = await openBrowser();
  }, 60_000);
  afterAll(() => browser.close());
  beforeEach(async () => {
    asked = openScriptedDesk(answers);
    served = await servePage(asked.desk);
    problems = [];
    tab = await openTab(noor);
  });
  afterEach(async () => {
    await tab.close();
    await served.close();
    expect(problems).toEqual([]);
  });

  async function openTab(as: string, options: Parameters<Browser['newPage']>[0] = {}): Promise<Page> {
    const page = await browser.newPage(options);
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('console', (line) => line.type() === 'error' && problems.push(line.text()));
    await page.goto(`${served.url}/#${as}`);
    await page
      .locator('#who-name')
      .filter({ hasText: /\w+ \w+/ })
      .waitFor();
    return page;
  }
  const post = (effectId: string, to: string, card = cardOf(`Card ${effectId}`), leadId = 'L-1') =>
    served.local.port.post({ effectId, to, leadId, card });
  const entry = (page: Page, id: string) => page.locator(`[data-id="${id}"]`);
  const write = async (page: Page, text: string) => {
    await page.fill('#words', text);
    await page.press('#words', 'Enter');
  };

  test('shows that there is nothing yet, three things to try, and a card as soon as it comes', async () => {
    await tab.getByText('No messages yet').waitFor();
    expect(await tab.locator('#starters .chip').count()).toBe(3);
    await post('e1', noor, cardOf('Ana Ruiz, Contoso: it fits'));
    await entry(tab, 'e1').getByText('Ana Ruiz, Contoso: it fits').last().waitFor();
    expect(await tab.getByText('No messages yet').isVisible()).toBe(false);
    expect(await tab.locator('#starters .chip').first().textContent()).toBe('Why Ana Ruiz?');
  });

  test('a question is answered in the conversation, only for who asked, and still there after a reload', async () => {
    await write(tab, 'why Ana');
    await tab.getByText('Only you see this').waitFor();
    expect(await tab.locator('#about-name').textContent()).toBe('Ana Ruiz, Contoso');
    await write(tab, 'dance');
    await tab.getByText('I do not know "dance".').waitFor();
    expect(asked.turns.map((one) => one.about)).toEqual([undefined, 'L-1']);
    await tab.reload();
    await tab.getByText('I do not know "dance".').waitFor();
    expect(await tab.locator('.bubble').count()).toBe(2);
    expect(await tab.locator('.entry-reply').count()).toBe(2);
  });

  test('commands are offered after "/", taken with the keyboard, and come back with the up-arrow', async () => {
    await tab.focus('#words');
    await tab.keyboard.type('/wh');
    const options = tab.getByRole('option');
    expect(await options.allTextContents()).toEqual([
      expect.stringContaining('/why <lead>'),
      expect.stringContaining('/whatif'),
    ]);
    await tab.keyboard.press('ArrowDown');
    expect(await tab.locator('#words').getAttribute('aria-activedescendant')).toBe('suggestion-1');
    await tab.keyboard.press('Tab');
    expect(await tab.inputValue('#words')).toBe('/whatif ');
    await tab.fill('#words', '');
    await write(tab, 'help');
    await tab.getByText('What you can ask').last().waitFor();
    await tab.keyboard.press('ArrowUp');
    expect(await tab.inputValue('#words')).toBe('help');
  });

  test('a changed card changes in its place, while somebody types in it and in the message box', async () => {
    const body = [input('note')];
    for (let n = 0; n < 12; n += 1)
      await post(`e${n}`, noor, cardOf(`Card ${n}`, body, [button('Save', 'save')]));
    const field = entry(tab, 'e5').locator('input');
    await entry(tab, 'e11').waitFor();
    await tab.fill('#words', 'half a question');
    await field.scrollIntoViewIfNeeded();
    await field.pressSequentially('half a no');
    const before = await entry(tab, 'e6').boundingBox();
    const longer = cardOf('Card 2 reassigned by Iris Falk', [
      ...body,
      ...Array.from({ length: 6 }, () => input('x')),
    ]);
    await served.local.port.update('e2', { effectId: 'e2', to: noor, leadId: 'L-1', card: longer });
    const changed = cardOf('Card 5, newer', body, [button('Save', 'save')]);
    await served.local.port.update('e5', { effectId: 'e5', to: noor, leadId: 'L-1', card: changed });
    await entry(tab, 'e5').getByText('Card 5, newer').last().waitFor();
    await entry(tab, 'e2').getByText('reassigned by Iris Falk').last().waitFor();
    await tab.keyboard.type('te');
    expect(await field.inputValue()).toBe('half a note');
    expect(await tab.inputValue('#words')).toBe('half a question');
    const after = await entry(tab, 'e6').boundingBox();
    expect(Math.abs((after?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(4);
    expect(await tab.locator('.entry').count()).toBe(12);
    await entry(tab, 'e5').getByRole('button', { name: 'Save' }).click();
    await tab.locator('.toast').getByText('Saved.').waitFor();
    expect(asked.turns.at(-1)?.act).toEqual({ kind: 'button', verb: 'save', data: { note: 'half a note' } });
  });

  test('a window to fill in keeps the focus, says why it was refused, closes on Esc and when it is done', async () => {
    await post('e1', noor, cardOf('Ana', [], [button('Reassign', 'reassign', { lead: 'L-1' })]));
    const opener = entry(tab, 'e1').getByRole('button', { name: 'Reassign' });
    const dialog = tab.getByRole('dialog', { name: 'Reassign Ana Ruiz' });
    await opener.focus();
    await tab.keyboard.press('Enter');
    await dialog.waitFor();
    for (let n = 0; n < 12; n += 1) {
      await tab.keyboard.press('Tab');
      const outside = await tab.evaluate(
        () => document.activeElement !== document.body && !document.activeElement?.closest('dialog'),
      );
      expect(outside).toBe(false);
    }
    await dialog.getByRole('button', { name: 'Impossible' }).click();
    await dialog.getByRole('alert').getByText('I do not know "refuse".').waitFor();
    await tab.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await opener.click();
    await dialog.locator('input').fill('tom');
    await dialog.getByRole('button', { name: 'Confirm' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await tab.getByRole('status').getByText('Reassigned to Tom Vega.').waitFor();
    expect(asked.turns.at(-1)).toMatchObject({ about: 'L-1', act: { verb: 'confirm', data: { to: 'tom' } } });
  });

  test('further buttons stand in a menu for the keyboard, and open what they hold', async () => {
    const reason = { type: 'AdaptiveCard', body: [input('reason')], actions: [button('Disqualify', 'save')] };
    const more = [
      { ...button('History', 'save'), mode: 'secondary' },
      { type: 'Action.ShowCard', title: 'Not a fit', mode: 'secondary', card: reason },
    ];
    await post('e1', noor, cardOf('Ana', [], [button('Why?', 'why Ana'), ...more]));
    const opener = entry(tab, 'e1').getByRole('button', { name: 'More options' });
    await opener.focus();
    await tab.keyboard.press('Enter');
    const items = tab.getByRole('menuitem');
    expect(await items.allTextContents()).toEqual(['History', 'Not a fit']);
    expect(await opener.getAttribute('aria-expanded')).toBe('true');
    await tab.keyboard.press('Escape');
    expect(await items.count()).toBe(0);
    await tab.keyboard.press('Enter');
    await tab.keyboard.press('ArrowUp');
    await tab.keyboard.press('Enter');
    await entry(tab, 'e1').locator('input').fill('too small');
    await entry(tab, 'e1').getByRole('button', { name: 'Disqualify' }).click();
    await tab.locator('.toast').getByText('Saved.').waitFor();
    expect(asked.turns.at(-1)?.act).toEqual({ kind: 'button', verb: 'save', data: { reason: 'too small' } });
  });

  test('two windows, two people: each sees their own; the other is shown to have news', async () => {
    const other = await openTab(iris);
    await tab.getByText('No messages yet').waitFor();
    await post('e1', iris, cardOf('For Iris alone'));
    await other.getByText('For Iris alone').last().waitFor();
    expect(await tab.getByText('For Iris alone').count()).toBe(0);
    const row = tab.locator('#people .person').filter({ hasText: 'Iris Falk' });
    await row.locator('.unread').waitFor();
    await row.click();
    await tab.getByText('For Iris alone').last().waitFor();
    expect(await row.locator('.unread').isVisible()).toBe(false);
    await other.close();
  });

  test('says when the server is gone, keeps what was written, and goes on by itself when it is back', async () => {
    await post('e1', noor);
    await entry(tab, 'e1').waitFor();
    const port = Number(new URL(served.url).port);
    await served.close();
    await tab.getByText('Baton cannot be reached.').first().waitFor();
    await write(tab, 'why Ana');
    await tab.getByText('Your message was not sent.').waitFor({ timeout: 10_000 });
    expect(await tab.inputValue('#words')).toBe('why Ana');
    served = await servePage(asked.desk, { port });
    await tab.locator('#banner').waitFor({ state: 'hidden', timeout: 15_000 });
    await tab.press('#words', 'Enter');
    await tab.getByText('Only you see this').waitFor();
    problems = problems.filter(
      (one) => !/ERR_CONNECTION_REFUSED|ERR_INCOMPLETE|ERR_EMPTY|ERR_CONNECTION_RESET/.test(one),
    );
  }, 40_000);

  test('the second tab shows what was sent, as it was written', async () => {
    await tab.getByRole('tab', { name: 'Messages' }).focus();
    await tab.keyboard.press('ArrowRight');
    await tab.getByText('No mail was sent yet').waitFor();
    const from = { name: 'Noor Haddad', address: noor };
    const subject = '<img src=x onerror="window.hit=1">';
    await served.mailbox.port.send({
      messageId: '<1@x>',
      from,
      to: 'a@b.example',
      subject,
      body: '<b>hi</b>',
      replyTo: null,
      references: [],
      unsubscribe: null,
      leadId: 'L-1',
    });
    await tab.getByText(subject).click();
    await tab.getByText('<b>hi</b>').waitFor();
    expect(await tab.evaluate(() => 'hit' in window)).toBe(false);
  });

  test('no width makes the page wider than the screen, whatever stands in it', async () => {
    const long = 'x'.repeat(5000);
    const arabic = 'شركة الأغذية المتحدة '.repeat(60);
    const facts = [{ title: long.slice(0, 300), value: arabic }];
    await post('e1', noor, cardOf(`${long}: it fits`, [{ type: 'FactSet', facts }], [button(long, 'save')]));
    await post('e2', noor, cardOf(arabic));
    await write(tab, `why ${long}`);
    await tab.locator('.note').waitFor();
    for (const width of [320, 390, 480, 760, 1280]) {
      await tab.setViewportSize({ width, height: 800 });
      const wider = await tab.evaluate(() => {
        const all = [
          document.documentElement,
          ...document.querySelectorAll('.scroll, .card, .note, .bubble, .foot'),
        ];
        return all
          .filter((one) => one.scrollWidth > one.clientWidth + 1)
          .map((one) => one.className || 'page');
      });
      expect([width, wider]).toEqual([width, []]);
    }
  });

  test('roles and names for those who do not see it', async () => {
    await post('e1', noor, cardOf('Ana Ruiz, Contoso: it fits'));
    await entry(tab, 'e1').waitFor();
    const log = tab.getByRole('log', { name: 'Messages' });
    await tab.waitForFunction(() => document.getElementById('log')?.ariaLive === 'polite');
    expect(await log.getByRole('group', { name: 'Ana Ruiz, Contoso: it fits' }).count()).toBe(1);
    expect(await log.getByRole('heading', { name: 'Ana Ruiz, Contoso: it fits' }).count()).toBe(1);
    const unnamed = await tab.evaluate(() =>
      [...document.querySelectorAll('button, input, textarea')]
        .filter((one) => one.checkVisibility())
        .filter(
          (one) =>
            !(
              one.getAttribute('aria-label') ||
              one.textContent?.trim() ||
              (one as HTMLInputElement).labels?.length
            ),
        )
        .map((one) => one.outerHTML),
    );
    expect(unnamed).toEqual([]);
    expect(await tab.locator('#people [aria-current]').textContent()).toContain('Noor Haddad');
  });
});

/** Content that tries to act, to load or to call somewhere; each must be nothing but letters. */
const hostileTexts = [
  '<script>window.hit=1</script>',
  '<img src=x onerror="window.hit=1">',
  '"><svg onload=window.hit=1>',
  'javascript:window.hit=1',
  '[click](javascript:window.hit=1)',
  '[click](http://OUTSIDE/link)',
  '![image](http://OUTSIDE/image.png)',
  '**bold** _italic_ `code`',
  '${name} {{name}} $(name) #{name}',
  '<!channel> <@U123> @everyone',
  '\u202eevil\u202c \u200bzero\u200d width',
  'مرحبا <b>x</b> 你好 🎉',
  '&lt;b&gt; &amp; &#60;',
  '</textarea></title><iframe src=http://OUTSIDE/frame>',
];

described('hostile cards in Chromium', () => {
  test('show literally, run nothing, and no request leaves the page', async () => {
    const hits: string[] = [];
    const outside: Server = createServer((request, response) => {
      hits.push(request.url ?? '');
      response.end();
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => outside.once('listening', resolve));
    const away = `localhost:${(outside.address() as AddressInfo).port}`;
    const texts = hostileTexts.map((one) => one.replaceAll('OUTSIDE', away));
    const body = texts.flatMap((text, n) => [
      { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: `¤${text}¤` }] },
      { type: 'TextBlock', text: `¤${text}¤`, wrap: true },
      { type: 'FactSet', facts: [{ title: text, value: `¤${text}¤` }] },
      { type: 'Input.Text', id: `i${n}`, label: text, value: text, placeholder: text },
      {
        type: 'Input.ChoiceSet',
        id: `c${n}`,
        choices: [{ title: text, value: text }],
        value: text,
        style: 'expanded',
      },
    ]);
    const loaders = [
      { type: 'Image', url: `http://${away}/pixel.png` },
      { type: 'ImageSet', images: [{ type: 'Image', url: `http://${away}/set.png` }] },
      {
        type: 'Media',
        poster: `http://${away}/poster.png`,
        sources: [{ mimeType: 'video/mp4', url: `http://${away}/v` }],
      },
      {
        type: 'Container',
        backgroundImage: `http://${away}/back.png`,
        items: [{ type: 'TextBlock', text: 'x' }],
      },
    ];
    const links = [
      'javascript:window.hit=1',
      'data:text/html,x',
      `http://${away}/open`,
      'file:///etc/passwd',
      '//x',
    ];
    const actions = links.map((url, n) => ({ type: 'Action.OpenUrl', title: `Open ${n}`, url }));
    const card = cardOf(texts.join(' '), [...body, ...loaders], actions);
    const asked = openScriptedDesk(
      Object.fromEntries(texts.map((one) => [one, { kind: 'done', sentence: `¤${one}¤`, leadId: null }])),
    );
    const served = await servePage(asked.desk);
    const browser = await openBrowser();
    const tab = await browser.newPage();
    const answered: string[] = [];
    const opened: string[] = [];
    tab.on('response', (response) => answered.push(new URL(response.url()).origin));
    tab.context().on('page', (page) => opened.push(page.url()));
    tab.on('dialog', (dialog) => {
      hits.push(dialog.message());
      void dialog.dismiss();
    });
    try {
      await served.local.port.post({ effectId: 'hostile', to: noor, leadId: 'L-1', card });
      await tab.goto(`${served.url}/#${noor}`);
      await tab.locator('[data-id="hostile"] .card').waitFor();
      const shown = await tab.locator('[data-id="hostile"] .card').evaluate((one) => one.textContent ?? '');
      for (const text of texts) {
        expect([text, shown.split(`¤${text}¤`).length - 1]).toEqual([text, 3]);
      }
      const values = await tab
        .locator('[data-id="hostile"] .card input[type=text]')
        .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
      expect(values).toEqual(texts);
      for (let n = 0; n < links.length; n += 1)
        await tab
          .getByRole('link', { name: `Open ${n}` })
          .or(tab.getByRole('button', { name: `Open ${n}` }))
          .click();
      for (const text of texts.slice(0, 8)) {
        await tab.fill('#words', text);
        await tab.press('#words', 'Enter');
        await tab.locator('.note').getByText(`¤${text}¤`, { exact: true }).waitFor();
      }
      await tab.waitForTimeout(500);
      expect(await tab.evaluate(() => 'hit' in window)).toBe(false);
      expect(await tab.locator('.card script, .card iframe, .card svg, .card b').count()).toBe(0);
      expect([hits, opened]).toEqual([[], []]);
      expect(new Set(answered)).toEqual(new Set([served.url]));
      expect(tab.url()).toBe(`${served.url}/#${encodeURIComponent(noor)}`);
    } finally {
      await browser.close();
      await served.close();
      outside.close();
    }
  }, 60_000);
});
