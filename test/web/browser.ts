import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const executablePath = '/usr/bin/chromium';
const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** False where there is no Chromium and nobody asked for everything to be checked. */
export const hasBrowser = existsSync(executablePath) || process.env.CI !== undefined;
if (!hasBrowser)
  process.stderr.write(`No ${executablePath}: the tests of the page in a browser are left out.\n`);

/** Chromium without a window; the caller closes it. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath, args: flags });
}
