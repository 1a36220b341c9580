import { randomUUID } from 'node:crypto';
import type { Container } from '@azure/cosmos';
import type { DueRequest, LeadStore } from '../../../ports/lead-store';
import type { Key, ListRequest, NewDocument, Page, Stored } from '../../../ports/records';
import { refusal } from '../refusal';
import { openChargeLedger, type ChargeLedger, type ChargeListener } from './charges';
import { openClient, type CosmosAccess } from './client';
import { openContainer } from './container';
import { isEtag, itemOf } from './item';
import { escapedId, placeBefore, placesOf } from './places';
import { patience, reading, type Patience } from './patience';
import { queryOf } from './queries';
import { openRequests, type Requests } from './requests';
import { removing, writing } from './writing';

export interface CosmosOptions extends CosmosAccess {
  readonly database: string;
  /** Hears what each request cost. */
  readonly charged?: ChargeListener;
}

export interface CosmosStore {
  readonly port: LeadStore;
  /** What requests have cost since the start. */
  readonly charges: ChargeLedger;
  /** Resolves while the container answers; rejects with the fault otherwise. */
  health(): Promise<void>;
  close(): Promise<void>;
}

/**
 * The store in Azure Cosmos DB for NoSQL, shared by any number of replicas. A call takes at most 5 seconds and rejects
 * with `store-busy`, `store-timeout`, `store-full` or `store-broken`; a write whose answer was lost is looked up.
 */
export async function openCosmos(options: CosmosOptions): Promise<CosmosStore> {
  const client = openClient(options);
  const container = await openContainer(client, options.database);
  const charges = openChargeLedger(options.charged);
  return {
    port: portOf(openRequests(container, charges)),
    charges,
    health: async () => void (await reading(patience(), (abortSignal) => healthOf(container, abortSignal))),
    close: async () => client.dispose(),
  };
}

async function healthOf(container: Container, abortSignal: AbortSignal): Promise<unknown> {
  return container.read({ abortSignal });
}

function portOf(requests: Requests): LeadStore {
  async function write<T>(
    document: NewDocument<T>,
    expected: string | undefined,
  ): Promise<Stored<T> | 'conflict'> {
    const mark = randomUUID();
    const item = itemOf(document, mark);
    const key = { partition: item.partition, id: item.id };
    return writing<T>(patience(), {
      mark,
      expected,
      send: (signal) =>
        expected === undefined ? requests.create(item, signal) : requests.replace(item, expected, signal),
      read: (signal) => requests.read(key, signal),
    });
  }
  return {
    create: (document) => write(document, undefined),
    replace: async (document, etag) => (isEtag(etag) ? write(document, etag) : 'conflict'),
    async get<T>({ partition, id }: Key) {
      const key = { partition, id: escapedId(id) };
      return (await reading(patience(), (signal) => requests.read<T>(key, signal)))?.document;
    },
    async remove({ partition, id }, etag) {
      if (!isEtag(etag)) return 'conflict';
      const key = { partition, id: escapedId(id) };
      return removing(patience(), {
        expected: etag,
        send: (signal) => requests.remove(key, etag, signal),
        read: (signal) => requests.read(key, signal),
      });
    },
    list: (partition, request) => pageOf(requests, partition, request),
    async count(partition, tally) {
      const query = queryOf('count', { partition, tally });
      const found = await reading(patience(), (signal) => requests.count(partition, query, signal));
      return found ?? 0;
    },
    async due(partitions, request) {
      const patient = patience();
      const found = await Promise.all(partitions.map((one) => dueIn(requests, one, request, patient)));
      return found.flat();
    },
  };
}

async function pageOf<T>(
  requests: Requests,
  partition: string,
  { prefix = '', limit, after }: ListRequest,
): Promise<Page<T>> {
  if (!Number.isSafeInteger(limit) || limit < 1) throw refusal(`a page of ${limit} is not a page`);
  const { from, to } = placesOf(prefix);
  const query =
    after === undefined
      ? queryOf('list', { partition, from, to, limit: limit + 1 })
      : queryOf('listBehind', { partition, after: placeBefore(prefix, after), to, limit: limit + 1 });
  const found = await reading(patience(), (signal) => requests.list<T>(partition, query, limit + 1, signal));
  const items = found ?? [];
  const last = items[limit - 1];
  const documents = items.slice(0, limit).map((one) => one.document);
  return { documents, ...(items.length > limit && last && { next: last.place }) };
}

async function dueIn(
  requests: Requests,
  partition: string,
  { now, liveWorkers, limit }: DueRequest,
  patient: Patience,
): Promise<readonly string[]> {
  if (limit < 1) return [];
  const query = queryOf('due', { partition, now, live: liveWorkers, limit });
  return (await reading(patient, (signal) => requests.keys(partition, query, limit, signal))) ?? [];
}
