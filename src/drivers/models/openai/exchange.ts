import type OpenAI from 'openai';
import type { Clock } from '../../../ports/clock';
import type { Booking } from '../../../ports/model';
import type { ModelBudget, ModelUse } from '../../../ports/model-budget';
import { openedChat, openedResponse, type Said } from './envelope';
import { failureOf, type Failure } from './failure';
import type { Message } from './message';
import type { WireForm } from './wire-form';

/** How long a model that can think does so before it answers. */
export type ReasoningEffort = 'none' | 'minimal' | 'low' | 'medium' | 'high';

/** One request, whichever API carries it. */
export interface Question {
  readonly message: Message;
  readonly form: WireForm;
  readonly mostAnswerTokens: number;
  readonly booking: Booking;
}

export interface ExchangeNeeds {
  readonly client: OpenAI;
  /** The model, or the name of the deployment on Azure. */
  readonly model: string;
  readonly effort: ReasoningEffort | undefined;
  /** Older models of Azure's chat API and other makers' know only `max_tokens`. */
  readonly knowsCompletionTokens: boolean;
  readonly budget: ModelBudget;
  readonly clock: Clock;
}

type Api = 'responses' | 'chat';

/**
 * Sends requests, each exactly once: to the Responses API, and to chat completions for as long as this process lives once
 * the endpoint has shown that it has no Responses. Each is set aside in the budget before and booked after.
 */
export function openExchange(needs: ExchangeNeeds): {
  send(question: Question, timeMs: number): Promise<Said | Failure>;
} {
  const { client, budget, clock } = needs;
  let api: Api = 'responses';

  async function once(by: Api, question: Question, timeMs: number): Promise<Said | Failure> {
    const body = by === 'responses' ? responseBody(question, needs) : chatBody(question, needs);
    const { booking } = question;
    const askedAt = clock.monotonic();
    const hold = await budget.hold(mostOf(body, question), booking.leadId ?? null, booking.askedBy);
    const timeout = Math.max(1, Math.floor(timeMs - (clock.monotonic() - askedAt)));
    const signal = AbortSignal.timeout(timeout);
    try {
      const options = { signal, timeout };
      // The package reads an answer in trust of its form; so it is taken raw.
      const asked =
        by === 'responses'
          ? client.responses.create(body as ResponseBody, options)
          : client.chat.completions.create(body as ChatBody, options);
      const answered: unknown = JSON.parse(await (await asked.asResponse()).text());
      const opened = by === 'responses' ? openedResponse(answered) : openedChat(answered);
      await hold.settle(opened.use ?? 'unknown');
      return opened.said;
    } catch (thrown) {
      const failure = failureOf(thrown, signal.aborted, clock.now());
      await hold.settle(failure && wasTurnedAway(failure) ? 'nothing' : 'unknown');
      if (!failure) throw thrown;
      return failure;
    }
  }

  return {
    async send(question, timeMs) {
      const startedAt = clock.monotonic();
      // Another question may find out meanwhile.
      const by = api;
      const first = await once(by, question, timeMs);
      if (by === 'chat' || first.outcome !== 'absent') return first;
      const second = await once('chat', question, timeMs - (clock.monotonic() - startedAt));
      if (second.outcome !== 'absent') api = 'chat';
      return second;
    },
  };
}

type ResponseBody = OpenAI.Responses.ResponseCreateParamsNonStreaming;
type ChatBody = OpenAI.Chat.ChatCompletionCreateParamsNonStreaming;

function responseBody(
  { message, form, mostAnswerTokens }: Question,
  { model, effort }: ExchangeNeeds,
): ResponseBody {
  return {
    model,
    instructions: message.instructions,
    input: [{ role: 'user', content: message.content }],
    text: { format: form },
    max_output_tokens: mostAnswerTokens,
    // Nothing of it is kept by the endpoint beyond what its contract says.
    store: false,
    ...(effort ? { reasoning: { effort } } : {}),
  };
}

function chatBody(
  { message, form, mostAnswerTokens }: Question,
  { model, effort, knowsCompletionTokens }: ExchangeNeeds,
): ChatBody {
  const { type, ...schema } = form;
  return {
    model,
    messages: [
      { role: 'system', content: message.instructions },
      { role: 'user', content: message.content },
    ],
    response_format: { type, json_schema: schema },
    ...(knowsCompletionTokens
      ? { max_completion_tokens: mostAnswerTokens }
      : { max_tokens: mostAnswerTokens }),
    ...(effort ? { reasoning_effort: effort } : {}),
  };
}

/** No token is shorter than a byte. */
function mostOf(body: ResponseBody | ChatBody, { mostAnswerTokens }: Question): ModelUse {
  return { input: Buffer.byteLength(JSON.stringify(body)), output: mostAnswerTokens };
}

/** Makers bill what was answered, and what was being answered when we went away. */
function wasTurnedAway({ outcome }: Failure): boolean {
  return ['later', 'absent', 'denied', 'down'].includes(outcome);
}
