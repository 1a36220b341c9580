import type { LeadStore } from '../../src/ports/lead-store';
import type { Stored } from '../../src/ports/records';
import { recordListsContract } from './record-lists';
import { recordsContract } from './records';
import type { OpenStore } from './open-store';
import { freshPartition, stored } from './open-store';

/** What every store of leads must pass: documents, lists and counts, and which of them want attention. */
export function leadStoreContract(name: string, open: OpenStore<LeadStore>): void {
  recordsContract(name, open);
  recordListsContract(name, open);

  describe(`${name} tells what is due`, () => {
    let store: LeadStore;
    let close: () => Promise<void>;
    let partition: string;

    beforeAll(async () => ({ store, close } = await open()));
    afterAll(() => close());
    beforeEach(() => (partition = freshPartition()));

    const noon = Date.UTC(2026, 10, 2, 12);
    const make = async (id: string, wakeAt?: number, worker?: string): Promise<Stored> =>
      stored(await store.create<unknown>({ partition, id, body: id, wakeAt, worker }));
    const due = (now = noon, liveWorkers: readonly string[] = [], limit = 100): Promise<readonly string[]> =>
      store.due([partition], { now, liveWorkers, limit });

    test('a document is due from its time on, not a millisecond before', async () => {
      await make('a', noon);
      expect(await due(noon - 1)).toEqual([]);
      expect(await due(noon)).toEqual(['a']);
      expect(await due(noon + 86_400_000)).toEqual(['a']);
    });

    test('a document without a time is never due', async () => {
      await make('a');
      await make('b', undefined, 'dead');
      expect(await due(Number.MAX_SAFE_INTEGER)).toEqual([]);
    });

    test('the longest waiting come first, and no more than asked for', async () => {
      for (const [id, waits] of [
        ['a', 2],
        ['b', 5_000_000_000],
        ['c', 1],
        ['d', 300],
      ] as const) {
        await make(id, noon - waits);
      }
      expect(await due()).toEqual(['b', 'd', 'a', 'c']);
      expect(await due(noon, [], 2)).toEqual(['b', 'd']);
      expect(await due(noon, [], 0)).toEqual([]);
    });

    test("a live worker's lease hides a document; a dead worker's and none do not", async () => {
      await make('live', noon - 3, 'w1');
      await make('dead', noon - 2, 'w2');
      await make('free', noon - 1);
      expect(await due(noon, ['w1', 'w3'])).toEqual(['dead', 'free']);
      expect(await due(noon, ['w1', 'w2'])).toEqual(['free']);
      expect(await due(noon, [])).toEqual(['live', 'dead', 'free']);
    });

    test('what live workers hold does not use up the limit', async () => {
      for (let n = 0; n < 40; n += 1) await make(`held${n}`, noon - 1_000, 'w1');
      await make('free1', noon - 2);
      await make('free2', noon - 1);
      expect(await due(noon, ['w1'], 2)).toEqual(['free1', 'free2']);
    });

    test("a worker's name is compared whole and as it is", async () => {
      const names = ['w', 'w1', 'W1', 'w"1', "w'1", 'w,1', '","', 'w%', '🦊'];
      for (const [n, worker] of names.entries()) await make(`of ${worker}`, noon - names.length + n, worker);
      await make('free', noon);
      for (const live of names) {
        const others = names.filter((worker) => worker !== live).map((worker) => `of ${worker}`);
        expect(await due(noon, [live])).toEqual([...others, 'free']);
      }
      expect(await due(noon, names)).toEqual(['free']);
    });

    test('a replace changes when and for whom it is due; a removed one is not', async () => {
      const made = await make('a', noon);
      const leased = stored(await store.replace({ ...made, worker: 'w1' }, made.etag));
      expect(await due(noon, ['w1'])).toEqual([]);
      const later = stored(
        await store.replace({ ...leased, worker: undefined, wakeAt: noon + 9 }, leased.etag),
      );
      expect([await due(), await due(noon + 9)]).toEqual([[], ['a']]);
      const asleep = stored(await store.replace({ ...later, wakeAt: undefined }, later.etag));
      expect(await due(noon + 9)).toEqual([]);
      const awake = stored(await store.replace({ ...asleep, wakeAt: noon }, asleep.etag));
      expect(await due()).toEqual(['a']);
      expect(await store.remove(awake, awake.etag)).toBe('removed');
      expect(await due()).toEqual([]);
    });

    test('several partitions are answered in the order asked for, each up to the limit', async () => {
      const other = freshPartition();
      for (const n of [1, 2, 3]) await make(`here${n}`, noon - 10 + n);
      for (const n of [1, 2, 3])
        await store.create({ partition: other, id: `there${n}`, body: 1, wakeAt: noon - 20 + n });
      const request = { now: noon, liveWorkers: [], limit: 2 };
      expect(await store.due([partition, other], request)).toEqual(['here1', 'here2', 'there1', 'there2']);
      expect(await store.due([other, partition], request)).toEqual(['there1', 'there2', 'here1', 'here2']);
      expect(await store.due([], request)).toEqual([]);
    });

    test('other partitions are not looked at', async () => {
      await store.create({ partition: `${partition}x`, id: 'other', body: 1, wakeAt: 1 });
      expect(await due()).toEqual([]);
    });
  });
}
