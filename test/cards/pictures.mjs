/**
 * Pictures of every sample, light and dark, on a phone and on a desk, to be looked at; after a build:
 *   npm exec -c 'node test/cards/pictures.mjs [folder] [card …]'
 */
import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { hostConfigs } from '../../web/host-config.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const [folder = '/tmp/cards', ...wanted] = process.argv.slice(2);
const quiet =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';
const json = (path) => JSON.parse(readFileSync(join(root, 'cards', path), 'utf8'));

const require = createRequire(import.meta.url);
const { readDeck } = require(join(root, 'dist/simulation/card-files.js'));
const deck = readDeck(join(root, 'cards'));

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: quiet.split(' ') });
const names = readdirSync(join(root, 'cards/samples')).map((file) => file.replace('.json', ''));
for (const theme of ['light', 'dark']) {
  for (const width of [360, 720]) {
    const page = await browser.newPage({ viewport: { width, height: 400 }, colorScheme: theme });
    await page.setContent('<!doctype html><meta charset="utf-8"><div id="card" class="card"></div>');
    await page.addScriptTag({ path: join(root, 'node_modules/adaptivecards/dist/adaptivecards.min.js') });
    for (const sheet of ['web/base.css', 'web/card.css']) await page.addStyleTag({ path: join(root, sheet) });
    await page.addStyleTag({
      content: 'html, body { height: auto; overflow: visible; } body { display: block; padding: 12px; }',
    });
    for (const name of names.filter((one) => wanted.length === 0 || wanted.includes(one))) {
      const { content } = deck.card(name, json(`samples/${name}.json`));
      await page.evaluate(show, { content, hostConfig: hostConfigs[theme] });
      await page.screenshot({ path: join(folder, `${name}-${theme}-${width}.png`), fullPage: true });
    }
    await page.close();
  }
}
await browser.close();
console.log(`${names.length} cards in ${folder}`);

function show({ content, hostConfig }) {
  const { AdaptiveCards } = globalThis;
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = new AdaptiveCards.HostConfig(hostConfig);
  card.parse(content);
  document.querySelector('#card').replaceChildren(card.render());
}
