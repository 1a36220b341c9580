import type { Records, Stored } from '../../src/ports/records';
import type { OpenStore } from './open-store';
import { freshPartition, stored } from './open-store';

/** `list` and `count` of one partition: every store of `Records` must pass it. */
export function recordListsContract(name: string, open: OpenStore<Records>): void {
  describe(`${name} lists and counts`, () => {
    let store: Records;
    let close: () => Promise<void>;
    let partition: string;

    beforeAll(async () => ({ store, close } = await open()));
    afterAll(() => close());
    beforeEach(() => (partition = freshPartition()));

    const make = async (id: string, sort?: string, tally?: string): Promise<Stored> =>
      stored(await store.create<unknown>({ partition, id, body: id, sort, tally }));

    async function walk(limit: number, prefix?: string, between?: () => Promise<unknown>): Promise<string[]> {
      const ids: string[] = [];
      let after: string | undefined;
      do {
        const page = await store.list(partition, { limit, prefix, after });
        expect(page.documents.length).toBeLessThanOrEqual(limit);
        ids.push(...page.documents.map(({ id }) => id));
        after = page.next;
        await between?.();
      } while (after !== undefined && ids.length < 1_000);
      return ids;
    }

    test('documents come by their place, equal places by id, whatever the order they were made in', async () => {
      for (const [id, sort] of [
        ['m', '2'],
        ['z', '1'],
        ['a', '3'],
        ['k', '2'],
        ['b', '10'],
        ['l', '2'],
      ] as const) {
        await make(id, sort);
      }
      for (const limit of [1, 2, 4, 100]) expect(await walk(limit)).toEqual(['z', 'b', 'k', 'l', 'm', 'a']);
    });

    test('a page holds whole documents', async () => {
      const whole = {
        partition,
        id: 'a',
        sort: 's',
        tally: 't',
        wakeAt: 5,
        worker: 'w',
        body: { n: [null] },
      };
      const made = await store.create(whole);
      expect((await store.list(partition, { limit: 1 })).documents).toEqual([made]);
    });

    test('documents without a place and those of other partitions are not listed', async () => {
      await make('seen', 's');
      await make('unplaced');
      await store.create({ partition: `${partition}x`, id: 'other', body: 1, sort: 's' });
      expect(await walk(10)).toEqual(['seen']);
      expect((await store.list(freshPartition(), { limit: 10 })).documents).toEqual([]);
    });

    test('pages of any size give every document once and in order', async () => {
      const ids: string[] = [];
      for (let n = 0; n < 23; n += 1) {
        const id = `d${String(n).padStart(2, '0')}`;
        ids.push(id);
        // Long runs of equal places: a page must be able to end in the middle of one.
        await make(id, n < 12 ? 'same' : `t${Math.floor(n / 4)}`);
      }
      for (const limit of [1, 2, 3, 7, 22, 23, 24, 100]) expect(await walk(limit)).toEqual(ids);
    });

    test('a prefix keeps what begins so and nothing else, on every page', async () => {
      const places = [
        '',
        'a',
        'a%',
        'a%b',
        'a_',
        'a_\uffff',
        'a_\u{10ffff}\u{10ffff}z',
        'a`',
        'aa',
        'A_',
        'b',
        '🦊',
        '🦊🦊',
        '🦋',
      ];
      for (const place of places) await make(`at ${place}`, place);
      for (const prefix of ['', 'a', 'a%', 'a_', 'aa', 'a_\u{10ffff}', '\u{10ffff}', '🦊', 'c']) {
        const expected = places.filter((place) => place.startsWith(prefix)).map((place) => `at ${place}`);
        for (const limit of [1, 2, 100]) expect((await walk(limit, prefix)).sort()).toEqual(expected.sort());
      }
    });

    test('what is made or removed between pages makes no document appear twice or go missing', async () => {
      for (const n of [2, 4, 6, 8]) await make(`d${n}`, `s${n}`);
      let page = 0;
      const ids = await walk(1, 's', async () => {
        page += 1;
        if (page === 2) {
          await make('d1', 's1'); // before the place that was reached
          await make('d4b', 's4'); // just behind it
          await make('d5', 's5');
          const reached = stored(await store.get({ partition, id: 'd4' }));
          expect(await store.remove(reached, reached.etag)).toBe('removed');
        }
      });
      expect(ids).toEqual(['d2', 'd4', 'd4b', 'd5', 'd6', 'd8']);
    });

    test('a replace moves a document to its new place, or out of the list', async () => {
      const made = await make('moves', 'a');
      await make('stays', 'b');
      const moved = stored(await store.replace({ ...made, sort: 'c' }, made.etag));
      expect(await walk(10)).toEqual(['stays', 'moves']);
      stored(await store.replace({ ...moved, sort: undefined }, moved.etag));
      expect(await walk(10)).toEqual(['stays']);
    });

    test('a document is counted in its tally from create to remove, once', async () => {
      const counts = async (): Promise<number[]> => [
        await store.count(partition, 'new'),
        await store.count(partition, 'won'),
      ];
      expect(await counts()).toEqual([0, 0]);
      const first = await make('a', undefined, 'new');
      await make('b', undefined, 'new');
      await make('c');
      await store.create({ partition: `${partition}x`, id: 'a', body: 1, tally: 'new' });
      expect(await counts()).toEqual([2, 0]);
      expect(await store.create({ partition, id: 'a', body: 1, tally: 'won' })).toBe('conflict');
      expect(await counts()).toEqual([2, 0]);
      const same = stored(await store.replace({ ...first, body: 2 }, first.etag));
      expect(await counts()).toEqual([2, 0]);
      const won = stored(await store.replace({ ...same, tally: 'won' }, same.etag));
      expect(await counts()).toEqual([1, 1]);
      expect(await store.replace({ ...won, tally: 'new' }, first.etag)).toBe('conflict');
      expect(await store.remove(won, first.etag)).toBe('conflict');
      expect(await counts()).toEqual([1, 1]);
      const none = stored(await store.replace({ ...won, tally: undefined }, won.etag));
      expect(await counts()).toEqual([1, 0]);
      const back = stored(await store.replace({ ...none, tally: 'won' }, none.etag));
      expect(await counts()).toEqual([1, 1]);
      expect(await store.remove(back, back.etag)).toBe('removed');
      expect(await counts()).toEqual([1, 0]);
    });
  });
}
