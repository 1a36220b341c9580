import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const rows = 200_000;
/** A third of the file, with room for what the collector has not taken yet. */
const flat = 10_000_000;

/** Reads a file of 30 MB of this kind in a process of its own, so that nothing else counts. */
async function readLarge(kind: 'broken' | 'unclosed'): Promise<{ good: number; bad: number; most: number }> {
  const reader = join(__dirname, 'read-large.mjs');
  const { stdout } = await run(process.execPath, ['--expose-gc', reader, kind, String(rows)]);
  const seen = JSON.parse(stdout) as { good: number; bad: number; most: number; size: number };
  expect(seen.size).toBeGreaterThan(28_000_000);
  return seen;
}

test('memory stays flat over a file of 30 MB with a broken quote in every thousandth row', async () => {
  const { good, bad, most } = await readLarge('broken');
  expect([good, bad]).toEqual([rows - 200, 200]);
  expect(most).toBeLessThan(flat);
}, 60_000);

test('memory stays flat while a quote that nothing closes is looked for', async () => {
  const { good, bad, most } = await readLarge('unclosed');
  expect([good, bad]).toEqual([rows - 1, 1]);
  expect(most).toBeLessThan(flat);
}, 60_000);
