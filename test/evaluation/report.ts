import { bar, verifiedQuotes, type Bar, type SetName } from './bars';
import type { DocumentKind } from './cases';
import type { CaseResult } from './evaluate';
import { fields } from './gold';
import { tallyOf, total, unread, verifiedShare, type Tally } from './tally';

/** The table of a set: a line for each field, then quotes and speed. */
export function reportOf(set: SetName, results: readonly CaseResult[]): readonly string[] {
  const rows = fields.map((field) => {
    const tally = tallyOf(field, results);
    const { cases, claims, wanted, precision, recall, f1 } = tally;
    const verdict = set === 'held-out' && !reaches(tally, bar) ? 'under the bar' : '';
    return [field, cases, claims, percent(precision), wanted, percent(recall), percent(f1), verdict].map(
      String,
    );
  });
  const quotes = `${total(results, 'verified')} of ${total(results, 'shown')} quotes shown stand in their text`;
  return [
    `${set}: ${results.length} cases`,
    ...aligned([['field', 'cases', 'claims', 'precision', 'wanted', 'recall', 'F1', ''], ...rows]),
    `${quotes} (${percent(verifiedShare(results))}); ${total(results, 'dropped')} claims dropped before for theirs.`,
    ...unread(results).map((one) => `Not read: ${one}`),
    '',
    ...speed(results),
    '',
  ];
}

/** What is missed of what the held-out set must reach, a sentence each; quotes count on every set. */
export function missedBars(set: SetName, results: readonly CaseResult[]): readonly string[] {
  const quotes =
    verifiedShare(results) < verifiedQuotes ? [`${set}: not every quote shown stands in its text`] : [];
  const documents = unread(results).map((one) => `${set}: not read: ${one}`);
  if (set !== 'held-out') return [...quotes, ...documents];
  const missed = fields.flatMap((field) => {
    const tally = tallyOf(field, results);
    return reaches(tally, bar)
      ? []
      : [`${set}: ${field} has precision ${percent(tally.precision)}, recall ${percent(tally.recall)}`];
  });
  return [...quotes, ...documents, ...missed];
}

/** Every claim that is wrong and everything that was not found, case by case. */
export function detailsOf(results: readonly CaseResult[]): readonly string[] {
  return results.flatMap(({ case: one, score }) => {
    const lines = fields.flatMap((field) => [
      ...score[field].claims
        .filter(({ right }) => !right)
        .map(
          ({ said, quote }) => `  wrong    ${field}: ${said}${quote ? ` <- "${quote.slice(0, 160)}"` : ''}`,
        ),
      ...score[field].wanted.filter(({ found }) => !found).map(({ what }) => `  missing  ${field}: ${what}`),
    ]);
    return lines.length === 0 ? [] : [`${one.set}/${one.name}`, ...lines];
  });
}

/** True when neither share is below; a field nobody claims or can know anything of reaches everything. */
export function reaches(
  { precision, recall }: Tally,
  { precision: least, recall: leastFound }: Bar,
): boolean {
  return (precision ?? 1) >= least && (recall ?? 1) >= leastFound;
}

function speed(results: readonly CaseResult[]): readonly string[] {
  const read = results.flatMap((one) => one.documents);
  const kinds = [...new Set(read.map((one) => one.kind))].sort();
  const rows = kinds.map((kind) => {
    const parsing = read.filter((one) => one.kind === kind).map((one) => one.milliseconds);
    const analysed = results.filter(({ documents }) => documents[0]?.kind === kind);
    const analysis = analysed.map((one) => one.milliseconds);
    const documents = analysed.flatMap((one) => one.documents).length;
    return [
      kind satisfies DocumentKind,
      parsing.length,
      rate(parsing.length, parsing),
      rate(documents, analysis),
    ].map(String);
  });
  return aligned([['documents', 'number', 'parsed/s', 'analysed/s'], ...rows]);
}

function rate(documents: number, milliseconds: readonly number[]): string {
  const all = milliseconds.reduce((sum, one) => sum + one, 0);
  return all === 0 ? '-' : ((1_000 * documents) / all).toFixed(1);
}

function percent(share: number | null): string {
  return share === null ? '-' : `${(100 * share).toFixed(1)} %`;
}

function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}
