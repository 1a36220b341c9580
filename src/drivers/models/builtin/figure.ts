import type { FigureName } from '../../../domain/research';
import type { Segment } from './page';
import type { Period } from './periods';

/** A figure as one place of a document gives it. */
export interface FoundFigure {
  readonly figure: FigureName;
  /** The amount itself, not in thousands or millions; a ratio in percent; a loss below zero. */
  readonly amount: number;
  readonly currency: string | null;
  readonly period: Period | null;
  /** The same figure one period before, where the place gives it. */
  readonly before: number | null;
  readonly segment: Segment;
  /** Where in the segment the amount stands. */
  readonly at: number;
  /** The higher, the more plainly it is that figure of the whole company. */
  readonly weight: number;
}

/** An amount without the traces of binary fractions. */
export function exact(value: number, factor: number): number {
  return Number((value * factor).toPrecision(12));
}
