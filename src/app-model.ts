import type { ModelConfig } from './config-model';
import { registry } from './drivers/registry';
import { createModelLedger, type ModelLedger } from './pipeline/model-ledger';
import type { Clock } from './ports/clock';
import type { Ids } from './ports/ids';
import type { Log } from './ports/log';
import type { Model } from './ports/model';
import type { Records } from './ports/records';

/** A model that is open, as the app keeps it. */
export interface OpenedModel {
  readonly port: Model;
  /** Undefined for the built-in analyst, which costs nothing. */
  readonly ledger?: ModelLedger;
  health(): Promise<void>;
  close(): Promise<void>;
}

export interface ModelNeeds {
  /** Undefined for the built-in analyst. */
  readonly config: ModelConfig | undefined;
  readonly records: Records;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  whenDaySpent(): Promise<void>;
}

/** Opens the model that the configuration names; one that costs something with its ledger. */
export async function openModel({ config, ...needs }: ModelNeeds): Promise<OpenedModel> {
  if (!config) return (await registry.models.builtin())();
  const { caps, ...told } = config;
  const { clock, log } = needs;
  const ledger = createModelLedger({ ...needs, caps });
  const model = await (await registry.models.openai())({ ...told, budget: ledger, clock, log });
  return { ...model, ledger };
}
