// Draws color.png and outline.png beside this file: node manifest/teams/draw-icons.mjs (needs Debian's Chromium).
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

/** A runner's baton in a hand, on its way up; Teams keeps the middle 120 of 192 points in sight. */
const color = `
  <svg xmlns="http://www.w3.org/2000/svg" width="192" height="192" viewBox="0 0 192 192">
    <rect width="192" height="192" fill="#0f6e63"/>
    <g transform="rotate(-40 96 96)">
      <g stroke="#8fd6ca" stroke-width="7" stroke-linecap="round">
        <path d="M50 68h44"/><path d="M30 124h44"/>
      </g>
      <rect x="24" y="84" width="144" height="24" rx="5" fill="#ffffff"/>
      <path d="M24 89a5 5 0 0 1 5-5h13v24H29a5 5 0 0 1-5-5z" fill="#f2b53c"/>
      <path d="M150 84h13a5 5 0 0 1 5 5v14a5 5 0 0 1-5 5h-13z" fill="#f2b53c"/>
      <g fill="#0a564d">
        <rect x="98" y="76" width="11" height="40" rx="5.5"/>
        <rect x="113" y="76" width="11" height="40" rx="5.5"/>
        <rect x="128" y="76" width="11" height="40" rx="5.5"/>
      </g>
    </g>
  </svg>`;

/** The same in white lines on nothing, which is what Teams tints. */
const outline = `
  <svg xmlns="http://www.w3.org/2000/svg" width="32" height="32" viewBox="0 0 32 32" fill="none"
    stroke="#ffffff" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">
    <g transform="rotate(-40 16 16)">
      <rect x="1" y="12.5" width="30" height="7" rx="1.5"/>
      <path d="M6.5 12.5v7M25.5 12.5v7"/>
      <path d="M9 7.5h8M3.5 24.5h8"/>
    </g>
  </svg>`;

const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu'],
});
for (const [name, svg, side] of [
  ['color', color, 192],
  ['outline', outline, 32],
]) {
  const page = await browser.newPage({ viewport: { width: side, height: side } });
  await page.setContent(`<style>html,body{margin:0}svg{display:block}</style>${svg}`);
  const path = fileURLToPath(new URL(`${name}.png`, import.meta.url));
  await page.screenshot({ path, omitBackground: true });
}
await browser.close();
