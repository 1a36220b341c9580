import {
  judgeCriteriaAnswer,
  type CriterionClaim,
  type JudgeCriteriaAnswer,
  type JudgeCriteriaInput,
} from '../../../../ports/model';
import { judgeCriteriaPrompt } from '../prompts/judge-criteria';
import type { Task } from '../task';

/** Criterion verdicts with quotes (spec section 8): one claim for each criterion, in their order. */
export const judgeCriteriaTask: Task<JudgeCriteriaInput, JudgeCriteriaAnswer> = {
  name: 'criterion_claims',
  prompt: judgeCriteriaPrompt,
  form: judgeCriteriaAnswer.omit({ abstained: true }),
  mostCharacters: 22_000,
  mostAnswerTokens: 4_000,
  texts: ({ criteria, texts }) => (criteria.length === 0 ? [] : texts),
  facts: ({ criteria }) => ({ criteria }),
  nothing: ({ criteria }) => ({ claims: criteria.map(({ name }) => unknown(name)) }),
  settle: ({ claims }, { criteria, texts }) => ({
    claims: criteria.map(({ name }) => {
      const claim = claims.find((one) => one.name === name);
      return claim && pointsSomewhere(claim, texts.length) ? claim : unknown(name, claim?.text);
    }),
  }),
};

function pointsSomewhere({ verdict, textIndex, quote }: CriterionClaim, texts: number): boolean {
  return verdict !== 'unknown' && textIndex !== null && textIndex < texts && quote !== null;
}

function unknown(name: string, text = 'Nothing speaks of it.'): CriterionClaim {
  return { name, verdict: 'unknown', text, textIndex: null, quote: null };
}
