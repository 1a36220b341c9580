import { z } from 'zod';
import type { ModelUse } from '../../../ports/model-budget';

/** What an endpoint answered, before anybody looks whether it fits the form. */
export type Said =
  | { readonly outcome: 'text'; readonly text: string }
  | { readonly outcome: 'refused' | 'filtered' | 'cut' | 'empty' | 'garbled' }
  | { readonly outcome: 'failed' };

export interface Opened {
  readonly said: Said;
  /** Null when the endpoint does not tell. */
  readonly use: ModelUse | null;
}

const count = z.number().int().nonnegative().max(1e9);

const responseEnvelope = z.object({
  status: z.string().nullish(),
  incomplete_details: z.object({ reason: z.string().optional() }).nullish(),
  output: z.array(
    z.object({
      content: z
        .array(z.object({ text: z.string().optional(), refusal: z.string().optional(), type: z.string() }))
        .nullish()
        .catch(null),
      type: z.string(),
    }),
  ),
  usage: z.object({ input_tokens: count, output_tokens: count }).nullish().catch(null),
});

const chatEnvelope = z.object({
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
      }),
    )
    .min(1),
  usage: z.object({ prompt_tokens: count, completion_tokens: count }).nullish().catch(null),
});

const garbled: Opened = { said: { outcome: 'garbled' }, use: null };

/** An answer of the Responses API. */
export function openedResponse(body: unknown): Opened {
  const { data } = responseEnvelope.safeParse(body);
  if (!data) return garbled;
  const parts = data.output.flatMap((one) => (one.type === 'message' ? (one.content ?? []) : []));
  const said = saidOf({
    isRefusal: parts.some((one) => one.type === 'refusal'),
    ending: data.incomplete_details?.reason ?? data.status ?? undefined,
    text: parts.flatMap((one) => (one.type === 'output_text' ? (one.text ?? '') : [])).join(''),
  });
  return { said, use: useOf(data.usage?.input_tokens, data.usage?.output_tokens) };
}

/** An answer of chat completions. */
export function openedChat(body: unknown): Opened {
  const { data } = chatEnvelope.safeParse(body);
  const first = data?.choices[0];
  if (!first) return garbled;
  const said = saidOf({
    isRefusal: Boolean(first.message.refusal),
    ending: first.finish_reason ?? undefined,
    text: first.message.content ?? '',
  });
  return { said, use: useOf(data.usage?.prompt_tokens, data.usage?.completion_tokens) };
}

interface Content {
  readonly isRefusal: boolean;
  /** Why it ended, in the words of either API. */
  readonly ending: string | undefined;
  readonly text: string;
}

const cuts = new Set(['length', 'max_output_tokens', 'incomplete']);

function saidOf({ isRefusal, ending, text }: Content): Said {
  if (isRefusal) return { outcome: 'refused' };
  if (ending === 'content_filter') return { outcome: 'filtered' };
  if (ending === 'failed') return { outcome: 'failed' };
  if (ending !== undefined && cuts.has(ending)) return { outcome: 'cut' };
  return text.trim() === '' ? { outcome: 'empty' } : { outcome: 'text', text };
}

/** No answer costs nothing: an endpoint that says so does not count. */
function useOf(input: number | undefined, output: number | undefined): ModelUse | null {
  return input && output !== undefined ? { input, output } : null;
}
