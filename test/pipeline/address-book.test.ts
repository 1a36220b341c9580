import { openSqlite } from '../../src/drivers/stores/sqlite';
import { createAddressBook } from '../../src/pipeline/address-book';
import { createSendSlots } from '../../src/pipeline/send-slots';

const store = openSqlite({ file: ':memory:' });
afterAll(() => store.close());
let now = Date.parse('2026-11-23T09:00:00Z');
const clock = { now: () => now, monotonic: () => now, sleep: async () => undefined };
let serial = 0;
const book = () => createAddressBook(store.port, clock, { next: () => `id-${(serial += 1)}` });

test('of many who reserve an address at once one has it, in every process', async () => {
  const books = [book(), book(), book()];
  const outcomes = await Promise.all(books.map((one, at) => one.reserve('Mia@Nord.example', `L${at}`, 90)));
  const won = outcomes.findIndex((one) => one.kind === 'reserved');
  expect(outcomes.filter((one) => one.kind === 'reserved')).toHaveLength(1);
  expect(outcomes.filter((one) => one.kind === 'taken')).toEqual(
    Array(2).fill({ kind: 'taken', leadId: `L${won}` }),
  );
  expect(await book().reserve(' mia@nord.EXAMPLE', `L${won}`, 90)).toEqual({ kind: 'reserved' });
  now += 91 * 86_400_000;
  expect(await book().reserve('mia@nord.example', 'later', 90)).toEqual({ kind: 'reserved' });
});

test('a suppressed address stays so, and the book names nobody', async () => {
  await book().suppress('eve@nord.example');
  await book().suppress('EVE@nord.example');
  expect(await book().isSuppressed('Eve@Nord.example')).toBe(true);
  expect(await book().reserve('eve@nord.example', 'L9', 90)).toEqual({ kind: 'suppressed' });
  expect(await book().isSuppressed('evelyn@nord.example')).toBe(false);
});

test('a day has no more places than the cap; a key keeps its own', async () => {
  const slots = createSendSlots(store.port);
  const rule = { hours: { from: 9, to: 17, timeZone: 'UTC' }, dailyCap: 2 };
  const from = Date.parse('2026-11-27T10:00:00Z');
  const keys = ['a', 'b', 'c', 'd', 'e'];
  const taken = await Promise.all(keys.map((key) => slots.take('p', key, from, rule)));
  const days = taken.map((at) => new Date(at).toISOString().slice(0, 10)).sort();
  expect(days).toEqual(['2026-11-27', '2026-11-27', '2026-11-30', '2026-11-30', '2026-12-01']);
  expect(await slots.take('p', 'a', from, rule)).toBe(taken[0]);
  expect(await slots.take('another', 'x', from, rule)).toBe(from);
});
