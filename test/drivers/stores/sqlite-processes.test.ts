import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqlite } from '../../../src/drivers/stores/sqlite';

const folder = mkdtempSync(join(tmpdir(), 'baton-processes-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const childFile = join(__dirname, 'sqlite-child.mjs');
const start = (...args: readonly string[]): ChildProcessWithoutNullStreams =>
  spawn(process.execPath, [childFile, ...args]);

/** What the child said and how it ended. */
async function ending(child: ChildProcessWithoutNullStreams): Promise<{ said: string; code: number | null }> {
  let said = '';
  let complaint = '';
  child.stdout.on('data', (chunk) => (said += String(chunk)));
  child.stderr.on('data', (chunk) => (complaint += String(chunk)));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== null && code !== 0) throw new Error(complaint);
  return { said, code };
}

describe('several processes on one file', () => {
  test('each sees what another has committed, while both have it open', async () => {
    const file = join(folder, 'seen.db');
    const { port, close } = openSqlite({ file });
    const made = await port.create({ partition: 'p', id: 'a', body: { text: 'é🦊' }, sort: 's' });
    expect(JSON.parse((await ending(start('read', file, 'a'))).said)).toEqual(made);
    await close();
  });

  test('adding one to the same document, lose no addition', async () => {
    const file = join(folder, 'counter.db');
    const { port, close } = openSqlite({ file });
    await port.create({ partition: 'p', id: 'counter', body: 0 });
    await Promise.all([1, 2, 3, 4].map(() => ending(start('increment', file, '100'))));
    expect((await port.get({ partition: 'p', id: 'counter' }))?.body).toBe(400);
    await close();
  }, 60_000);

  test('opening a file that does not exist yet at the same moment, all get it', async () => {
    const file = join(folder, 'new');
    const children = [1, 2, 3, 4].map(() => start('open', file, '40'));
    const endings = children.map(ending);
    await Promise.all(children.map((child) => once(child.stdout, 'data')));
    const moment = Date.now() + 50;
    for (const child of children) child.stdin.write(`${moment}\n`);
    await Promise.all(endings);
    for (let n = 0; n < 40; n += 1) {
      const { port, close } = openSqlite({ file: `${file}${n}.db` });
      expect(await port.count('p', 't')).toBe(4);
      await close();
    }
  }, 60_000);

  test('killed while writing, have lost nothing they were told is saved', async () => {
    const file = join(folder, 'killed.db');
    const confirmed: string[] = [];
    for (const [round, afterBytes] of [300, 1_000, 2_500, 4_000, 6_000, 8_000].entries()) {
      const child = start('write', file, `r${round}`);
      let bytes = 0;
      child.stdout.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        if (bytes >= afterBytes) child.kill('SIGKILL');
      });
      const { said, code } = await ending(child);
      expect(code).toBeNull();
      confirmed.push(...said.split('\n').slice(0, -1));
    }
    const { port, close } = openSqlite({ file });
    const lost: string[] = [];
    for (const id of confirmed) {
      const found = await port.get<{ text: string }>({ partition: 'p', id });
      if (found?.body.text !== `${id} `.repeat(500)) lost.push(id);
    }
    expect(lost).toEqual([]);
    expect(confirmed.length).toBeGreaterThan(1_000);
    const listed = await port.list('p', { limit: 1_000_000 });
    expect(listed.documents.length).toBeGreaterThanOrEqual(confirmed.length);
    expect(await port.count('p', 't')).toBe(listed.documents.length);
    expect(await port.due(['p'], { now: 1e9, liveWorkers: [], limit: 1e9 })).toHaveLength(
      listed.documents.length,
    );
    await close();
  }, 60_000);
});

/** How this machine lets a process mount a disk that only it sees; undefined when it does not. */
const ownMounts = [['-m'], ['-rm']].find(
  (options) => spawnSync('unshare', [...options, 'mount', '-t', 'tmpfs', 'tmpfs', folder]).status === 0,
);

describe('a full disk', () => {
  if (ownMounts === undefined && process.env['CI'] !== 'true') {
    console.log('The full disk is not tried here: this machine lets no test mount a disk (it is in CI).');
  } else {
    test.each(['1m', '12m'])(
      '(%s) refuses as store-full and keeps what was confirmed',
      (size) => {
        const file = join(mkdtempSync(join(folder, 'full-')), 'baton.db');
        const child = [process.execPath, childFile, 'fill', file, size];
        const said = execFileSync('unshare', [...(ownMounts ?? ['-rm']), ...child], { encoding: 'utf8' });
        const { codes, kept, whileFull, reopened, resumed } = JSON.parse(said);
        expect(codes).toEqual(['store-full']);
        expect(kept).toBeGreaterThan(5);
        expect(whileFull).toEqual([kept, kept]);
        expect(reopened).toEqual([kept, kept]);
        expect(resumed).toBe(true);
      },
      60_000,
    );
  }
});
