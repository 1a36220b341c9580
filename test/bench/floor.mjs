import { DatabaseSync } from 'node:sqlite';

/** Milliseconds at which this share of the sorted times lies. */
export function quantile(times, share) {
  const sorted = [...times].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}

export const now = () => Number(process.hrtime.bigint()) / 1e6;

/** Milliseconds that each of so many calls took, one after the other. */
export async function timed(count, call) {
  const times = [];
  for (let at = 0; at < count; at += 1) {
    const began = now();
    await call(at);
    times.push(now() - began);
  }
  return times;
}

/** The least that a durable write costs here: one row of this size in a file of its own, synced at each commit. */
export function openBareFile(file, bytes) {
  const database = new DatabaseSync(file);
  database.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE rows (id INTEGER PRIMARY KEY, body TEXT)',
  );
  const insert = database.prepare('INSERT INTO rows (body) VALUES (?)');
  const body = 'x'.repeat(bytes);
  return { write: () => insert.run(body), close: () => database.close() };
}

/** One line of the report: ours beside the floor of the same run, and the ratio, which is what counts. */
export function row(id, what, ours, floor, bar, unit = 'ms') {
  const shown = (value) => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));
  const cells = [id.padEnd(5), what.padEnd(58), `${shown(ours)} ${unit}`.padStart(14)];
  console.log(
    [
      ...cells,
      `${shown(floor)}`.padStart(10),
      `${(ours / floor).toFixed(2)}x`.padStart(9),
      bar.padStart(22),
    ].join(''),
  );
}
