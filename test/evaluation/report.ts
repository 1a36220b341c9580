import { bar, floors, mostUnread, verifiedQuotes, type Bar, type SetName } from './bars';
import type { DocumentKind } from './cases';
import type { CaseResult } from './evaluate';
import { fields, type Field } from './gold';
import { tallyOf, total, unread, verifiedShare, type Tally } from './tally';

/** The table of a set: a line for each field, then quotes and speed. */
export function reportOf(set: SetName, results: readonly CaseResult[]): readonly string[] {
  const rows = fields.map((field) => {
    const tally = tallyOf(field, results);
    const { cases, claims, wanted, precision, recall, f1 } = tally;
    return [
      field,
      cases,
      claims,
      percent(precision),
      wanted,
      percent(recall),
      percent(f1),
      distanceTo(bar, tally),
    ].map(String);
  });
  const quotes = `${total(results, 'verified')} of ${total(results, 'shown')} quotes shown stand in their text`;
  return [
    `${set}: ${results.length} cases`,
    ...aligned([['field', 'cases', 'claims', 'precision', 'wanted', 'recall', 'F1', goal], ...rows]),
    `${quotes} (${percent(verifiedShare(results))}); ${total(results, 'dropped')} claims dropped before for theirs.`,
    ...unread(results).map((one) => `Not read: ${one}`),
    '',
    ...speed(results),
    '',
  ];
}

/** What is worse than it was on a set, a sentence each: a field under its floor, a quote that stands nowhere, a document that was read before. */
export function brokenFloors(set: SetName, results: readonly CaseResult[]): readonly string[] {
  const quotes =
    verifiedShare(results) < verifiedQuotes ? [`${set}: not every quote shown stands in its text`] : [];
  const lost = unread(results);
  const documents = lost.length > mostUnread[set] ? lost.map((one) => `${set}: not read: ${one}`) : [];
  const fallen = fields.flatMap((field) => {
    const tally = tallyOf(field, results);
    const floor = floors[set][field];
    return reaches(tally, floor)
      ? []
      : [
          `${set}: ${field} has precision ${percent(tally.precision)}, recall ${percent(tally.recall)}; its floor is ${percent(floor.precision)}, ${percent(floor.recall)}`,
        ];
  });
  return [...quotes, ...documents, ...fallen];
}

/** The fields of a set that are not at the goal yet. */
export function underGoal(results: readonly CaseResult[]): readonly Field[] {
  return fields.filter((field) => !reaches(tallyOf(field, results), bar));
}

const goal = `to the goal of ${percent(bar.precision)} and ${percent(bar.recall)}`;

/** How far a field is from the goal, in points. */
function distanceTo({ precision: least, recall: leastFound }: Bar, { precision, recall }: Tally): string {
  const gap = (name: string, share: number | null, wanted: number) =>
    share === null || share >= wanted ? [] : [`${name} −${(100 * (wanted - share)).toFixed(1)}`];
  const gaps = [...gap('precision', precision, least), ...gap('recall', recall, leastFound)];
  return gaps.length === 0 ? 'reached' : gaps.join(', ');
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
