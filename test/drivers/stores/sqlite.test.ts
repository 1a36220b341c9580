import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openSqlite } from '../../../src/drivers/stores/sqlite';
import { sqliteStatements } from '../../../src/drivers/stores/sqlite-schema';
import { leadStoreContract } from '../../contracts/lead-store';

const folder = mkdtempSync(join(tmpdir(), 'baton-sqlite-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
const newFile = (): string => join(folder, `${(files += 1)}.db`);

for (const where of [':memory:', 'a file']) {
  leadStoreContract(`sqlite in ${where}`, async () => {
    const { port, close } = openSqlite({ file: where === 'a file' ? newFile() : where });
    return { store: port, close };
  });
}

const thrownBy = (work: () => unknown): unknown => {
  try {
    work();
  } catch (thrown) {
    return thrown;
  }
  return 'nothing';
};
const contents = (file: string): string => readFileSync(file).toString('latin1');
const document = { partition: 'p', id: 'a', body: 'text', sort: 's', tally: 't', wakeAt: 1 };

describe('the file', () => {
  test('is a write-ahead log that is synced at every commit and overwrites what is removed', async () => {
    const spy = jest.spyOn(DatabaseSync.prototype, 'exec');
    const file = newFile();
    const store = openSqlite({ file });
    const inner = spy.mock.contexts[0] as DatabaseSync;
    spy.mockRestore();
    const pragma = (name: string): unknown => Object.values(inner.prepare(`PRAGMA ${name}`).get() ?? {})[0];
    expect(['journal_mode', 'synchronous', 'secure_delete'].map(pragma)).toEqual(['wal', 2, 1]);
    await store.close();
  });

  test('holds nothing of a removed or replaced text once it is closed', async () => {
    const file = newFile();
    const { port, close } = openSqlite({ file });
    for (let n = 0; n < 20; n += 1) await port.create({ ...document, id: `n${n}`, body: 'neighbour' });
    const secret = await port.create({ ...document, body: 'secret one '.repeat(900) });
    if (secret === 'conflict') throw new Error(secret);
    const other = await port.replace({ ...document, body: 'secret two' }, secret.etag);
    if (other === 'conflict') throw new Error(other);
    await port.remove(other, other.etag);
    await close();
    expect(contents(file)).toContain('neighbour');
    expect(contents(file)).not.toContain('secret');
  });

  test('opens again with its documents; closing twice is no mistake, health rejects afterwards', async () => {
    const file = newFile();
    const first = openSqlite({ file });
    const made = await first.port.create(document);
    await first.health();
    await first.close();
    await first.close();
    await expect(first.health()).rejects.toMatchObject({ name: 'Fault' });
    const second = openSqlite({ file });
    expect(await second.port.get(document)).toEqual(made);
    await second.close();
  });

  test('written by a newer version is refused and left as it was', async () => {
    const file = newFile();
    await openSqlite({ file }).close();
    const raw = new DatabaseSync(file);
    raw.exec('PRAGMA journal_mode = DELETE; PRAGMA user_version = 99');
    raw.close();
    const before = contents(file);
    expect(thrownBy(() => openSqlite({ file }))).toMatchObject({
      code: 'store-newer',
      sentence: expect.stringContaining(file),
      todo: 'Update Baton or choose another data folder.',
    });
    expect(contents(file)).toBe(before);
  });

  test("of another program is refused and left as it was, and so is one that is no database, or can't be opened", () => {
    const foreign = newFile();
    const raw = new DatabaseSync(foreign);
    raw.exec('CREATE TABLE song (title TEXT)');
    raw.close();
    const numbered = newFile();
    const other = new DatabaseSync(numbered);
    other.exec('CREATE TABLE song (title TEXT); PRAGMA user_version = 1');
    other.close();
    const garbage = newFile();
    writeFileSync(garbage, 'no database at all\n'.repeat(1_000));
    const short = newFile();
    writeFileSync(short, 'hi');
    for (const file of [foreign, numbered, garbage, short]) {
      const before = contents(file);
      expect(thrownBy(() => openSqlite({ file }))).toMatchObject({ code: 'store-broken' });
      expect(contents(file)).toBe(before);
    }
    for (const file of [folder, join(folder, 'missing', 'x.db')]) {
      expect(thrownBy(() => openSqlite({ file }))).toMatchObject({ code: 'store-broken' });
    }
  });

  test('with damaged pages answers store-broken, not wrong documents', async () => {
    const file = newFile();
    const { port, close } = openSqlite({ file });
    for (let n = 0; n < 200; n += 1) await port.create({ ...document, id: `d${n}`, sort: `s${n}` });
    await close();
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.fill(0xa5, 4_096 * 2));
    const damaged = openSqlite({ file });
    await expect(damaged.port.list('p', { limit: 100 })).rejects.toMatchObject({ code: 'store-broken' });
    await damaged.close();
  });
});

describe('every statement', () => {
  test('and every trigger finds its rows by an index', async () => {
    const file = newFile();
    await openSqlite({ file }).close();
    const raw = new DatabaseSync(file);
    const triggers = raw.prepare("SELECT sql FROM sqlite_schema WHERE type = 'trigger'").all();
    const inner = triggers.flatMap(({ sql }) => {
      const [, body = ''] = /BEGIN([^]*)END$/.exec(String(sql)) ?? [];
      return body
        .split(';')
        .filter((text) => text.trim() !== '')
        .map((text) => text.replaceAll(/\b(NEW|OLD)\.\w+/g, '?'));
    });
    expect(inner).toHaveLength(6);
    const plans = [...Object.values(sqliteStatements), ...inner].map((text) =>
      raw
        .prepare(`EXPLAIN QUERY PLAN ${text}`)
        .all()
        .map(({ detail }) => String(detail))
        .join('\n'),
    );
    expect(plans.filter((plan) => /\bSCAN\b|TEMP B-TREE/.test(plan))).toEqual([]);
    expect(plans.filter((plan) => plan.includes('SEARCH')).length).toBeGreaterThanOrEqual(10);
    raw.close();
  });

  test('refuses what it could not give back or find', async () => {
    const { port, close } = openSqlite({ file: ':memory:' });
    const unexpected = { code: 'unexpected' };
    for (const wrong of [
      { id: 'a\ud800' },
      { wakeAt: Number.NaN },
      { wakeAt: Infinity },
      { body: undefined },
    ]) {
      await expect(port.create({ ...document, ...wrong })).rejects.toMatchObject(unexpected);
    }
    for (const limit of [0, -1, 1.5, Number.NaN]) {
      await expect(port.list('p', { limit })).rejects.toMatchObject(unexpected);
    }
    for (const id of ['a', 'b']) await port.create({ ...document, id });
    const { next } = await port.list('p', { limit: 1, prefix: 's' });
    expect(await port.list('p', { limit: 2 })).not.toHaveProperty('next');
    for (const after of ['', 'x', 'bnVsbA', `${next}`]) {
      await expect(port.list('p', { limit: 1, prefix: 'z', after })).rejects.toMatchObject(unexpected);
    }
    await close();
  });
});

describe('while another program holds the file', () => {
  test('a call waits without blocking the process, and goes through when the file is free', async () => {
    const file = newFile();
    const { port, close } = openSqlite({ file });
    const raw = new DatabaseSync(file);
    raw.exec('BEGIN IMMEDIATE');
    setTimeout(() => raw.exec('ROLLBACK'), 80);
    expect(await port.create(document)).toMatchObject({ id: 'a' });
    raw.close();
    await close();
  });

  test('a call gives up as store-busy after the busy timeout and has changed nothing; reading goes on', async () => {
    const file = newFile();
    const { port, close } = openSqlite({ file, busyTimeoutMs: 120 });
    const made = await port.create(document);
    const raw = new DatabaseSync(file);
    raw.exec('BEGIN IMMEDIATE');
    const start = performance.now();
    await expect(port.create({ ...document, id: 'b' })).rejects.toMatchObject({ code: 'store-busy' });
    expect(performance.now() - start).toBeGreaterThanOrEqual(119);
    expect(await port.get(document)).toEqual(made);
    raw.exec('ROLLBACK');
    raw.close();
    expect(await port.get({ partition: 'p', id: 'b' })).toBeUndefined();
    await close();
  });
});
