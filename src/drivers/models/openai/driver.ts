import { faultOf, type Fault } from '../../../domain/fault';
import type { Clock } from '../../../ports/clock';
import type { Log } from '../../../ports/log';
import type { Abstention } from '../../../ports/abstention';
import type { Booking, Model } from '../../../ports/model';
import type { ModelBudget } from '../../../ports/model-budget';
import { ask } from './ask';
import { openClient, type ModelAccess } from './endpoint';
import { openExchange, type ReasoningEffort } from './exchange';
import { messageOf } from './message';
import { promptsVersion } from './prompts/version';
import type { Task } from './task';
import { answerChatTask } from './tasks/answer-chat';
import { answerQuestionsTask } from './tasks/answer-questions';
import { generateIcpTask } from './tasks/generate-icp';
import { judgeCriteriaTask } from './tasks/judge-criteria';
import { readReplyTask } from './tasks/read-reply';
import { researchCompanyTask } from './tasks/research-company';
import { researchCompetitorsTask } from './tasks/research-competitors';
import { writeMailTask } from './tasks/write-mail';
import { wireForm } from './wire-form';

export interface OpenAiOptions {
  readonly access: ModelAccess;
  /** The model, or the name of its deployment on Azure. */
  readonly model: string;
  /** For models that think before they answer. */
  readonly effort?: ReasoningEffort | undefined;
  readonly budget: ModelBudget;
  readonly clock: Clock;
  readonly log: Log;
  /** Milliseconds for a whole task; below the deadline of the port, so that whoever waits hears what it was. */
  readonly totalMs?: number;
}

/**
 * A language model of OpenAI, of Azure OpenAI, or of any endpoint that speaks as they do. It only transports: what it
 * gives back keeps the form, and its quotes are looked up by whoever asked. An answer that cannot be used is an abstention.
 */
export function openOpenAiModel({
  access,
  model,
  effort,
  budget,
  clock,
  log,
  totalMs = 28_000,
}: OpenAiOptions): { readonly port: Model; health(): Promise<void>; close(): Promise<void> } {
  const client = openClient(access, clock.now);
  const knowsCompletionTokens = access.kind === 'azure';
  const exchange = openExchange({ client, model, effort, knowsCompletionTokens, budget, clock });
  let refusal: Fault | undefined;

  async function carryOut<Input, Answer extends { readonly abstained?: Abstention | undefined }>(
    task: Task<Input, Answer>,
    input: Input,
    booking: Booking | undefined,
  ): Promise<Answer> {
    const texts = task.texts(input);
    if (!task.mayAskWithoutTexts && texts.every(({ text }) => text.trim() === '')) return task.nothing(input);
    const { prompt, mostCharacters, mostAnswerTokens } = task;
    const message = messageOf({ prompt, facts: task.facts(input), texts, mostCharacters });
    const form = wireForm(task.name, task.form);
    const question = { message, form, mostAnswerTokens, booking: booking ?? {} };
    const asked = await ask(question, task.form, { exchange, clock, totalMs }).catch((thrown: unknown) => {
      const fault = faultOf(thrown);
      refusal = fault.code === 'model-denied' ? fault : refusal;
      throw fault;
    });
    refusal = undefined;
    if ('answer' in asked) return task.settle(asked.answer, input);
    log.warn('model abstained', { step: task.name, code: asked.abstained });
    return { ...task.nothing(input), abstained: asked.abstained };
  }

  const port: Model = {
    name: `openai ${model} prompts ${promptsVersion}`,
    judgeCriteria: (input, booking) => carryOut(judgeCriteriaTask, input, booking),
    researchCompany: (input, booking) => carryOut(researchCompanyTask, input, booking),
    researchCompetitors: (input, booking) => carryOut(researchCompetitorsTask, input, booking),
    readReply: (input, booking) => carryOut(readReplyTask, input, booking),
    answerQuestions: (input, booking) => carryOut(answerQuestionsTask, input, booking),
    writeMail: (input, booking) => carryOut(writeMailTask, input, booking),
    answerChat: (input, booking) => carryOut(answerChatTask, input, booking),
    generateIcp: (input, booking) => carryOut(generateIcpTask, input, booking),
  };
  return {
    port,
    // Asking would cost something each time: it is well until an endpoint has refused us.
    async health() {
      if (refusal) throw refusal;
    },
    async close() {},
  };
}
