import type { AnswerChatAnswer, AnswerChatInput, ChatCall } from '../ports/model-chat';
import type { WriteMailAnswer, WriteMailInput } from '../ports/model';

/** What a language model would do with a question, the same every time: look once or twice, then tell what it read. */
export async function scriptedAnswer({
  about,
  tools,
  called,
  texts,
}: AnswerChatInput): Promise<AnswerChatAnswer> {
  const wanted = (about === null ? ['leads', 'agent'] : ['why', 'history'])[called.length];
  const offered = tools.find(({ tool }) => tool === wanted);
  if (offered) {
    const call: ChatCall = { tool: offered.tool, lead: about, words: null, page: null };
    return { calls: [call], sentences: [] };
  }
  const sentences = texts.flatMap(({ text }, at) => {
    const [first = ''] = text.split(/(?<=[.!?])\s/u);
    return isTold(first) ? [{ text: first, receipts: [at] }] : [];
  });
  return { calls: [], sentences: sentences.slice(0, 3) };
}

/** Words of a language model for a mail: the first passages that may be told, as they stand. */
export async function scriptedMail({ texts, topic }: WriteMailInput): Promise<WriteMailAnswer> {
  const sentences = texts.flatMap(({ text }, at) => (isTold(text) ? [{ text, receipts: [at] }] : []));
  return { subject: topic.slice(0, 200), sentences: sentences.slice(0, 2) };
}

function isTold(sentence: string): boolean {
  return sentence.length > 10 && sentence.length <= 400;
}
