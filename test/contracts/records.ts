import type { NewDocument, Records } from '../../src/ports/records';
import type { OpenStore } from './open-store';
import { freshPartition, stored } from './open-store';

const awkwardKeys = [
  "o'neil",
  '"q"',
  'a/b',
  'a\\b',
  '50%',
  'a_b',
  'a b',
  '#?&=+',
  '..',
  '🦊',
  'é',
  'e\u0301',
  'A',
  'a',
];

/** One document at a time: every store of `Records` must pass it. */
export function recordsContract(name: string, open: OpenStore<Records>): void {
  describe(`${name} keeps documents`, () => {
    let store: Records;
    let close: () => Promise<void>;
    let partition: string;

    beforeAll(async () => ({ store, close } = await open()));
    afterAll(() => close());
    beforeEach(() => (partition = freshPartition()));

    const full = (): NewDocument<{ n: number }> => ({
      partition,
      id: 'a',
      body: { n: 1 },
      sort: 's',
      tally: 't',
      wakeAt: 1_762_000_000_000,
      worker: 'w',
    });

    test('create answers what get answers then; a missing document is undefined', async () => {
      expect(await store.get({ partition, id: 'a' })).toBeUndefined();
      const made = stored(await store.create(full()));
      expect(made).toEqual({ ...full(), etag: expect.stringMatching(/./) });
      expect(await store.get({ partition, id: 'a' })).toEqual(made);
    });

    test('a second create is a conflict and changes nothing', async () => {
      const made = stored(await store.create(full()));
      expect(await store.create({ partition, id: 'a', body: 2, sort: 'z', tally: 'u' })).toBe('conflict');
      expect(await store.get(made)).toEqual(made);
      expect([await store.count(partition, 't'), await store.count(partition, 'u')]).toEqual([1, 0]);
    });

    test('of twenty creates of one key at once exactly one is stored', async () => {
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, n) => store.create({ partition, id: 'a', body: n, tally: 't' })),
      );
      const made = answers.filter((answer) => answer !== 'conflict');
      expect(made).toHaveLength(1);
      expect(await store.get({ partition, id: 'a' })).toEqual(made[0]);
      expect(await store.count(partition, 't')).toBe(1);
    });

    test('the same id in another partition is another document', async () => {
      const other = freshPartition();
      const here = stored(await store.create({ partition, id: 'a', body: 'here' }));
      const there = stored(await store.create({ partition: other, id: 'a', body: 'there' }));
      expect(await store.replace({ partition, id: 'a', body: 'no' }, there.etag)).toBe('conflict');
      expect(await store.remove(here, here.etag)).toBe('removed');
      expect(await store.get(there)).toEqual(there);
    });

    test('replace with the stored etag takes the whole document and gives another etag', async () => {
      const made = stored(await store.create(full()));
      const bare = stored(await store.replace<unknown>({ partition, id: 'a', body: [2] }, made.etag));
      expect(bare).toEqual({ partition, id: 'a', body: [2], etag: expect.stringMatching(/./) });
      expect(bare.etag).not.toBe(made.etag);
      expect(await store.get(made)).toEqual(bare);
      const again = stored(await store.replace(full(), bare.etag));
      expect(await store.get(made)).toEqual({ ...full(), etag: again.etag });
    });

    test('replace and remove with an etag that is not the stored one are conflicts and change nothing', async () => {
      const old = stored(await store.create({ partition, id: 'a', body: 1 }));
      const now = stored(await store.replace({ partition, id: 'a', body: 2 }, old.etag));
      const neighbour = stored(await store.create({ partition, id: 'b', body: 3 }));
      const wrong = [
        '',
        '*',
        '0',
        'x',
        'null',
        ` ${now.etag}`,
        `0${now.etag}`,
        `${now.etag}.0`,
        `${now.etag}e0`,
      ];
      for (const etag of [old.etag, neighbour.etag, ...wrong]) {
        expect(await store.replace({ partition, id: 'a', body: 4 }, etag)).toBe('conflict');
        expect(await store.remove({ partition, id: 'a' }, etag)).toBe('conflict');
      }
      expect(await store.get(now)).toEqual(now);
    });

    test('a document that is gone cannot be replaced or removed', async () => {
      expect(await store.replace({ partition, id: 'never', body: 1 }, '1')).toBe('conflict');
      const made = stored(await store.create(full()));
      expect(await store.remove(made, made.etag)).toBe('removed');
      expect(await store.get(made)).toBeUndefined();
      expect(await store.remove(made, made.etag)).toBe('conflict');
      expect(await store.replace(full(), made.etag)).toBe('conflict');
      expect(await store.get(made)).toBeUndefined();
    });

    test('no etag comes back, not even when the same content is written or the key is made again', async () => {
      const seen: string[] = [];
      let neighbour = stored(await store.create({ partition, id: 'b', body: 0 }));
      for (let life = 0; life < 5; life += 1) {
        const made = stored(await store.create(full()));
        for (const etag of seen) {
          expect(await store.replace(full(), etag)).toBe('conflict');
          expect(await store.remove(made, etag)).toBe('conflict');
        }
        const same = stored(await store.replace(full(), made.etag));
        neighbour = stored(await store.replace(neighbour, neighbour.etag));
        seen.push(made.etag, same.etag);
        expect(await store.remove(made, same.etag)).toBe('removed');
      }
      expect(new Set(seen).size).toBe(10);
    });

    test('of fifty replaces with the same etag at once exactly one wins', async () => {
      const made = stored(await store.create({ partition, id: 'a', body: -1, tally: 't' }));
      const answers = await Promise.all(
        Array.from({ length: 50 }, (_, n) =>
          store.replace({ partition, id: 'a', body: n, tally: `t${n}` }, made.etag),
        ),
      );
      const won = answers.filter((answer) => answer !== 'conflict');
      expect(won).toHaveLength(1);
      expect(await store.get(made)).toEqual(won[0]);
      const counts = await Promise.all(answers.map((_, n) => store.count(partition, `t${n}`)));
      expect(counts.reduce((sum, n) => sum + n)).toBe(1);
    });

    test.each([
      ['nested null', { a: null, b: [null, { c: null }] }],
      ['null', null],
      ['false', false],
      ['an empty text', ''],
      ['a list', [1, [2, []], {}]],
      ['numbers', [0, -1.5, 1e21, 9_007_199_254_740_991, 5e-324]],
      ['unicode', { 'ключ 🗝': 'naïve 日本語 🦊 \u0000\u0001\u2028 "\\/' }],
      ['a name that is special in JavaScript', JSON.parse('{"__proto__":{"a":1},"constructor":2}')],
      ['100 KB', { text: 'é🦊"\\'.repeat(12_800) }],
    ])('a body comes back as it was: %s', async (_, body: unknown) => {
      const made = stored(await store.create({ partition, id: 'a', body }));
      expect(JSON.stringify(made.body)).toBe(JSON.stringify(body));
      const got = stored(await store.get({ partition, id: 'a' }));
      expect(JSON.stringify(got.body)).toBe(JSON.stringify(body));
      const replaced = stored(await store.replace({ partition, id: 'a', body: { body } }, made.etag));
      expect(JSON.stringify(replaced.body)).toBe(JSON.stringify({ body }));
    });

    test('what the caller changes later in its own copy does not reach the store', async () => {
      const body = { list: [1] };
      const made = stored(await store.create({ partition, id: 'a', body }));
      body.list.push(2);
      expect(made.body).toEqual({ list: [1] });
      made.body.list.push(3);
      expect(stored(await store.get({ partition, id: 'a' })).body).toEqual({ list: [1] });
    });

    test('keys of any characters are kept apart, found, listed and counted', async () => {
      for (const key of awkwardKeys) {
        stored(await store.create({ partition, id: key, body: key, sort: key, tally: key }));
      }
      for (const key of awkwardKeys) {
        expect(stored(await store.get({ partition, id: key })).body).toBe(key);
        expect(await store.count(partition, key)).toBe(1);
        const starting = awkwardKeys.filter((other) => other.startsWith(key));
        const { documents } = await store.list(partition, { prefix: key, limit: 100 });
        expect(documents.map(({ body }) => body).sort()).toEqual(starting.sort());
      }
      const strange = `${partition}/'"%🦊\\`;
      const made = stored(
        await store.create({ partition: strange, id: 'a', body: 1, sort: 's', tally: 't' }),
      );
      expect(await store.get({ partition: strange, id: 'a' })).toEqual(made);
      expect((await store.list(strange, { limit: 5 })).documents).toEqual([made]);
      expect(await store.count(strange, 't')).toBe(1);
    });
  });
}
