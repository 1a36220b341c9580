import { z } from 'zod';
import type { ModelConfig } from './config-model';

/** The settings of the search on the public web. */
export const searchSettings = {
  SEARCH_PROVIDER: z
    .enum(['brave', 'openai'])
    .optional()
    .describe('whom the public web is searched with, for playbooks with a source `web-search`'),
  BRAVE_API_KEY: z
    .string()
    .min(8, 'this is too short to be right')
    .optional()
    .describe('key of the Brave Search API'),
};

type Given = { readonly [Name in keyof typeof searchSettings]?: z.output<(typeof searchSettings)[Name]> };

/** Whom the public web is searched with. */
export type SearchConfig =
  | { readonly provider: 'brave'; readonly apiKey: string }
  | {
      readonly provider: 'openai';
      readonly apiKey: string;
      readonly baseUrl: string | undefined;
      readonly model: string;
    };

/** How the public web is searched, undefined when it is not; or what is missing for it. */
export function searchConfigOf(
  { SEARCH_PROVIDER: provider, BRAVE_API_KEY: braveKey }: Given,
  model: ModelConfig | undefined,
): { readonly config: SearchConfig | undefined } | { readonly problems: readonly string[] } {
  if (provider === undefined) return { config: undefined };
  if (provider === 'brave') {
    if (braveKey === undefined) return { problems: ['BRAVE_API_KEY: needed for SEARCH_PROVIDER=brave'] };
    return { config: { provider, apiKey: braveKey } };
  }
  const access = model?.access;
  if (!model || access?.kind !== 'openai' || access.apiKey === undefined)
    return {
      problems: ['SEARCH_PROVIDER: openai needs BATON_MODEL=openai with OPENAI_API_KEY; on Azure use brave'],
    };
  return { config: { provider, apiKey: access.apiKey, baseUrl: access.baseUrl, model: model.model } };
}
