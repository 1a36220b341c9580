import type { Config } from './config';
import { registry } from './drivers/registry';
import { storeFigures } from './metrics-endpoint';
import type { Clock } from './ports/clock';
import type { LeadStore } from './ports/lead-store';
import type { Log } from './ports/log';
import type { MetricsDesk } from './ports/metrics';
import type { Tracing } from './ports/tracing';

/** What is told of the work to whoever watches, as the app keeps it. */
export interface OpenedTelemetry {
  /** The log, counted where figures are kept. */
  readonly log: Log;
  /** Undefined where nobody may read figures. */
  readonly metrics: MetricsDesk | undefined;
  /** Undefined where traces go nowhere. */
  readonly tracing: Tracing | undefined;
  /** The same port, with its calls counted and traced. */
  watched<Port extends object>(port: Port, family: string): Port;
  close(): Promise<void>;
}

export interface TelemetryNeeds {
  readonly config: Pick<Config, 'metricsToken' | 'telemetry'>;
  readonly store: LeadStore;
  readonly clock: Clock;
  readonly log: Log;
}

/** Opens figures and traces as the configuration says; what nobody asked for is not even loaded. */
export async function openTelemetry({ config, store, clock, log }: TelemetryNeeds): Promise<OpenedTelemetry> {
  const metrics = config.metricsToken
    ? (await registry.metrics.prometheus())(storeFigures(store, clock))
    : undefined;
  const counted = metrics?.counting(log) ?? log;
  const traces = config.telemetry
    ? await (
        await registry.telemetry.opentelemetry()
      )({ ...config.telemetry, log: counted, monotonic: clock.monotonic })
    : undefined;
  return {
    log: counted,
    metrics,
    tracing: traces?.port,
    watched(port, family) {
      const traced = traces?.watched(port, family) ?? port;
      return metrics?.watched(traced, family) ?? traced;
    },
    close: async () => traces?.close(),
  };
}
