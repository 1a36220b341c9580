import {
  answerQuestionsAnswer,
  type AnswerQuestionsAnswer,
  type AnswerQuestionsInput,
} from '../../../../ports/model';
import { answerQuestionsPrompt } from '../prompts/answer-questions';
import type { Task } from '../task';

/** Which of our own answers covers which question of a lead; what is quoted is what may be sent (spec section 13). */
export const answerQuestionsTask: Task<AnswerQuestionsInput, AnswerQuestionsAnswer> = {
  name: 'covered_questions',
  prompt: answerQuestionsPrompt,
  form: answerQuestionsAnswer.omit({ abstained: true }),
  mostCharacters: 40_000,
  mostAnswerTokens: 3_000,
  texts: ({ questions, texts }) => (questions.length === 0 ? [] : texts),
  facts: ({ questions }) => ({ questions }),
  nothing: () => ({ answers: [] }),
  settle: ({ answers }, { questions }) => ({
    answers: questions.flatMap((_, question) => answers.find((one) => one.question === question) ?? []),
  }),
};
