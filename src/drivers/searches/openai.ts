import { z } from 'zod';
import { faultOf } from '../../domain/fault';
import type { Hold, ModelBudget, ModelUse } from '../../ports/model-budget';
import type { WebSearch } from '../../ports/web-search';
import { askJson } from './ask-json';
import { openKeyHealth } from './health';
import { cleanLinks } from './links';

export interface OpenAiSearchOptions {
  readonly apiKey: string;
  readonly baseUrl?: string | undefined;
  readonly model: string;
  /** What it costs is booked there. */
  readonly budget: ModelBudget;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Most time for one request, in milliseconds. */
  readonly timeoutMs?: number;
}

const name = 'OpenAI web search';
const address = 'https://api.openai.com/v1';
/** Pages that the model looks at count as what it reads. */
const most: ModelUse = { input: 40_000, output: 1_500 };
const mostDomains = 100;

const citation = z.object({ type: z.literal('url_citation'), url: z.string() });
const item = z.object({
  content: z.array(z.object({ annotations: z.array(z.unknown()).optional() })).optional(),
  action: z.object({ sources: z.array(z.unknown()).optional() }).optional(),
});
const source = z.object({ url: z.string() });
const answer = z.object({
  output: z.array(z.unknown()).max(200),
  usage: z
    .object({ input_tokens: z.number().int().nonnegative(), output_tokens: z.number().int().nonnegative() })
    .optional(),
});

/**
 * Lets OpenAI's `web_search` tool look, and takes of its answer nothing but the addresses that it cites or used: what
 * the model says of them is not read.
 */
export function openOpenAiSearch({
  apiKey,
  baseUrl = address,
  model,
  budget,
  sleep,
  timeoutMs = 20_000,
}: OpenAiSearchOptions) {
  const key = openKeyHealth(name, 'OPENAI_API_KEY');
  const port: WebSearch = {
    name,
    async find({ text }, { domains, most: links }) {
      let hold: Hold;
      try {
        // A query is made of the company alone, and is booked on the day alone.
        hold = await budget.hold(most, null);
      } catch (thrown) {
        return { outcome: 'failed', problem: 'not-searched', sentence: faultOf(thrown).sentence };
      }
      const came = await askJson({
        name,
        url: `${baseUrl}/responses`,
        init: {
          method: 'POST',
          headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
          body: JSON.stringify(requestFor(text, domains, model)),
        },
        timeoutMs,
        longestWaitMs: 3_000,
        sleep,
      });
      key.note(came.outcome === 'failed' ? came.status : 200);
      if (came.outcome === 'failed') {
        await hold.settle(came.status === null ? 'unknown' : 'nothing');
        return came;
      }
      const parsed = answer.safeParse(came.json);
      const usage = parsed.data?.usage;
      await hold.settle(usage ? { input: usage.input_tokens, output: usage.output_tokens } : 'unknown');
      if (!parsed.success)
        return {
          outcome: 'failed',
          problem: 'unreadable',
          sentence: `${name} gave an answer of another form.`,
        };
      return { outcome: 'found', links: cleanLinks(linksOf(parsed.data.output), domains, links) };
    },
  };
  return { port, health: key.health, close: () => Promise.resolve() };
}

function requestFor(text: string, domains: readonly string[], model: string) {
  return {
    model,
    input: `Search the web once for: ${text}\nName the pages that say most about it, each with its citation, and nothing else.`,
    tools: [
      {
        type: 'web_search',
        search_context_size: 'low',
        // Without it results are those for the United States.
        user_location: { type: 'approximate' },
        ...(domains.length > 0 && { filters: { allowed_domains: domains.slice(0, mostDomains) } }),
      },
    ],
    tool_choice: 'required',
    include: ['web_search_call.action.sources'],
    max_output_tokens: most.output,
    store: false,
  };
}

/** What it cites, then what it used. */
function linksOf(output: readonly unknown[]): readonly string[] {
  const items = output.flatMap((one) => item.safeParse(one).data ?? []);
  const cited = items.flatMap((one) => (one.content ?? []).flatMap((part) => part.annotations ?? []));
  const used = items.flatMap((one) => one.action?.sources ?? []);
  return [
    ...cited.flatMap((one) => citation.safeParse(one).data?.url ?? []),
    ...used.flatMap((one) => source.safeParse(one).data?.url ?? []),
  ];
}
