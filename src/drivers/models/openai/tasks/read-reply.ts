import { readReplyAnswer, type ReadReplyAnswer, type ReadReplyInput } from '../../../../ports/model';
import { readReplyPrompt } from '../prompts/read-reply';
import type { Task } from '../task';

const nothing: ReadReplyAnswer = {
  interest: null,
  optOut: null,
  bant: [],
  questions: [],
  instructs: false,
};

/** What a reply shows: interest, BANT, questions, a wish to hear no more (spec sections 9, 10 and 12). */
export const readReplyTask: Task<ReadReplyInput, ReadReplyAnswer> = {
  name: 'reply_reading',
  prompt: readReplyPrompt,
  form: readReplyAnswer.omit({ abstained: true }),
  mostCharacters: 22_000,
  mostAnswerTokens: 3_000,
  texts: ({ texts }) => texts,
  facts: ({ bant, texts }) => ({ bant, newest: texts.length - 1 }),
  nothing: () => nothing,
  settle: (answer, { bant }) => ({
    ...answer,
    bant: answer.bant.filter(({ name }) => bant.some((one) => one.name === name)),
  }),
};
