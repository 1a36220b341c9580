import { unknown, type Judgement } from './judgement';

/**
 * One judgement for what several documents say: the common one; unknown when they lie on both sides of the limit, with a
 * sentence that names two of them. What does not decide contradicts nothing. Null when no document says anything.
 */
export function agreed(judgements: readonly Judgement[]): Judgement | null {
  const met = judgements.find(({ verdict }) => verdict === 'met');
  const notMet = judgements.find(({ verdict }) => verdict === 'not met');
  if (met && notMet) return unknown(`Documents disagree: ${met.text} ${notMet.text}`);
  return met ?? notMet ?? judgements[0] ?? null;
}
