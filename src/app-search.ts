import type { SearchConfig } from './config-search';
import { registry } from './drivers/registry';
import type { Clock } from './ports/clock';
import type { ModelBudget } from './ports/model-budget';
import type { WebSearch } from './ports/web-search';

/** A search provider that is open, as the app keeps it. */
export interface OpenedSearch {
  /** Undefined where the public web is not searched. */
  readonly port: WebSearch | undefined;
  health(): Promise<void>;
  close(): Promise<void>;
}

const none: OpenedSearch = { port: undefined, health: async () => undefined, close: async () => undefined };

/** Opens the search provider that the configuration names; what costs tokens is booked with those of the model. */
export async function openSearch(
  config: SearchConfig | undefined,
  { sleep }: Pick<Clock, 'sleep'>,
  budget: ModelBudget | undefined,
): Promise<OpenedSearch> {
  if (!config) return none;
  if (config.provider === 'brave') return (await registry.searches.brave())({ ...config, sleep });
  return budget ? (await registry.searches.openai())({ ...config, sleep, budget }) : none;
}
