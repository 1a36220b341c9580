import Table from 'cli-table3';

const noBorders = Object.fromEntries(
  'top top-mid top-left top-right bottom bottom-mid bottom-left bottom-right left left-mid mid mid-mid right right-mid middle'
    .split(' ')
    .map((part) => [part, part === 'middle' ? '  ' : '']),
);

/** Rows in columns without borders, under a head if there is one; control characters of strangers are made visible. */
export function table(rows: readonly (readonly (string | number)[])[], head?: readonly string[]): string {
  const made = new Table({
    ...(head && { head: [...head] }),
    chars: noBorders,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
  });
  made.push(...rows.map((row) => row.map((cell) => plain(String(cell)))));
  return made
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

/** Text of strangers for a terminal: no escape sequence and no direction override gets through. */
export function plain(text: string): string {
  return text.replace(/[\p{Cc}\u200b-\u200f\u202a-\u202e\u2066-\u2069]/gu, (control) =>
    control === '\n' || control === '\t' ? ' ' : '\ufffd',
  );
}
