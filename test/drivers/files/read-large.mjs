// Writes a large CSV file, reads it as an import does, and prints what was seen and the most memory in use on the way.
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const { openCsv } = createRequire(import.meta.url)('../../../dist/drivers/files/csv.js');
const [, , kind, count] = process.argv;
const words = 'lorem ipsum '.repeat(8);
const rowOf = {
  broken: (at) => `L-${at},Zoë,"Acme, ${at}",zoe${at}@acme.example,${at % 1000 === 999 ? '"' : ''}${words}\n`,
  unclosed: (at) => `L-${at},Zoë,Acme number ${at},zoe${at}@acme.example,${at === 0 ? '"' : ''}${words}\n`,
}[kind];

/** Bytes in use after a collection, buffers outside the heap included. */
function inUse() {
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

const folder = await mkdtemp(join(tmpdir(), 'baton-csv-'));
try {
  const path = join(folder, 'large.csv');
  const out = createWriteStream(path);
  out.write('lead_id,first_name,company_name,email,description\n');
  for (let at = 0; at < Number(count); at += 1) if (!out.write(rowOf(at))) await once(out, 'drain');
  out.end();
  await once(out, 'finish');
  const { size } = await stat(path);
  const before = inUse();
  const seen = { good: 0, bad: 0, most: 0, size };
  for await (const row of openCsv(path).rows()) {
    seen['bad' in row ? 'bad' : 'good'] += 1;
    if ((seen.good + seen.bad) % 10_000 === 1) seen.most = Math.max(seen.most, inUse() - before);
  }
  process.stdout.write(JSON.stringify(seen));
} finally {
  await rm(folder, { recursive: true, force: true });
}
