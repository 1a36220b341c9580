import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { openDocumentReader } from '../../../../src/drivers/sources/documents/open-reader';

const directory = mkdtempSync(join(tmpdir(), 'baton-threads-'));
afterAll(() => rmSync(directory, { recursive: true }));

const raw = (text: string) => ({
  record: 'https://a.example/',
  contentType: 'text/html',
  bytes: Buffer.from(text),
});

/** A thread that answers `text` unless the document begins with a word it stumbles over. */
function entryThat(name: string, stumbles: string): string {
  const path = join(directory, `${name}.cjs`);
  writeFileSync(
    path,
    `const { parentPort } = require('node:worker_threads');
     parentPort.on('message', ({ bytes }) => {
       if (Buffer.from(bytes).toString().startsWith('bad')) { ${stumbles} }
       parentPort.postMessage({ outcome: 'failed', problem: 'no-text', sentence: 'read' });
     });`,
  );
  return path;
}

describe('a thread', () => {
  it.each([
    ['exits', 'process.exit(3);', 'unreadable'],
    ['throws', 'throw new Error("no");', 'unreadable'],
    ['hangs', 'for (;;);', 'timeout'],
    ['takes all memory', 'const all = []; for (;;) all.push(new Array(100_000).fill({}));', 'too-large'],
  ])('that %s gives a named outcome, and the next document is read', async (name, stumbles, problem) => {
    const entry = entryThat(name.replaceAll(' ', '-'), stumbles);
    const deadlineMs = problem === 'timeout' ? 1_000 : 20_000;
    const reader = openDocumentReader({ threads: 1, deadlineMs, entry });
    expect(await reader.parse(raw('bad'))).toMatchObject({ problem });
    expect(await reader.parse(raw('good'))).toMatchObject({ sentence: 'read' });
    await reader.close();
  });

  it('that dies after its answer is not asked again', async () => {
    const entry = entryThat('later', 'setTimeout(() => process.exit(1), 20);');
    const reader = openDocumentReader({ threads: 1, deadlineMs: 5_000, entry });
    await reader.parse(raw('bad'));
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await reader.parse(raw('good'))).toMatchObject({ sentence: 'read' });
    await reader.close();
  });
});

it('hostile pages hold up nothing else and end within their time', async () => {
  const reader = openDocumentReader({ deadlineMs: 3_000 });
  await reader.parse(raw('<p>Warm</p>'));
  const pages = [
    '<a href="/x">y</a>'.repeat(100_000),
    '<div style="color:red">'.repeat(100_000),
    `<table><tr>${'<td>1'.repeat(300_000)}`,
    `<p>${'x '.repeat(1_400_000)}`,
  ];
  const started = performance.now();
  // Of this thread alone: what else runs on the machine does not count.
  const before = process.threadCpuUsage();
  const outcomes = await Promise.all(pages.map((one) => reader.parse(raw(one))));
  const { user, system } = process.threadCpuUsage(before);
  expect(performance.now() - started).toBeLessThan(2 * (3_000 + 1_000));
  expect(outcomes.map((one) => (one.outcome === 'parsed' ? 'parsed' : one.problem))).toEqual([
    expect.stringMatching(/^(?:parsed|timeout)$/u),
    'too-deep',
    expect.stringMatching(/^(?:parsed|timeout)$/u),
    'parsed',
  ]);
  expect((user + system) / 1e3).toBeLessThan(400);
  expect(await reader.parse(raw('<p>Mill</p>'))).toMatchObject({ document: { text: 'Mill' } });
  await reader.close();
});

it('nothing is read after the end', async () => {
  const reader = openDocumentReader();
  const waiting = reader.parse(raw('<p>Mill</p>'));
  await reader.close();
  expect(await waiting).toMatchObject({ outcome: 'failed', problem: 'unreadable' });
  expect(await reader.parse(raw('<p>Mill</p>'))).toMatchObject({ problem: 'unreadable' });
});

it('two hundred documents take two threads', async () => {
  const entry = join(directory, 'named.cjs');
  writeFileSync(
    entry,
    `const { parentPort, threadId } = require('node:worker_threads');
     parentPort.on('message', () => parentPort.postMessage({ outcome: 'failed', sentence: String(threadId) }));`,
  );
  const reader = openDocumentReader({ threads: 2, deadlineMs: 60_000, entry });
  const all = await Promise.all(Array.from({ length: 200 }, () => reader.parse(raw('Mill'))));
  await reader.close();
  const names = all.map((one) => (one.outcome === 'failed' ? one.sentence : ''));
  expect(names.filter((one) => /^\d+$/u.test(one))).toHaveLength(200);
  expect(new Set(names).size).toBeLessThanOrEqual(2);
});

it('a reader that is left open keeps no process alive', async () => {
  const compiled = join(__dirname, '../../../../dist/drivers/sources/documents/open-reader.js');
  const program = `
    const { openDocumentReader } = require(${JSON.stringify(compiled)});
    openDocumentReader()
      .parse({ record: 'a.html', contentType: '', bytes: Buffer.from('<p>Mill</p>') })
      .then((parsed) => process.stdout.write(parsed.document.text));`;
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', program], { timeout: 20_000 });
  expect(stdout).toBe('Mill');
});
