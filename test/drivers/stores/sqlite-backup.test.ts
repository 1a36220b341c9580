import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backUp } from '../../../src/drivers/stores/sqlite-backup';
import { openSqlite } from '../../../src/drivers/stores/sqlite';
import { baton } from '../../walks/baton';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'baton-backup-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string) => join(folder, name);

test('a copy that is made while others write is one moment of it, and a service starts on it', async () => {
  const store = openSqlite({ file: at('baton.db') });
  let written = 0;
  let over = false;
  const writing = (async () => {
    while (!over) {
      // Each pair one after the other: in a moment of the store the first is there whenever the second is.
      for (const partition of ['first', 'second'])
        await store.port.create({
          partition,
          id: String(written),
          sort: String(written),
          body: 'x'.repeat(500),
        });
      written += 1;
      await new Promise((resolve) => setImmediate(resolve));
    }
  })();
  const { code, out } = await baton(['backup', at('copy.db'), '--data', folder]);
  const afterwards = written;
  over = true;
  await writing;
  await store.close();
  expect([code, out]).toEqual([0, expect.stringContaining('is written')]);
  expect(afterwards).toBeGreaterThan(0);
  const copy = openSqlite({ file: at('copy.db') });
  const ids = async (partition: string) =>
    (await copy.port.list(partition, { limit: 100_000 })).documents.map((one) => one.id);
  const [first, second] = [await ids('first'), await ids('second')];
  expect(first.length - second.length).toBeLessThanOrEqual(1);
  expect(first).toEqual(expect.arrayContaining([...second]));
  // It is a store like any other: what is written to it is kept.
  await copy.port.create({ partition: 'first', id: 'new', body: 1 });
  expect((await copy.port.get({ partition: 'first', id: 'new' }))?.body).toBe(1);
  await copy.close();
});

test('it writes over nothing, and leaves nothing half written', async () => {
  await openSqlite({ file: at('baton.db') }).close();
  writeFileSync(at('there.db'), 'mine');
  await expect(backUp(at('baton.db'), at('there.db'))).rejects.toMatchObject({ code: 'input-invalid' });
  writeFileSync(at('broken.db'), 'no database, but long enough to be looked at as one'.repeat(40));
  await expect(backUp(at('broken.db'), at('copy.db'))).rejects.toMatchObject({ code: 'store-broken' });
  await expect(backUp(at('nowhere.db'), at('copy.db'))).rejects.toMatchObject({ code: 'store-broken' });
  expect(readdirSync(folder).filter((one) => one.startsWith('copy'))).toEqual([]);
});
