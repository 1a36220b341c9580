import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface LeadFileOptions {
  /** Where the file is written. */
  readonly folder: string;
  /** Folder with `leads-sp500.csv`. */
  readonly fixtures: string;
  /** Rows in a file. */
  readonly leads: number;
  /** When they all were made, ISO 8601 to the second; null leaves each its own date. */
  readonly madeAt?: string | null;
}

/** Writes the rows of the fixture again under ids of this file's own; the path of the file. */
export function leadFile(
  { folder, fixtures, leads, madeAt = null }: LeadFileOptions,
  number: number,
): string {
  const [header = '', ...rows] = readFileSync(join(fixtures, 'leads-sp500.csv'), 'utf8')
    .trimEnd()
    .split('\n');
  const lines = Array.from({ length: leads }, (_, at) => {
    const copy = Math.floor(at / rows.length);
    const row = (rows[at % rows.length] ?? '').replace(/^[^,]+/, (id) => `${id}-${number}-${copy}`);
    return madeAt === null ? row : row.replace(/\d{4}(-\d\d){2}T[\d:]+Z/, madeAt);
  });
  const path = join(folder, `leads-${number}.csv`);
  writeFileSync(path, [header, ...lines, ''].join('\n'));
  return path;
}
