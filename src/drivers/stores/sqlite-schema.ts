/** The schema, one step a version: step n takes a file from version n to n + 1; a released step never changes. */
export const schemaSteps: readonly string[] = [
  `
  CREATE TABLE documents (
    partition TEXT NOT NULL,
    id TEXT NOT NULL,
    etag INTEGER NOT NULL,
    sort TEXT,
    tally TEXT,
    wake_at REAL,
    worker TEXT,
    body TEXT NOT NULL,
    PRIMARY KEY (partition, id)
  ) STRICT;
  CREATE INDEX documents_sort ON documents (partition, sort, id) WHERE sort IS NOT NULL;
  CREATE INDEX documents_due ON documents (partition, wake_at, id, worker) WHERE wake_at IS NOT NULL;

  CREATE TABLE writes (id INTEGER PRIMARY KEY CHECK (id = 1), n INTEGER NOT NULL) STRICT;
  INSERT INTO writes (id, n) VALUES (1, 0);
  CREATE TRIGGER writes_created AFTER INSERT ON documents BEGIN
    UPDATE writes SET n = NEW.etag WHERE id = 1;
  END;
  CREATE TRIGGER writes_replaced AFTER UPDATE ON documents BEGIN
    UPDATE writes SET n = NEW.etag WHERE id = 1;
  END;

  CREATE TABLE tallies (
    partition TEXT NOT NULL,
    tally TEXT NOT NULL,
    n INTEGER NOT NULL,
    PRIMARY KEY (partition, tally)
  ) STRICT, WITHOUT ROWID;
  CREATE TRIGGER tallies_created AFTER INSERT ON documents WHEN NEW.tally IS NOT NULL BEGIN
    INSERT INTO tallies VALUES (NEW.partition, NEW.tally, 1)
      ON CONFLICT (partition, tally) DO UPDATE SET n = n + 1;
  END;
  CREATE TRIGGER tallies_entered AFTER UPDATE ON documents
  WHEN NEW.tally IS NOT NULL AND NEW.tally IS NOT OLD.tally BEGIN
    INSERT INTO tallies VALUES (NEW.partition, NEW.tally, 1)
      ON CONFLICT (partition, tally) DO UPDATE SET n = n + 1;
  END;
  CREATE TRIGGER tallies_left AFTER UPDATE ON documents
  WHEN OLD.tally IS NOT NULL AND NEW.tally IS NOT OLD.tally BEGIN
    UPDATE tallies SET n = n - 1 WHERE partition = OLD.partition AND tally = OLD.tally;
  END;
  CREATE TRIGGER tallies_removed AFTER DELETE ON documents WHEN OLD.tally IS NOT NULL BEGIN
    UPDATE tallies SET n = n - 1 WHERE partition = OLD.partition AND tally = OLD.tally;
  END;
  `,
];

const columns = 'partition, id, etag, sort, tally, wake_at AS wakeAt, worker, body';

/**
 * Every statement the store runs on documents, each one transaction with its triggers. An etag is the number of
 * the write in the whole file, so that none ever comes again, after a removal either.
 */
export const sqliteStatements = {
  create: `INSERT INTO documents (partition, id, sort, tally, wake_at, worker, body, etag)
    VALUES (?, ?, ?, ?, ?, ?, ?, (SELECT n + 1 FROM writes WHERE id = 1))
    ON CONFLICT (partition, id) DO NOTHING
    RETURNING etag`,
  get: `SELECT ${columns} FROM documents WHERE partition = ? AND id = ?`,
  replace: `UPDATE documents
    SET sort = ?, tally = ?, wake_at = ?, worker = ?, body = ?,
      etag = (SELECT n + 1 FROM writes WHERE id = 1)
    WHERE partition = ? AND id = ? AND etag = ?
    RETURNING etag`,
  remove: `DELETE FROM documents WHERE partition = ? AND id = ? AND etag = ? RETURNING etag`,
  list: `SELECT ${columns} FROM documents
    WHERE partition = ? AND (sort, id) >= (?, ?) AND sort < ?
    ORDER BY sort, id LIMIT ?`,
  count: `SELECT n FROM tallies WHERE partition = ? AND tally = ?`,
  due: `SELECT id, worker FROM documents WHERE partition = ? AND wake_at <= ? ORDER BY wake_at, id`,
  health: `SELECT n FROM writes WHERE id = 1`,
} as const;
