import type { SqlParameter, SqlQuerySpec } from '@azure/cosmos';

/**
 * Every query there is. Each names its partition in the text and is sent with it as the partition key, so that no query
 * ever fans out; each looks only at fields that `container.ts` has indexed.
 */
const texts = {
  list: `SELECT TOP @limit * FROM c
    WHERE c.partition = @partition AND c.place >= @from AND c.place < @to ORDER BY c.place`,
  listBehind: `SELECT TOP @limit * FROM c
    WHERE c.partition = @partition AND c.place > @after AND c.place < @to ORDER BY c.place`,
  count: `SELECT VALUE COUNT(1) FROM c WHERE c.partition = @partition AND c.tally = @tally`,
  due: `SELECT TOP @limit c.key FROM c
    WHERE c.partition = @partition AND IS_NUMBER(c.wakeAt) AND c.wakeAt <= @now
      AND NOT ARRAY_CONTAINS(@live, c.worker)
    ORDER BY c.wakeAt`,
} as const;

/** A query with its values, which never stand in its text. */
export function queryOf(
  name: keyof typeof texts,
  values: Readonly<Record<string, string | number | readonly string[]>>,
): SqlQuerySpec {
  const parameters = Object.entries(values).map(
    ([key, value]) => ({ name: `@${key}`, value }) as SqlParameter,
  );
  return { query: texts[name], parameters };
}
