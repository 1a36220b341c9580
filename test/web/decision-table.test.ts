import type { Browser } from 'playwright-core';
import { decisionTable } from '../../src/domain/decision';
import { engagingPlaybook } from '../pipeline/engaged-world';
import { playbookOf } from '../pipeline/world';
import { hasBrowser, openBrowser } from './browser';
import { decisionCases, engage, furtherCases, researchOnly, sue } from './decision-cases';
import { openEngagedPage } from './engaged-page';

test('every row of the table is tried in every mode in which it can come', () => {
  const wanted = decisionTable.flatMap(({ row, reason, when }) =>
    (when.mode ?? [researchOnly, engage]).map((mode) => `${mode} ${row} ${reason}`),
  );
  expect(decisionCases.map(({ mode, row, reason }) => `${mode} ${row} ${reason}`).sort()).toEqual(
    wanted.sort(),
  );
});

const described = hasBrowser ? describe : describe.skip;
described('each row of the decision table, on the page in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  }, 60_000);
  afterAll(() => browser.close());

  test.each([...decisionCases, ...furtherCases])(
    '$mode, row $row: $reason',
    async (one) => {
      const problems: string[] = [];
      const tab = await browser.newPage();
      tab.on('pageerror', (error) => problems.push(error.message));
      tab.on('console', (line) => line.type() === 'error' && problems.push(line.text()));
      const { engagement = {}, ...change } = one.playbook ?? {};
      const playbook =
        one.mode === engage ? engagingPlaybook(engagement as object, change) : playbookOf(change);
      const page = await openEngagedPage(tab, playbook, one.ports);
      try {
        if (one.account) await page.world.crm.putAccount(one.account);
        const id = await page.lead(one.fields);
        if (one.mode === engage) await page.world.goBy(1);
        await page.lookAs(sue);
        if ((await page.world.mailbox.list()).length > 0) await page.openMailbox();
        await one.happens?.(page, id);
        const { decision, phase } = await page.world.leadOf(id);
        if ('letters' in one.seen) {
          expect(phase).toBe('in-progress');
          await tab
            .locator('.letter')
            .nth(one.seen.letters.length - 1)
            .waitFor();
          expect(await page.letters()).toEqual(one.seen.letters.map((words) => expect.stringMatching(words)));
        } else {
          expect([decision?.row, decision?.reason]).toEqual([one.row, one.reason]);
          const [address, words] = one.seen;
          await page.lookAs(address);
          const card = await page.newestCard();
          expect(card).toMatch(words);
        }
        expect(problems).toEqual([]);
      } finally {
        await page.close();
      }
    },
    30_000,
  );
});
