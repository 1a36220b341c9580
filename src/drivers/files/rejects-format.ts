/** The columns of a file of refused rows that stand before the row's own ones. */
export const rejectsColumns = ['line', 'reason'] as const;

/** What makes a spreadsheet take a cell for a formula, full-width forms included. */
const danger = '[=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20]';
const dangerous = new RegExp(`^'*${danger}`);
const defused = new RegExp(`^'+${danger}`);

/** A cell that no spreadsheet takes for a formula: one that could be gets an apostrophe before it. */
export function defuse(cell: string): string {
  return dangerous.test(cell) ? `'${cell}` : cell;
}

/** The cell that `defuse` was given. */
export function undoDefuse(cell: string): string {
  return defused.test(cell) ? cell.slice(1) : cell;
}
