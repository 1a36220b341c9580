import { createHash } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { partitionOf } from './baton.mjs';

/**
 * Fills a closed data file with copies of the one lead that it holds, each with an id of its own and everything that is
 * kept of it (document, row in the list, search keys), in as few transactions as a bulk load needs. Stops after `mostMs`;
 * gives the number made.
 */
export function copyLead(file, leadId, count, mostMs) {
  const database = new DatabaseSync(file);
  database.exec('PRAGMA synchronous = OFF; PRAGMA cache_size = -200000');
  const rows = database
    .prepare('SELECT * FROM documents WHERE id = ? OR id LIKE ? || ?')
    .all(leadId, leadId, '.%')
    .filter(({ partition }) => !partition.startsWith('assignment/'));
  const insert = database.prepare(
    'INSERT INTO documents (partition, id, etag, sort, tally, wake_at, worker, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  let etag = Number(database.prepare('SELECT n FROM writes').get().n);
  const began = performance.now();
  const ids = [];
  for (let made = 0; made < count && performance.now() - began < mostMs;) {
    database.exec('BEGIN');
    for (const end = Math.min(count, made + 5_000); made < end; made += 1) {
      const id = createHash('sha256').update(`copy ${made}`).digest('hex').slice(0, 24);
      if (ids.length < 2_000) ids.push(id);
      const renamed = (text) => text.replaceAll(leadId, id);
      for (const one of rows) {
        const isLead = one.partition.startsWith('leads-');
        const partition = isLead ? partitionOf(id) : one.partition;
        // Spread in time, and in name so that a search finds a few and not all.
        const sort = isLead ? new Date(1_700_000_000_000 + made * 1_000).toISOString() : one.sort;
        const body = renamed(one.body).replaceAll('B-0', `B-${made}`);
        insert.run(partition, renamed(one.id), (etag += 1), sort, one.tally, one.wake_at, one.worker, body);
      }
    }
    database.exec('COMMIT');
    if (made >= count) return close(made);
    if (performance.now() - began >= mostMs) return close(made);
  }
  return close(0);

  function close(made) {
    database.close();
    return { made, ids, rowsEach: rows.length, ms: performance.now() - began };
  }
}
