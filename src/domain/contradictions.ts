import type { Contradiction, Finding, KeyFigure, OverviewFinding } from './research';
import { originOf } from './source-origin';

/** Counts that differ by no more than this share are the same count at another time or rounded. */
const sameCount = 0.1;
/** Figures of one period that differ by no more are rounded. */
const sameFigure = 0.02;
/** An undated figure may be of another year. */
const sameUndated = 0.25;

interface Counted {
  readonly amount: number;
  readonly finding: Finding;
}

/**
 * Where sources disagree about a number (spec section 7): every claim is kept, one for each source, the most trusted
 * first. A source that gives two numbers itself does not contradict another.
 */
export function contradictions(
  overview: readonly OverviewFinding[],
  figures: readonly KeyFigure[],
): readonly Contradiction[] {
  const counts = overview.flatMap((one) =>
    one.topic === 'size' && one.amount !== null ? [{ amount: one.amount, finding: one }] : [],
  );
  const all = [
    ...disagreeing('number of employees', counts, sameCount),
    ...byPeriod(figures).flatMap(([about, claims]) => disagreeing(about, claims, sameFigure)),
    ...undated(figures),
  ];
  return all;
}

/** The figures of one kind, period and currency together. */
function byPeriod(figures: readonly KeyFigure[]): readonly (readonly [string, readonly Counted[]])[] {
  const groups = new Map<string, Counted[]>();
  for (const one of figures) {
    if (one.period === null) continue;
    const about = `${one.figure} ${one.period}`;
    const key = `${about} ${one.currency ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), { amount: one.amount, finding: one }]);
  }
  return [...groups].map(([key, claims]) => [key.replace(/ [A-Z]{3}$| $/u, ''), claims] as const);
}

/** A figure without a period against the newest dated one of another source. */
function undated(figures: readonly KeyFigure[]): readonly Contradiction[] {
  return figures.flatMap((one) => {
    if (one.period !== null) return [];
    const [newest] = figures
      .filter(
        (other) => other.period !== null && other.figure === one.figure && other.currency === one.currency,
      )
      .sort((first, second) => ((first.period ?? '') < (second.period ?? '') ? 1 : -1));
    if (!newest) return [];
    const claims = [one, newest].map((finding) => ({ amount: finding.amount, finding }));
    return disagreeing(one.figure, claims, sameUndated);
  });
}

function disagreeing(about: string, claims: readonly Counted[], same: number): readonly Contradiction[] {
  const [first, ...others] = claims;
  if (!first) return [];
  const against = others.filter(
    (one) =>
      originOf(one.finding) !== originOf(first.finding) &&
      Math.abs(one.amount - first.amount) > same * Math.max(Math.abs(one.amount), Math.abs(first.amount)),
  );
  const byOrigin = new Map(against.toReversed().map((one) => [originOf(one.finding), one.finding]));
  return byOrigin.size === 0
    ? []
    : [{ about, claims: [first.finding, ...[...byOrigin.values()].toReversed()] }];
}
