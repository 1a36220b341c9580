import { AsyncLocalStorage } from 'node:async_hooks';
import type { LeadStore } from '../ports/lead-store';
import type { Reply } from '../ports/desk';
import type { Model } from '../ports/model';
import { answerChatAnswer } from '../ports/model-chat';

/** One delivery of a question, and what the model last said for it. */
interface Delivery {
  readonly turn: string;
  model: 'not asked' | 'asked' | 'failed' | 'answered';
  /** The leads of which nothing was known any more when it was asked. */
  readonly gone: readonly string[];
}

/** Watches what comes of questions that a language model answers. */
export interface QuestionWatch {
  /** Answers a question under watch: what it writes, and what it is told of the model. */
  answering(turn: string, answer: () => Promise<Reply>): Promise<Reply>;
  /** The same store: a question writes to nothing but its conversation. */
  store(port: LeadStore): LeadStore;
  /** The same model, which is watched. */
  model(port: Model): Model;
  /** How many were answered in words of the model, and how many by rules because it failed. */
  readonly answered: { byModel: number; byRules: number };
}

/** What may be written for a question: its conversation and where that is found again, what it costs, and that nothing may any more. */
const ofConversations = /^(?:chat(?:$|-of\/)|model-use|agent-control$)/u;
const byRules = 'so this answer comes from fixed rules.';
const ofModel = 'Written by a language model';
const unknown = 'I don’t know.';
const failed = 'That did not work';
/** Pieces of what a failing model says. */
const leaked = /sounds as if they|"owner":"me"|positive-h$|cannot help with that/u;

/** A question never changes a lead, and when the model fails its answer says so plainly. */
export function openQuestionWatch(
  violated: (what: string) => void,
  gone: () => readonly string[],
): QuestionWatch {
  const at = new AsyncLocalStorage<Delivery>();
  const answered = { byModel: 0, byRules: 0 };

  function wrote(partition: string): void {
    const delivery = at.getStore();
    const isOfGone = delivery?.gone.includes(partition.slice('model-use/'.length));
    if (delivery && (isOfGone || !ofConversations.test(partition)))
      violated(`I6: the question ${delivery.turn} wrote to ${partition}`);
  }

  function look(reply: Reply, { turn, model }: Delivery): void {
    if (reply.kind !== 'card') {
      const sentence = 'sentence' in reply ? reply.sentence : reply.kind;
      if (!sentence.startsWith(failed)) violated(`I6: the question ${turn} was answered “${sentence}”`);
      return;
    }
    const said = JSON.stringify(reply.card.content);
    const isByModel = said.includes(ofModel);
    if (leaked.test(said)) violated(`I6: words of a failing model in the answer to ${turn}`);
    if (isByModel && model !== 'answered') violated(`I6: ${turn} has words of a model that was ${model}`);
    if (said.includes(byRules)) answered.byRules += 1;
    else if (isByModel) answered.byModel += 1;
    else if (model !== 'answered' || !said.includes(unknown))
      violated(`I6: ${turn}, of a model that was ${model}, says neither who answered nor that nobody knows`);
  }

  return {
    answered,
    answering(turn, answer) {
      const delivery: Delivery = { turn, model: 'not asked', gone: gone() };
      return at.run(delivery, async () => {
        const reply = await answer();
        look(reply, delivery);
        return reply;
      });
    },
    store: (port) => ({
      ...port,
      create: (document) => {
        wrote(document.partition);
        return port.create(document);
      },
      replace: (document, etag) => {
        wrote(document.partition);
        return port.replace(document, etag);
      },
      remove: (key, etag) => {
        wrote(key.partition);
        return port.remove(key, etag);
      },
    }),
    model: (port) => ({
      ...port,
      async answerChat(input, booking) {
        const delivery = at.getStore();
        if (delivery) delivery.model = 'asked';
        try {
          const answer = await port.answerChat(input, booking);
          const isAnswer = answerChatAnswer.safeParse(answer).success;
          if (delivery) delivery.model = isAnswer ? 'answered' : 'failed';
          return answer;
        } catch (thrown) {
          if (delivery) delivery.model = 'failed';
          throw thrown;
        }
      },
    }),
  };
}
