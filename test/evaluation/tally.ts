import type { CaseResult } from './evaluate';
import type { Field } from './gold';

/** How one field came out over a set; shares from 0 to 1, null where there is nothing to take a share of. */
export interface Tally {
  /** Cases in which something is claimed or can be known. */
  readonly cases: number;
  readonly claims: number;
  readonly wanted: number;
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
}

/** Counts all claims and all that can be known of one field; every claim weighs the same. */
export function tallyOf(field: Field, results: readonly CaseResult[]): Tally {
  const scores = results.map(({ score }) => score[field]);
  const claims = scores.flatMap((one) => one.claims);
  const wanted = scores.flatMap((one) => one.wanted);
  const precision = share(claims.filter((one) => one.right).length, claims.length);
  const recall = share(wanted.filter((one) => one.found).length, wanted.length);
  const sum = (precision ?? 0) + (recall ?? 0);
  return {
    cases: scores.filter((one) => one.claims.length + one.wanted.length > 0).length,
    claims: claims.length,
    wanted: wanted.length,
    precision,
    recall,
    f1: precision === null || recall === null ? null : sum === 0 ? 0 : (2 * precision * recall) / sum,
  };
}

/** The share of shown claims whose quote stands in its text; 1 when nothing is shown. */
export function verifiedShare(results: readonly CaseResult[]): number {
  return share(total(results, 'verified'), total(results, 'shown')) ?? 1;
}

/** A count over all cases. */
export function total(results: readonly CaseResult[], count: 'shown' | 'verified' | 'dropped'): number {
  return results.reduce((sum, one) => sum + one[count], 0);
}

/** Documents that had to be read and were not. */
export function unread(results: readonly CaseResult[]): readonly string[] {
  return results.flatMap(({ case: { name }, documents }) =>
    documents
      .filter(({ document, problem }) => problem !== null && !document.mayFail)
      .map(({ document, problem }) => `${name}/${document.file}: ${problem}`),
  );
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
