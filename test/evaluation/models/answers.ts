import { z } from 'zod';
import type { Model } from '../../../src/ports/model';
import { itemOf, type CaseOutcome } from './item';
import { casesIn, textOf, verifiedAmong, type Part } from './part';

const form = z.strictObject({
  /** Our own texts that may answer. */
  texts: z.array(z.string().min(1)).min(1),
  /** `in` is the text that answers; null where none does. */
  questions: z.array(z.strictObject({ ask: z.string().min(1), in: z.int().min(0).nullable() })).min(1),
});

/** Questions of leads, answered from our own texts or not at all (spec section 13). */
export function answersPart(): Part {
  return {
    name: 'answers',
    about: 'questions that our own texts answer, and questions that they do not',
    cases: casesIn('answers.yaml', form).map((one) => (model) => ask(one, model)),
  };
}

async function ask(one: z.output<typeof form>, model: Model): Promise<CaseOutcome> {
  const texts = one.texts.map((text, at) => textOf('file', text, at));
  const { answers } = await model.answerQuestions({ questions: one.questions.map(({ ask }) => ask), texts });
  const stands = verifiedAmong(answers, texts);
  const said = (at: number) => stands.find((claim) => claim.question === at)?.textIndex ?? null;
  return {
    items: one.questions.map((question, at) =>
      itemOf(question.in === null ? 'unanswerable' : 'answerable', `${said(at)}`, `${question.in}`, 'null'),
    ),
    claims: answers.length,
    verified: stands.length,
  };
}
