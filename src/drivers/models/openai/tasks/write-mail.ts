import { writeMailAnswer, type WriteMailAnswer, type WriteMailInput } from '../../../../ports/model';
import { writeMailPrompt } from '../prompts/write-mail';
import type { Task } from '../task';

const longestTopic = 300;
const longestName = 200;

/** The words of a mail to a lead; each is held to its receipts by whoever asked (spec section 13). */
export const writeMailTask: Task<WriteMailInput, WriteMailAnswer> = {
  name: 'mail_words',
  prompt: writeMailPrompt,
  form: writeMailAnswer.omit({ abstained: true }),
  mostCharacters: 16_000,
  mostAnswerTokens: 2_000,
  texts: ({ texts }) => texts,
  facts: ({ purpose, language, tone, company, topic, questions, asks, links }) => ({
    purpose,
    language,
    tone,
    company: company.name.slice(0, longestName),
    topic: topic.slice(0, longestTopic),
    questions,
    asks,
    links,
  }),
  nothing: () => ({ subject: '', sentences: [] }),
  settle: ({ subject, sentences }, { texts }) => ({
    subject,
    sentences: sentences.filter(({ receipts }) => receipts.every((one) => one < texts.length)),
  }),
};
