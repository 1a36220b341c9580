/// <reference lib="dom" />
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { hasBrowser, openBrowser } from '../web/browser';
import { root, temporaryFolder } from './baton';

const noor = 'noor@lumen.example';
const tom = 'tom@lumen.example';
const iris = 'iris@lumen.example';
const sam = 'sam@lumen.example';
const folder = temporaryFolder();
/** Set to a folder to keep the pictures. */
const pictures = process.env.BATON_PICTURES;

interface Served {
  readonly process: ChildProcess;
  readonly url: string;
}

/** `npm start` as a newcomer runs it, on a port of its own and a data folder that is empty. */
function start(data: string): Promise<Served> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'dist/main.js')], {
      cwd: root,
      env: { PATH: process.env.PATH, PORT: '0', BATON_DATA_DIR: join(folder, data) },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (text: Buffer) => (said += text.toString()));
    child.stdout.on('data', (text: Buffer) => {
      const url = /http:\S+/.exec(text.toString())?.[0];
      if (url) resolve({ process: child, url });
    });
    child.on('exit', () => reject(new Error(`It ended: ${said}`)));
  });
}

const stop = async ({ process: child }: Served, signal: NodeJS.Signals = 'SIGTERM') => {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await gone;
};

const described = hasBrowser ? describe : describe.skip;
described('the first two minutes of a newcomer', () => {
  let browser: Browser;
  let served: Served;
  const outside: string[] = [];
  beforeAll(async () => {
    browser = await openBrowser();
    served = await start('story');
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await stop(served);
  });

  async function openAs(address: string, options: Parameters<Browser['newPage']>[0] = {}): Promise<Page> {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...options });
    page.on('request', (request) => {
      if (!request.url().startsWith(served.url) && !request.url().startsWith('data:'))
        outside.push(request.url());
    });
    page.on('pageerror', (error) => outside.push(String(error)));
    await page.goto(`${served.url}/#${address}`);
    return page;
  }
  const card = (page: Page, text: string | RegExp) => page.locator('.entry').filter({ hasText: text }).last();
  const press = (page: Page, within: string | RegExp, name: string) =>
    card(page, within).getByRole('button', { name, exact: true }).click();
  const write = async (page: Page, text: string) => {
    await page.fill('#words', text);
    await page.press('#words', 'Enter');
  };

  test('handover and disqualification cards come within a minute, while one looks on', async () => {
    const end = performance.now() + 60_000;
    const inTime = () => ({ timeout: Math.max(1, end - performance.now()) });
    const seller = await openAs(noor);
    await card(seller, /Greta Sommer, Bergkorn Mühlen.*handed over/s).waitFor(inTime());
    const supervisor = await openAs(iris);
    await card(supervisor, /Chloé Roux, Atelier Roux.*disqualified/s).waitFor(inTime());
    await card(supervisor, /Rosa Meier, Redwood Foods.*disqualified/s).waitFor(inTime());
    await seller.close();
    await supervisor.close();
  }, 90_000);

  test('the supervisor reassigns one: the seller’s copy appears, the supervisor’s changes', async () => {
    const supervisor = await openAs(iris);
    const seller = await openAs(tom);
    await press(supervisor, 'Rosa Meier', 'Reassign');
    const dialog = supervisor.locator('#dialog');
    await dialog.getByLabel('Tom Vega').check();
    await dialog.getByRole('button', { name: 'Give to this seller' }).click();
    await card(seller, /Rosa Meier.*Reassigned by Iris Falk/s).waitFor({ timeout: 10_000 });
    await card(supervisor, /Rosa Meier.*Reassigned to Tom Vega by Iris Falk/s).waitFor({ timeout: 10_000 });
    expect(
      await card(supervisor, 'Rosa Meier').getByRole('button', { name: 'Reassign', exact: true }).count(),
    ).toBe(0);
    await supervisor.close();
    await seller.close();
  }, 60_000);

  test('a draft is edited and sent, and stands in the mailbox', async () => {
    const seller = await openAs(noor);
    await press(seller, /Greta Sommer, Bergkorn Mühlen.*handed over/s, 'Draft e-mail');
    const dialog = seller.locator('#dialog');
    await dialog.getByLabel('Subject').fill('Your planning board demo');
    await dialog.getByRole('button', { name: 'Send' }).click();
    await seller.getByText('Sending to greta.sommer@bergkorn.example.').first().waitFor();
    await seller.locator('#tab-mail').click();
    await seller.locator('#mails').getByText('Your planning board demo').waitFor({ timeout: 10_000 });
    expect(await seller.locator('#mails').getByText('Your planning board demo').count()).toBe(1);
    await seller.close();
  }, 60_000);

  test('“why is … warm?” gets reasons with receipts, “what if they had 6,000 employees?” an answer', async () => {
    const seller = await openAs(noor);
    await write(seller, 'why is Prairie only warm?');
    await card(seller, /Amy Olsen, Prairie Packaging: warm.*CRM, account AC-03/s).waitFor({
      timeout: 10_000,
    });
    await write(seller, 'what if they had 6,000 employees?');
    await card(seller, /Amy Olsen, Prairie Packaging: would (stay|be) warm/).waitFor({ timeout: 10_000 });
    await write(seller, 'tell me a joke');
    await card(seller, /cannot place this question/).waitFor();
    await seller.close();
  }, 60_000);

  test('a card that was asked for changes where it stands, too', async () => {
    const seller = await openAs(noor);
    await write(seller, 'lead Prairie');
    const asked = seller
      .locator('.entry-reply')
      .filter({ hasText: /Amy Olsen, Prairie Packaging: handed over to you/ });
    await asked.last().waitFor();
    await write(seller, 'disqualify Prairie no budget this year');
    await seller
      .locator('.entry-reply')
      .filter({ hasText: /Disqualified \(“no budget this year”\) by Noor Haddad/ })
      .last()
      .waitFor({ timeout: 10_000 });
    expect(await asked.count()).toBe(0);
    await seller.close();
  }, 60_000);

  test('two supervisors, two windows, one lead: one owner, the other is told by whom and when', async () => {
    const windows = [await openAs(iris), await openAs(sam)];
    const lead = 'Chloé Roux';
    for (const page of windows) {
      await write(page, `reassign ${lead}`);
      await page.locator('#dialog[open]').waitFor();
      await page.locator('#dialog').getByLabel('Noor Haddad').check();
    }
    await Promise.all(
      windows.map((page) =>
        page.locator('#dialog').getByRole('button', { name: 'Give to this seller' }).click(),
      ),
    );
    const said = await Promise.all(
      windows.map((page) =>
        page
          .getByText(
            /Reassigned to Noor Haddad\.|Noor Haddad has it already\. Reassigned to Noor Haddad by (Iris Falk|Sam Ode) \d+ s ago/,
          )
          .first()
          .textContent(),
      ),
    );
    expect(said.filter((one) => one === 'Reassigned to Noor Haddad.')).toHaveLength(1);
    expect(said.filter((one) => /has it already/.test(one ?? ''))).toHaveLength(1);
    const seller = await openAs(noor);
    await card(seller, lead).waitFor();
    expect(await seller.locator('.entry').filter({ hasText: lead }).count()).toBe(1);
    for (const page of [...windows, seller]) await page.close();
  }, 60_000);

  test('nothing left the page', () => {
    expect(outside).toEqual([]);
  });

  test.each([
    ['light-wide', 1280, 900, 'light'],
    ['dark-wide', 1280, 900, 'dark'],
    ['light-narrow', 390, 844, 'light'],
    ['dark-narrow', 390, 844, 'dark'],
  ] as const)(
    'looks as it should: %s',
    async (name, width, height, colorScheme) => {
      for (const [who, address] of [
        ['seller', noor],
        ['supervisor', iris],
      ] as const) {
        const page = await openAs(address, { viewport: { width, height }, colorScheme });
        await page.locator('.entry').last().waitFor();
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow).toBeLessThanOrEqual(0);
        if (pictures) {
          mkdirSync(pictures, { recursive: true });
          await page.waitForTimeout(400);
          await page.screenshot({ path: join(pictures, `${who}-${name}.png`) });
        }
        await page.close();
      }
    },
    60_000,
  );
});

describe('SIGKILL while cards are being posted', () => {
  test('after restarts exactly one card per handover and person', async () => {
    for (let kill = 0; kill < 6; kill += 1) {
      const one = await start('killed');
      await new Promise((resolve) => setTimeout(resolve, 300 + kill * 700));
      await stop(one, 'SIGKILL');
    }
    const last = await start('killed');
    const messages = async (address: string) =>
      (await (await fetch(`${last.url}/local/messages?as=${address}`)).json()) as {
        entries: readonly { id: string; card?: { name: string; line: string } }[];
      };
    let lines: string[] = [];
    for (let second = 0; second < 40 && lines.length < 13; second += 1) {
      await new Promise((resolve) => setTimeout(resolve, 1000));
      const all = await Promise.all([noor, tom, iris].map(messages));
      lines = all.flatMap((one, at) => one.entries.map(({ card }) => `${at} ${card?.name} ${card?.line}`));
    }
    await stop(last);
    expect(lines).toHaveLength(13);
    expect(new Set(lines).size).toBe(13);
  }, 120_000);
});
