import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openLocalChannel } from '../../src/drivers/channels/local/channel';
import { openSqlite } from '../../src/drivers/stores/sqlite';
import { openServer } from '../../src/server';
import { openEngagedWorld, type EngagedWorld } from '../pipeline/engaged-world';

/** A whole Baton on the page, with a clock that moves only when told to. */
export interface EngagedPage {
  readonly world: EngagedWorld;
  /** Takes a lead in and lets it come as far as it does at once. */
  lead(fields?: object): Promise<string>;
  /** Somebody's conversation, once it is there. */
  lookAs(address: string): Promise<void>;
  /** Everything the newest card says. */
  newestCard(): Promise<string>;
  /** The Mailbox tab with its newest thread open. */
  openMailbox(): Promise<void>;
  /** The words of each letter of that thread, the oldest first. */
  letters(): Promise<readonly string[]>;
  /** Answers as the lead, through the page. */
  answers(words: string): Promise<void>;
  /** The lead's mail server does not know the address. */
  bounces(): Promise<void>;
  close(): Promise<void>;
}

export async function openEngagedPage(
  tab: Page,
  playbook: Parameters<typeof openEngagedWorld>[0],
  ports: object = {},
): Promise<EngagedPage> {
  const cards = openSqlite({ file: ':memory:' });
  const world: { current?: EngagedWorld } = {};
  const opened = (): EngagedWorld => {
    if (!world.current) throw new Error('not yet put together');
    return world.current;
  };
  const local = openLocalChannel({
    records: cards.port,
    now: () => opened().outside.clock.now(),
    desk: () => opened().assistant,
    page: {
      folder: join(__dirname, '../../web'),
      mail: { list: () => opened().mailbox.list(), answer: (given) => opened().mailbox.answer(given) },
    },
  });
  world.current = await openEngagedWorld(playbook, { channels: [local.port], ...ports });
  const server = await openServer({
    host: '127.0.0.1',
    port: 0,
    routes: local.routes,
    health: async () => [],
  });
  const mailboxTab = tab.getByRole('tab', { name: 'Mailbox' });

  /** What is played goes to the mailbox at once, and to the lead when mail is read. */
  async function played(button: string): Promise<void> {
    const before = (await letters()).length;
    await tab.getByRole('button', { name: button }).last().click();
    await tab.locator('.letter').nth(before).waitFor();
    await opened().settled();
  }

  async function letters(): Promise<readonly string[]> {
    return tab.locator('.letter .mail-body').allTextContents();
  }

  return {
    world: opened(),
    lead: (fields) => opened().lead0(fields),
    async lookAs(address) {
      await tab.goto('about:blank');
      await tab.goto(`${server.url}/#${address}`);
      await tab
        .locator('#who-name')
        .filter({ hasText: /\w+ \w+/ })
        .waitFor();
    },
    async newestCard() {
      const card = tab.locator('.entry').last();
      await card.waitFor();
      return (await card.innerText()).replace(/\s+/gu, ' ');
    },
    async openMailbox() {
      await mailboxTab.click();
      const head = tab.locator('.mail-head').first();
      await head.waitFor();
      if ((await tab.locator('.letter').first().isVisible()) === false) await head.click();
      await tab.locator('.letter').first().waitFor();
    },
    letters,
    async answers(words) {
      await tab.getByLabel(/^Answer as /).fill(words);
      await played('Send answer');
    },
    bounces: () => played('It bounced'),
    async close() {
      await tab.close();
      await server.close();
      await local.close();
      await opened().close();
      await cards.close();
    },
  };
}
