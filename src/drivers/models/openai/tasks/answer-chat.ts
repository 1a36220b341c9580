import { answerChatAnswer, type AnswerChatAnswer, type AnswerChatInput } from '../../../../ports/model';
import { answerChatPrompt } from '../prompts/answer-chat';
import type { Task } from '../task';

const longestQuestion = 1_000;
const longestEarlier = 600;

/** One round of an answer to a person of ours: each sentence is held to its receipts by whoever asked (chat, section 3). */
export const answerChatTask: Task<AnswerChatInput, AnswerChatAnswer> = {
  name: 'chat_answer',
  prompt: answerChatPrompt,
  form: answerChatAnswer.omit({ abstained: true }),
  mostCharacters: 40_000,
  mostAnswerTokens: 2_500,
  mayAskWithoutTexts: true,
  texts: ({ texts }) => texts,
  facts: ({ question, earlier, about, tools, called, now }) => ({
    question: question.slice(0, longestQuestion),
    earlier: earlier.map((one) => ({
      question: one.question.slice(0, longestEarlier),
      answer: one.answer.slice(0, longestEarlier),
    })),
    about,
    tools,
    called,
    today: now.slice(0, 10),
  }),
  nothing: () => ({ calls: [], sentences: [] }),
  settle: ({ calls, sentences }, { tools, texts }) => ({
    calls: calls.filter((one) => tools.some(({ tool }) => tool === one.tool)),
    sentences: sentences.filter(({ receipts }) => receipts.every((one) => one < texts.length)),
  }),
};
