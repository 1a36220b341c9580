import { openOpenAiModel, type OpenAiOptions } from '../../../src/drivers/models/openai/driver';
import { openClock } from '../../../src/drivers/system/clock';
import type { Model } from '../../../src/ports/model';
import type { ModelBudget, ModelUse } from '../../../src/ports/model-budget';

/** A model that is to be judged, with what it uses up. */
export interface Judged {
  readonly name: string;
  readonly port: Model;
  /** Tokens since it was opened. */
  readonly used: () => ModelUse;
  readonly close: () => Promise<void>;
}

/** Opens a language model whose tokens are counted and not limited: whoever runs an evaluation has chosen to pay for it. */
export function openCounted(options: Omit<OpenAiOptions, 'budget' | 'clock' | 'log'>): Judged {
  let used: ModelUse = { input: 0, output: 0 };
  const budget: ModelBudget = {
    async hold(most) {
      return {
        async settle(use) {
          const told = use === 'nothing' ? { input: 0, output: 0 } : use === 'unknown' ? most : use;
          used = { input: used.input + told.input, output: used.output + told.output };
        },
      };
    },
  };
  const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const { port, close } = openOpenAiModel({ ...options, budget, clock: openClock({}), log: silent });
  return { name: options.model, port, used: () => used, close };
}
