import { emptyLead } from '../../src/domain/erasure';
import { noFields } from '../../src/domain/lead-fields';
import { openSqlite } from '../../src/drivers/stores/sqlite';
import { indexLead, unindexLead } from '../../src/pipeline/effects/search-keys';
import type { NewDocument, Records } from '../../src/ports/records';

const lead = emptyLead({
  id: 'a'.repeat(24),
  origin: { source: 'test', sourceId: 'L-1' },
  fields: { ...noFields, firstName: 'Mia', lastName: 'Brandt', companyName: 'Café Nord' },
});

test('when a key cannot be written, no other one is written after that was said', async () => {
  const store = openSqlite({ file: ':memory:' });
  const isOver: string[] = [];
  let writes = 0;
  const halting: Records = {
    ...store.port,
    async create<T>(document: NewDocument<T>) {
      writes += 1;
      if (writes === 1) throw new Error('The store is away.');
      await new Promise((resolve) => setTimeout(resolve, 30));
      const created = await store.port.create(document);
      isOver.push(document.partition);
      return created;
    },
  };
  await expect(indexLead(lead, 1, null, halting)).rejects.toThrow('The store is away.');
  expect(writes).toBeGreaterThan(2);
  expect(isOver).toHaveLength(writes - 1);
  await unindexLead([lead], null, store.port);
  for (const partition of isOver)
    expect((await store.port.list(partition, { limit: 10 })).documents).toEqual([]);
  await store.close();
});
