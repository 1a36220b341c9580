import { z } from 'zod';
import { azureProblems, tokenEndpointOf, type AzureGiven, type TokenEndpoint } from './config-azure';

const secret = z.string().min(8, 'this is too short to be right').optional();
const address = z.url({ protocol: /^https?$/u, error: 'give an address that begins with https://' });
const withoutSlash = (url: string) => url.replace(/\/+$/u, '');
const price = z.coerce.number().nonnegative().max(10_000).optional();

/** The settings of the language model. */
export const modelSettings = {
  OPENAI_API_KEY: secret.describe('key of OpenAI, or of what `OPENAI_BASE_URL` names'),
  OPENAI_BASE_URL: address
    .transform(withoutSlash)
    .optional()
    .describe('any endpoint that speaks as OpenAI does, such as `http://127.0.0.1:11434/v1`'),
  OPENAI_MODEL: z
    .string()
    .regex(/^[\w./:@-]{1,100}$/u, 'letters, digits and . / : @ - only')
    .optional()
    .describe('name of the model, or of its deployment on Azure'),
  OPENAI_REASONING_EFFORT: z
    .enum(['none', 'minimal', 'low', 'medium', 'high'])
    .optional()
    .describe('how long a model that can think does so'),
  AZURE_OPENAI_ENDPOINT: address
    .transform(withoutSlash)
    .optional()
    .describe('the resource on Azure, such as `https://contoso.openai.azure.com`'),
  AZURE_OPENAI_API_KEY: secret.describe('its key; without one the managed identity is used'),
  AZURE_OPENAI_API_VERSION: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}(?:-preview)?$/u, 'a date such as 2024-10-21, or one with -preview')
    .optional()
    .describe('a dated version of its interface; without it the versionless one'),
  MODEL_TOKENS_PER_LEAD: z.coerce
    .number()
    .int()
    .min(1)
    .default(300_000)
    .describe('most tokens of the language model for one lead'),
  MODEL_TOKENS_PER_DAY: z.coerce
    .number()
    .int()
    .min(1)
    .default(5_000_000)
    .describe('most tokens in a day (UTC); then the agent pauses'),
  MODEL_TOKENS_PER_PERSON: z.coerce
    .number()
    .int()
    .min(1)
    .default(1_000_000)
    .describe('most tokens in a day (UTC) for the questions of one person; commands still work then'),
  MODEL_MONEY_PER_DAY: z.coerce
    .number()
    .positive()
    .optional()
    .describe('most US dollars in a day (UTC); then the agent pauses'),
  MODEL_PRICE_INPUT: price.describe('dollars for a million tokens that are read'),
  MODEL_PRICE_OUTPUT: price.describe('dollars for a million tokens that are written'),
};

/** What stands in the environment about the model. */
type Given = {
  readonly [Name in keyof typeof modelSettings]?: z.output<(typeof modelSettings)[Name]>;
} & AzureGiven & {
    readonly BATON_MODEL: 'builtin' | 'openai';
  };

/** Who this process is to Azure: by Azure's own address for tokens, else the machine's. */
interface AzureIdentity {
  readonly identity: TokenEndpoint | undefined;
  readonly clientId: string | undefined;
}

/** Everything the language model is told. */
export interface ModelConfig {
  readonly access:
    | { readonly kind: 'openai'; readonly apiKey: string | undefined; readonly baseUrl: string | undefined }
    | {
        readonly kind: 'azure';
        readonly endpoint: string;
        readonly apiVersion: string | undefined;
        readonly credential: { readonly apiKey: string } | AzureIdentity;
      };
  readonly model: string;
  readonly effort: Given['OPENAI_REASONING_EFFORT'];
  readonly caps: {
    readonly tokensPerLead: number;
    readonly tokensPerDay: number;
    readonly tokensPerPerson: number;
    readonly money: {
      readonly perDay: number;
      readonly inputPrice: number;
      readonly outputPrice: number;
    } | null;
  };
}

/**
 * How the language model is reached, undefined when the built-in analyst serves; or everything that is missing or
 * contradicts itself. Without BATON_MODEL=openai nothing here counts: many machines have a key lying about.
 */
export function modelConfigOf(
  given: Given,
): { readonly config: ModelConfig | undefined } | { readonly problems: readonly string[] } {
  if (given.BATON_MODEL !== 'openai') return { config: undefined };
  const problems = [...accessProblems(given), ...moneyProblems(given)];
  if (given.OPENAI_MODEL === undefined) problems.push('OPENAI_MODEL: needed, such as the name of a model');
  if (problems.length > 0) return { problems };
  const {
    MODEL_MONEY_PER_DAY: perDay,
    MODEL_PRICE_INPUT: inputPrice,
    MODEL_PRICE_OUTPUT: outputPrice,
  } = given;
  return {
    config: {
      access: accessOf(given),
      model: given.OPENAI_MODEL ?? '',
      effort: given.OPENAI_REASONING_EFFORT,
      caps: {
        tokensPerLead: given.MODEL_TOKENS_PER_LEAD ?? 0,
        tokensPerDay: given.MODEL_TOKENS_PER_DAY ?? 0,
        tokensPerPerson: given.MODEL_TOKENS_PER_PERSON ?? 0,
        money:
          inputPrice === undefined || outputPrice === undefined
            ? null
            : { perDay: perDay ?? Infinity, inputPrice, outputPrice },
      },
    },
  };
}

function accessProblems(given: Given): string[] {
  const { OPENAI_API_KEY: key, OPENAI_BASE_URL: baseUrl, AZURE_OPENAI_ENDPOINT: azure } = given;
  const problems: string[] = [];
  if (azure !== undefined && baseUrl !== undefined)
    problems.push('AZURE_OPENAI_ENDPOINT and OPENAI_BASE_URL: one of them, not both; take one out');
  if (azure === undefined && baseUrl === undefined && key === undefined)
    problems.push('OPENAI_API_KEY: needed for OpenAI; or set AZURE_OPENAI_ENDPOINT or OPENAI_BASE_URL');
  if (azure !== undefined && !isSafe(azure))
    problems.push('AZURE_OPENAI_ENDPOINT: https only, a key goes there');
  if (baseUrl !== undefined && key !== undefined && !isSafe(baseUrl))
    problems.push('OPENAI_BASE_URL: https only when OPENAI_API_KEY goes there');
  return [...problems, ...azureProblems(given)];
}

function moneyProblems(given: Given): readonly string[] {
  if (given.MODEL_MONEY_PER_DAY === undefined) return [];
  return (['MODEL_PRICE_INPUT', 'MODEL_PRICE_OUTPUT'] as const)
    .filter((name) => given[name] === undefined)
    .map((name) => `${name}: needed to count MODEL_MONEY_PER_DAY`);
}

function accessOf(given: Given): ModelConfig['access'] {
  const { AZURE_OPENAI_ENDPOINT: endpoint, AZURE_OPENAI_API_KEY: apiKey } = given;
  if (endpoint === undefined)
    return { kind: 'openai', apiKey: given.OPENAI_API_KEY, baseUrl: given.OPENAI_BASE_URL };
  const identity = { identity: tokenEndpointOf(given), clientId: given.AZURE_CLIENT_ID };
  const credential = apiKey === undefined ? identity : { apiKey };
  return { kind: 'azure', endpoint, apiVersion: given.AZURE_OPENAI_API_VERSION, credential };
}

/** True for https, and for this machine or a name of the own network, where models run beside us. */
function isSafe(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || hostname === '127.0.0.1' || hostname === '[::1]' || !hostname.includes('.');
}
