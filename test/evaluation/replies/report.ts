import { firstMeasures, kinds, type Kind, type SetName } from './cases';
import { readings, type CaseRead, type Reading } from './read-cases';

/** The reading that is right for a kind; others are wrong, or leave it to a person. */
const right: Readonly<Record<Kind, readonly Reading[]>> = {
  'interest-high': ['undetected', 'question'],
  'interest-medium': ['undetected', 'question'],
  'interest-low': ['undetected', 'question'],
  refusal: ['refusal'],
  'opt-out': ['opt-out'],
  erasure: ['opt-out'],
  question: ['question'],
  other: ['undetected', 'question'],
  'out-of-office': ['out-of-office'],
  'hard-bounce': ['hard-bounce'],
  'soft-bounce': ['soft-bounce'],
  automatic: ['automatic'],
};

/** Share of a kind that was read rightly, 0 to 1; a wrong day back is wrong. */
export function shareRight(kind: Kind, read: readonly CaseRead[]): number {
  const own = read.filter((one) => one.case.kind === kind);
  return own.filter(isRight).length / Math.max(1, own.length);
}

function isRight({ case: { kind }, reading, isDayRight }: CaseRead): boolean {
  return isDayRight && right[kind].includes(reading);
}

/** What must never happen: a no read as interest, and somebody's interest, question or absence as a no. */
export function harm(read: readonly CaseRead[]): readonly CaseRead[] {
  return read.filter(({ case: { kind }, reading }) => {
    const saysNo = ['refusal', 'opt-out', 'erasure'].includes(kind);
    if (saysNo) return reading === 'positive';
    return ['refusal', 'opt-out'].includes(reading) || reading === 'positive';
  });
}

/** The table of a set: a line for each kind with what it was read as. */
export function reportOf(set: SetName, read: readonly CaseRead[]): readonly string[] {
  const rows = kinds.map((kind) => {
    const own = read.filter((one) => one.case.kind === kind);
    const counts = readings.map((reading) => own.filter((one) => one.reading === reading).length || '·');
    return [kind, own.length, ...counts, `${(100 * shareRight(kind, read)).toFixed(1)} %`].map(String);
  });
  const table = [['is, read as', 'mails', ...readings, 'right'], ...rows];
  const widths = (table[0] ?? []).map((_, at) => Math.max(...table.map((row) => row[at]?.length ?? 0)));
  return [
    `${set}: ${read.length} mails`,
    ...table.map((row) =>
      row
        .map((cell, at) => (at === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[at] ?? 0)))
        .join('  '),
    ),
    `${set}: ${harm(read).length} read as the opposite of what they say`,
  ];
}

/** A line for each set: explicit opt-outs as read now, by rules that know them, and as they were when nobody had looked. */
export function optOutRows(
  measured: readonly (readonly [SetName, readonly CaseRead[]])[],
): readonly string[] {
  const rows = measured.map(([set, read]) => {
    const own = read.filter((one) => one.case.kind === 'opt-out');
    const now = `${own.filter(isRight).length} of ${own.length}, ${(100 * shareRight('opt-out', read)).toFixed(1)} %`;
    return `  ${set.padEnd(9)}known: ${now.padEnd(20)}first measure ${firstMeasures[set] ?? 'none, it was always at hand'}`;
  });
  return ['explicit opt-outs', ...rows];
}

/** Every mail that was read wrongly. */
export function detailsOf(read: readonly CaseRead[]): readonly string[] {
  return read
    .filter((one) => !isRight(one))
    .map(
      ({ case: { kind, mail }, reading }) =>
        `  ${kind} as ${reading}: ${mail.said.slice(0, 160).replace(/\n/gu, ' ')}`,
    );
}
