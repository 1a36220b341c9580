import { z } from 'zod';
import { criterionSchema, type Criterion } from '../domain/icp-fit';
import type { SourceText } from '../domain/research';

/**
 * What is asked of a model: evidence, never a decision. Each task has a schema for its answer, so that any answer that
 * fits it can be played by a test, and one that does not is a fault of the model.
 */
export interface JudgeCriteriaInput {
  readonly criteria: readonly Criterion[];
  /** All that may be quoted. It never holds the lead's name, address or phone number. */
  readonly texts: readonly SourceText[];
}

const claim = z.strictObject({
  name: criterionSchema.options[0].shape.name,
  verdict: z.enum(['met', 'not met', 'unknown']),
  /** One sentence that says why. */
  text: z.string().max(400),
  /** Position in `texts` of the text quoted from; null when nothing speaks of the criterion. */
  textIndex: z.number().int().min(0).nullable(),
  /** Words as they stand in that text. */
  quote: z.string().max(400).nullable(),
});

export const judgeCriteriaAnswer = z.strictObject({ claims: z.array(claim).max(50) });
export type CriterionClaim = z.infer<typeof claim>;
export type JudgeCriteriaAnswer = z.infer<typeof judgeCriteriaAnswer>;

export interface Model {
  /** Name and version, stored with what it found. */
  readonly name: string;
  judgeCriteria(input: JudgeCriteriaInput): Promise<JudgeCriteriaAnswer>;
}
