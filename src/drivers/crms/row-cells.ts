/** A row of a file that became a record, or why not, in words for people. */
export type RowOutcome<T> = { readonly record: T } | { readonly refused: string };

/** A column as the file names it, and its trimmed cell. */
export type Cell = readonly [column: string, text: string];

/** The cells of one row, found whatever way their columns are spelt; a cell that is used is taken out of the rest. */
export interface RowCells {
  /** The first of these columns that has a text; it stays in the rest. */
  find(...names: readonly string[]): Cell | undefined;
  /** The text of the first of these columns that has one, taken out of the rest; empty when none has. */
  take(...names: readonly string[]): string;
  /** Cells not taken yet, without the empty ones. */
  rest(): readonly Cell[];
}

/** Longest id that is accepted, in characters. */
const mostIdCharacters = 200;

/** Reads a row; of two columns spelt alike the first counts. */
export function rowCells(row: Readonly<Record<string, string>>): RowCells {
  const cells = Object.entries(row)
    .map(([column, text]): Cell => [column, text.trim()])
    .filter(([, text]) => text !== '');
  const byName = new Map(cells.toReversed().map((cell) => [foldHeader(cell[0]), cell]));
  const taken = new Set<Cell>();
  const find = (...names: readonly string[]) =>
    names.map((name) => byName.get(foldHeader(name))).find(Boolean);
  return {
    find,
    take(...names) {
      const found = find(...names);
      if (found) taken.add(found);
      return found?.[1] ?? '';
    },
    rest: () => cells.filter((cell) => !taken.has(cell)),
  };
}

/** The name of a column without case, spaces, underscores and punctuation: `Account_Name` is `account name`. */
export function foldHeader(column: string): string {
  return column
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Why this id cannot be one; undefined when it can. */
export function idRefusal(id: string, what: string): string | undefined {
  if (id === '') return `the ${what} has no id`;
  return id.length > mostIdCharacters
    ? `the id of the ${what} is longer than ${mostIdCharacters} characters`
    : undefined;
}

/** A date or time in ISO 8601, taken as UTC where it names no zone; undefined when it is none. */
export function isoInstant(written: string): string | undefined {
  const form =
    /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)\s?(Z|[+-]\d{2}:?\d{2})?)?$/i;
  const [, day, time = '00:00', zone = 'Z'] = form.exec(written.trim()) ?? [];
  if (!day) return undefined;
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const at = Date.parse(`${day}T${time}${zone.toUpperCase().replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')}`);
  if (!Number.isFinite(midnight) || !Number.isFinite(at)) return undefined;
  // JavaScript reads the 30th of February as the 2nd of March.
  return new Date(midnight).toISOString().startsWith(day) ? new Date(at).toISOString() : undefined;
}
