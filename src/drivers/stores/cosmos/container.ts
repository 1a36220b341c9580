import type { Container, CosmosClient, IndexingPolicy } from '@azure/cosmos';
import { Fault } from '../../../domain/fault';
import { cosmosFault, failureOf } from './failures';
import { patience, reading } from './patience';

/** The one container; its partition key is the partition of every document, that of leads their shard. */
export const containerName = 'documents';

/** Only what a query of `queries.ts` filters or orders by is indexed: every other path would be paid at each write. */
export const indexingPolicy: IndexingPolicy = {
  indexingMode: 'consistent',
  automatic: true,
  includedPaths: [
    { path: '/partition/?' },
    { path: '/place/?' },
    { path: '/tally/?' },
    { path: '/wakeAt/?' },
  ],
  excludedPaths: [{ path: '/*' }],
};

/** Making a database and a container takes longer than a call of the store. */
const makingMs = 30_000;

/** The container, made when it is missing; an identity that may only use data finds it, or a fault says what to make. */
export async function openContainer(client: CosmosClient, databaseName: string): Promise<Container> {
  const container = client.database(databaseName).container(containerName);
  const found = await reading(patience({ deadline: makingMs, attempt: makingMs }), async (abortSignal) => {
    const { statusCode } = await container.read({ abortSignal });
    return statusCode === 404 ? undefined : statusCode;
  }).catch((thrown: unknown) => {
    // A container that is missing with its database has a substatus that means trouble anywhere else.
    if ((thrown as { cause?: { code?: unknown } }).cause?.code === 404) return undefined;
    throw thrown;
  });
  if (found === undefined) await makeContainer(client, databaseName);
  return container;
}

async function makeContainer(client: CosmosClient, databaseName: string): Promise<void> {
  try {
    const { database } = await client.databases.createIfNotExists({ id: databaseName });
    await database.containers.createIfNotExists({
      id: containerName,
      partitionKey: { paths: ['/partition'] },
      indexingPolicy,
    });
  } catch (thrown) {
    // Two replicas that start at once both make it, and one is told that it exists.
    if ((thrown as { code?: unknown }).code === 409) return;
    const failure = failureOf(thrown);
    if (failure.kind !== 'final') throw cosmosFault('late', thrown);
    throw new Fault('config-invalid', {
      sentence: `The database ${databaseName} has no container ${containerName}, and this service may not make it.`,
      todo: 'Make it as docs/scale.md says, with /partition as its partition key.',
      cause: thrown,
    });
  }
}
