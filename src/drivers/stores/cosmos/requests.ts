import type { Container, FeedOptions, SqlQuerySpec } from '@azure/cosmos';
import { z } from 'zod';
import type { Stored } from '../../../ports/records';
import type { ChargeLedger } from './charges';
import { behindSession } from './failures';
import { keptOf, type Item } from './item';
import type { Operation } from './published-charges';
import type { Kept } from './writing';

/** One item by its partition and its id as Cosmos DB knows it. */
export interface ItemKey {
  readonly partition: string;
  readonly id: string;
}

/** Each request Baton makes of Cosmos DB, sent once; what it throws `failureOf` can tell. */
export interface Requests {
  create<T>(item: Item, signal: AbortSignal): Promise<Kept<T>>;
  read<T>(key: ItemKey, signal: AbortSignal): Promise<Kept<T> | undefined>;
  replace<T>(item: Item, etag: string, signal: AbortSignal): Promise<Kept<T>>;
  remove(key: ItemKey, etag: string, signal: AbortSignal): Promise<void>;
  list<T>(
    partition: string,
    query: SqlQuerySpec,
    limit: number,
    signal: AbortSignal,
  ): Promise<readonly { readonly document: Stored<T>; readonly place: string }[]>;
  keys(
    partition: string,
    query: SqlQuerySpec,
    limit: number,
    signal: AbortSignal,
  ): Promise<readonly string[]>;
  count(partition: string, query: SqlQuerySpec, signal: AbortSignal): Promise<number>;
}

const placed = z.object({ place: z.string() });
const keyed = z.object({ key: z.string() });

/** The requests to one container, whose charges are noted. */
export function openRequests(container: Container, charges: ChargeLedger): Requests {
  const sizeOf = (found: unknown) => Buffer.byteLength(JSON.stringify(found ?? null));

  async function rows(
    operation: Operation,
    partition: string,
    query: SqlQuerySpec,
    limit: number,
    abortSignal: AbortSignal,
  ): Promise<readonly unknown[]> {
    const options: FeedOptions = { partitionKey: partition, maxItemCount: limit, abortSignal };
    const pages = container.items.query<unknown>(query, options);
    leavePlanOut(pages);
    const found: unknown[] = [];
    // A page ends at 4 MB or when its time is up, however few items it has.
    do {
      const { resources, requestCharge } = await pages.fetchNext();
      const page = resources ?? [];
      charges.note({
        operation,
        partition,
        bytes: sizeOf(page),
        documents: page.length,
        told: requestCharge,
      });
      found.push(...page);
    } while (pages.hasMoreResults() && found.length < limit);
    return found;
  }

  return {
    async create(item, abortSignal) {
      const { resource, requestCharge } = await container.items.create(item, { abortSignal });
      charges.note({ operation: 'create', ...keyOf(item), bytes: sizeOf(item), told: requestCharge });
      return keptOf(resource);
    },
    async read({ partition, id }, abortSignal) {
      const answer = await container.item(id, partition).read<Item>({ abortSignal });
      const { resource, requestCharge, statusCode, substatus } = answer;
      charges.note({ operation: 'read', partition, id, bytes: sizeOf(resource), told: requestCharge });
      // The SDK takes every 404 for an answer.
      if (statusCode === 404 && substatus !== undefined && substatus >= behindSession) {
        throw Object.assign(new Error('no such place'), { code: 404, substatus });
      }
      return statusCode === 404 ? undefined : keptOf(resource);
    },
    async replace(item, etag, abortSignal) {
      const accessCondition = { type: 'IfMatch', condition: etag };
      const { resource, requestCharge } = await container
        .item(item.id, item.partition)
        .replace(item, { accessCondition, abortSignal });
      charges.note({ operation: 'replace', ...keyOf(item), bytes: sizeOf(item), told: requestCharge });
      return keptOf(resource);
    },
    async remove({ partition, id }, etag, abortSignal) {
      const accessCondition = { type: 'IfMatch', condition: etag };
      const { requestCharge } = await container.item(id, partition).delete({ accessCondition, abortSignal });
      charges.note({ operation: 'remove', partition, id, bytes: 0, told: requestCharge });
    },
    async list<T>(partition: string, query: SqlQuerySpec, limit: number, signal: AbortSignal) {
      const found = await rows('query', partition, query, limit, signal);
      return found.map((one) => ({ document: keptOf<T>(one).document, place: placed.parse(one).place }));
    },
    async keys(partition, query, limit, signal) {
      const found = await rows('query', partition, query, limit, signal);
      return found.map((one) => keyed.parse(one).key);
    },
    async count(partition, query, signal) {
      const found = await rows('count', partition, query, 1, signal);
      return z
        .array(z.number())
        .parse(found)
        .reduce((sum, one) => sum + one, 0);
    },
  };
}

/**
 * The SDK asks the server for a plan beside every query, which only those over several partitions ever use. A plan that
 * seems on its way already saves half of all requests; should the SDK forget that field, it asks again, no more.
 */
function leavePlanOut(pages: object): void {
  Object.assign(pages, { queryPlanPromise: Promise.resolve(undefined) });
}

function keyOf({ partition, id }: Item): ItemKey {
  return { partition, id };
}
