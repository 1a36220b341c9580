import { Fault } from '../../domain/fault';
import type { Key, Records, Stored } from '../../ports/records';

/** A kind of record that is kept by id and found again by some of its values. */
export interface ShelfKind<T> {
  /** Part of the names of its partitions, such as `account`. */
  readonly name: string;
  id(record: T): string;
  /** Under which values it is found: the name of the look-up and the value. */
  keys(record: T): readonly LookUp[];
}

export type LookUp = readonly [by: string, value: string];

export interface Shelf<T> {
  get(id: string): Promise<T | undefined>;
  /** Every record that has this value now, by id. */
  find(by: string, value: string): Promise<readonly T[]>;
  /** Replaces the record of the same id, its look-ups too. */
  put(record: T): Promise<void>;
  /** Removes the record and its look-ups; done again it changes nothing. */
  remove(id: string): Promise<void>;
}

interface Body<T> {
  readonly version: 1;
  readonly record: T;
}

const pageSize = 100;
/** Writers of one record who come between; each loses a round to somebody who got on. */
const mostRounds = 50;

/**
 * A shelf on documents that change one at a time. The record is written first and is the truth; a look-up only says
 * where to look, and one that does not fit the record any more is passed over and taken away. So a crash between two
 * writes is healed by putting the record again, and never shows a record under a value it does not have.
 */
export function openShelf<T>(records: Records, kind: ShelfKind<T>): Shelf<T> {
  const homeOf = (id: string): Key => ({ partition: `crm/${kind.name}/${id}`, id });
  const placeOf = ([by, value]: LookUp, id: string): Key => ({
    partition: `crm/${kind.name}-by-${by}/${value}`,
    id,
  });
  const fits = (record: T | undefined, [by, value]: LookUp) =>
    record !== undefined && kind.keys(record).some((one) => one[0] === by && one[1] === value);

  async function get(id: string): Promise<T | undefined> {
    return (await records.get<Body<T>>(homeOf(id)))?.body.record;
  }

  /** Writes the record and answers the one it replaced. */
  async function putRecord(record: T): Promise<T | undefined> {
    const document = { ...homeOf(kind.id(record)), body: { version: 1, record } satisfies Body<T> };
    for (let round = 0; round < mostRounds; round += 1) {
      const old = await records.get<Body<T>>(document);
      const written = old ? await records.replace(document, old.etag) : await records.create(document);
      if (written !== 'conflict') return old?.body.record;
    }
    throw tooBusy(kind.name);
  }

  /** Also writes a look-up that is there: its new etag keeps those who found it stale a moment ago from removing it. */
  async function putLookUp(lookUp: LookUp, id: string): Promise<void> {
    const document = { ...placeOf(lookUp, id), sort: id, body: { version: 1 } };
    for (let round = 0; round < mostRounds; round += 1) {
      const old = await records.get(document);
      const written = old ? await records.replace(document, old.etag) : await records.create(document);
      if (written !== 'conflict') return;
    }
    throw tooBusy(kind.name);
  }

  /** The record behind a look-up that was read before; a look-up that does not fit is taken away. */
  async function follow(lookUp: LookUp, place: Stored): Promise<T | undefined> {
    const record = await get(place.id);
    if (fits(record, lookUp)) return record;
    await records.remove(place, place.etag);
    return undefined;
  }

  return {
    get,
    async find(by, value) {
      const found: T[] = [];
      let after: string | undefined;
      do {
        const { partition } = placeOf([by, value], '');
        const page = await records.list(partition, {
          limit: pageSize,
          ...(after === undefined ? {} : { after }),
        });
        const behind = await Promise.all(page.documents.map((place) => follow([by, value], place)));
        found.push(...behind.filter((one) => one !== undefined));
        after = page.next;
      } while (after !== undefined);
      return found;
    },
    async put(record) {
      const id = kind.id(record);
      const old = await putRecord(record);
      for (const lookUp of kind.keys(record)) await putLookUp(lookUp, id);
      for (const lookUp of old ? kind.keys(old) : []) {
        if (fits(record, lookUp)) continue;
        const place = await records.get(placeOf(lookUp, id));
        if (place) await follow(lookUp, place);
      }
    },
    async remove(id) {
      for (;;) {
        const found = await records.get<Body<T>>(homeOf(id));
        if (!found) return;
        // Its look-ups first: only the record tells which they are.
        for (const lookUp of kind.keys(found.body.record)) {
          const place = await records.get(placeOf(lookUp, id));
          if (place) await records.remove(place, place.etag);
        }
        if ((await records.remove(found, found.etag)) === 'removed') return;
      }
    },
  };
}

function tooBusy(name: string): Fault {
  return new Fault('store-busy', {
    sentence: `The ${name} is being written by too many at once.`,
    todo: 'Try again in a moment.',
  });
}
