import { setTimeout as after } from 'node:timers/promises';
import { holdsPersonal } from '../../../src/domain/personal-words';
import { noFields } from '../../../src/domain/lead-fields';
import { searchQueries, type SearchQuery } from '../../../src/domain/search-query';
import { openBraveSearch } from '../../../src/drivers/searches/brave';
import { openOpenAiSearch } from '../../../src/drivers/searches/openai';
import type { ModelBudget, ModelUse } from '../../../src/ports/model-budget';

const sleep = (milliseconds: number) => after(milliseconds);

/** A budget that notes what it is told. */
export function openBudget() {
  const settled: (ModelUse | 'nothing' | 'unknown')[] = [];
  const budget: ModelBudget = {
    hold: async () => ({ settle: async (use) => void settled.push(use) }),
  };
  return { budget, settled };
}

const key = 'key-of-the-search';
/** Every provider over the double at that origin. */
export const providers = {
  brave: (baseUrl: string, timeoutMs = 2_000) => openBraveSearch({ apiKey: key, baseUrl, sleep, timeoutMs }),
  openai: (baseUrl: string, timeoutMs = 2_000, { budget } = openBudget()) =>
    openOpenAiSearch({ apiKey: key, baseUrl, model: 'gpt-5-mini', budget, sleep, timeoutMs }),
} as const;
export type ProviderName = keyof typeof providers;
export const providerNames = Object.keys(providers) as ProviderName[];

/** A query for news of the company. */
export function queryFor(name: string): SearchQuery {
  const nobody = holdsPersonal({ fields: noFields, contact: undefined });
  const searchable = {
    company: { name, site: null },
    isConnected: true,
    industry: null,
    location: null,
    competitors: [],
  };
  const [query] = searchQueries(searchable, ['news'], nobody, 1).queries;
  if (!query) throw new Error('no query');
  return query;
}
