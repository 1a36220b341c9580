import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { openCsv } from '../../../src/drivers/files/csv';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Bytes in use after a collection, buffers outside the heap included. */
function inUse(): number {
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

const rows = 200_000;

/** Reads a file of 30 MB with these rows, and says what was seen and the most that was in use on the way. */
async function readLarge(
  rowOf: (at: number) => string,
): Promise<{ good: number; bad: number; most: number }> {
  const folder = await mkdtemp(join(tmpdir(), 'baton-csv-'));
  try {
    const path = join(folder, 'large.csv');
    const out = createWriteStream(path);
    out.write('lead_id,first_name,company_name,email,description\n');
    for (let at = 0; at < rows; at += 1) if (!out.write(rowOf(at))) await once(out, 'drain');
    out.end();
    await once(out, 'finish');
    expect((await stat(path)).size).toBeGreaterThan(28_000_000);

    const before = inUse();
    const seen = { good: 0, bad: 0, most: 0 };
    for await (const row of openCsv(path).rows()) {
      seen['bad' in row ? 'bad' : 'good'] += 1;
      if ((seen.good + seen.bad) % 10_000 === 1) seen.most = Math.max(seen.most, inUse() - before);
    }
    return seen;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Below the size of the file with room for what the collector has not taken yet, so the file cannot be held. */
const flat = 28_000_000;
const words = 'lorem ipsum '.repeat(8);

test('memory stays flat over a file of 30 MB with a broken quote in every thousandth row', async () => {
  const { good, bad, most } = await readLarge((at) => {
    const broken = at % 1000 === 999 ? '"' : '';
    return `L-${at},Zoë,"Acme, ${at}",zoe${at}@acme.example,${broken}${words}\n`;
  });
  expect([good, bad]).toEqual([rows - 200, 200]);
  expect(most).toBeLessThan(flat);
}, 180_000);

test('memory stays flat while a quote that nothing closes is looked for', async () => {
  const { good, bad, most } = await readLarge((at) => {
    return `L-${at},Zoë,Acme number ${at},zoe${at}@acme.example,${at === 0 ? '"' : ''}${words}\n`;
  });
  expect([good, bad]).toEqual([rows - 1, 1]);
  expect(most).toBeLessThan(flat);
}, 180_000);
