import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openCommits } from '../../../src/drivers/stores/sqlite-commits';

let folder: string;
let database: DatabaseSync;
let commits: number;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'baton-commits-'));
  database = new DatabaseSync(join(folder, 'file.db'));
  database.exec('PRAGMA journal_mode = WAL; CREATE TABLE rows (id INTEGER PRIMARY KEY, body TEXT NOT NULL)');
  commits = 0;
});
afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true });
});

const rows = () =>
  database
    .prepare('SELECT id FROM rows ORDER BY id')
    .all()
    .map((row) => Number(row['id']));
const insert =
  (id: number, body: string | null = 'x') =>
  () =>
    void database.prepare('INSERT INTO rows (id, body) VALUES (?, ?)').run(id, body);

function open(options: Partial<Parameters<typeof openCommits>[1]> = {}) {
  // Counts the transactions that hold several writes.
  const counted = new Proxy(database, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name, target);
      if (typeof member !== 'function') return member;
      return (...given: unknown[]) => {
        if (given[0] === 'COMMIT') commits += 1;
        return Reflect.apply(member, target, given) as unknown;
      };
    },
  });
  return openCommits(counted, { patienceMs: 300, together: true, ...options });
}

test('writes asked for at the same time share a commit, in their order', async () => {
  const { write } = open();
  const order: number[] = [];
  const asked = Array.from({ length: 100 }, (_, id) => write(insert(id)).then(() => order.push(id)));
  expect(rows()).toEqual([]);
  await Promise.all(asked);
  expect(order).toEqual(Array.from({ length: 100 }, (_, id) => id));
  expect(rows()).toHaveLength(100);
  expect(commits).toBe(1);
});

test('of many, those that fail leave the others in place and say why themselves', async () => {
  const { write } = open();
  const outcomes = await Promise.allSettled([
    write(insert(1)),
    write(insert(1)),
    write(insert(2, null)),
    write(() => {
      throw new Error('not storable');
    }),
    write(insert(3)),
  ]);
  expect(outcomes.map((one) => one.status)).toEqual([
    'fulfilled',
    'rejected',
    'rejected',
    'rejected',
    'fulfilled',
  ]);
  expect(outcomes[3]).toMatchObject({ reason: { message: 'not storable' } });
  expect(rows()).toEqual([1, 3]);
  expect(commits).toBe(1);
});

test('when one takes the transaction with it, the others are written one by one', async () => {
  const { write } = open();
  const fatal = () => {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw new Error('the disk is full');
  };
  const outcomes = await Promise.allSettled([write(insert(1)), write(fatal), write(insert(2))]);
  expect(outcomes.map((one) => one.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(rows()).toEqual([1, 2]);
  expect(commits).toBe(0);
});

test('a file that another program holds is waited for; after that patience all are told, and nothing is written', async () => {
  const { write } = open();
  database.exec('PRAGMA busy_timeout = 0');
  const other = new DatabaseSync(join(folder, 'file.db'));
  other.exec('BEGIN IMMEDIATE');
  const outcomes = await Promise.allSettled([write(insert(1)), write(insert(2))]);
  expect(outcomes).toMatchObject([
    { status: 'rejected', reason: { errcode: 5 } },
    { status: 'rejected', reason: { errcode: 5 } },
  ]);
  expect(rows()).toEqual([]);
  const later = Promise.all([write(insert(3)), write(insert(4))]);
  other.exec('COMMIT');
  other.close();
  await later;
  expect(rows()).toEqual([3, 4]);
});

test('settled waits for all that was asked for; where there is no disk each is done at once', async () => {
  const { write, settled } = open();
  const asked = [write(insert(1)), write(insert(2)), write(insert(3))];
  await settled();
  expect(rows()).toEqual([1, 2, 3]);
  await Promise.all(asked);
  await settled();

  const alone = open({ together: false });
  const done = alone.write(insert(4));
  expect(rows()).toContain(4);
  await done;
  expect(commits).toBe(1);
});
