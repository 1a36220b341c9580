/**
 * Pictures of every sample as Slack shows it, messages and windows, to be looked at; after a build:
 *   npm exec -c 'node test/cards/slack-pictures.mjs [folder] [card …]'
 */
import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Message } from 'slack-blocks-to-jsx';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const require = createRequire(import.meta.url);
const slack = (file) => require(join(root, `dist/drivers/channels/slack/render/${file}.js`));
const [folder = '/tmp/slack-cards', ...wanted] = process.argv.slice(2);
const quiet =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';
const json = (path) => JSON.parse(readFileSync(join(root, 'cards', path), 'utf8'));
const style = readFileSync(join(root, 'node_modules/slack-blocks-to-jsx/dist/style.css'), 'utf8');
const logo = `data:image/svg+xml,${encodeURIComponent(readFileSync(join(root, 'web/icon.svg'), 'utf8'))}`;
/** Cards that are filled in or read in a window. */
const windows = {
  'draft-email': 'renderDialog',
  reassign: 'renderDialog',
  qualify: 'renderDialog',
  connect: 'renderDialog',
  add: 'renderDialog',
};

const { readDeck } = require(join(root, 'dist/simulation/card-files.js'));
const deck = readDeck(join(root, 'cards'));

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: quiet.split(' ') });
const names = readdirSync(join(root, 'cards/samples')).map((file) => file.replace('.json', ''));
const context = { revision: 'r1', leadId: 'lead-1', again: { verb: 'lead', data: {} } };
for (const width of [400, 720]) {
  const page = await browser.newPage({ viewport: { width, height: 400 } });
  for (const name of names.filter((one) => wanted.length === 0 || wanted.includes(one))) {
    const view = json(`samples/${name}.json`);
    const card = deck.card(name, view);
    const window = windows[name] && slack('modal').renderDialog(card, context);
    const blocks = window?.blocks ?? slack('message').renderMessage(card, context).blocks;
    const title = window ? `<h3>${window.title.text}</h3>` : '';
    const submit = window?.submit ? `<p style="text-align:right"><b>[ ${window.submit.text} ]</b></p>` : '';
    const drawn = renderToStaticMarkup(
      createElement(Message, {
        logo,
        name: 'Baton',
        time: new Date('2026-11-22T11:00:00'),
        blocks: drawable(blocks),
      }),
    );
    await page.setContent(
      `<!doctype html><meta charset="utf-8"><style>${style} body { margin: 12px; font-family: Lato, 'Noto Sans', sans-serif; }</style>${title}${drawn}${submit}`,
    );
    await page.screenshot({ path: join(folder, `${name}-${width}.png`), fullPage: true });
  }
  await page.close();
}
await browser.close();
console.log(`${names.length} cards in ${folder}`);

/** The library draws no bold in text that Slack is told to leave alone. */
function drawable(blocks) {
  return JSON.parse(JSON.stringify(blocks, (key, value) => (key === 'verbatim' ? undefined : value)));
}
