import type { SpanExporter } from '@opentelemetry/sdk-trace-base';
import { exportMs } from './quiet-exporter';

/** Where spans are sent. */
export interface Receivers {
  /** Of an Application Insights resource. */
  readonly connectionString: string | undefined;
  /** An OpenTelemetry collector that speaks OTLP over HTTP, without the path. */
  readonly collector:
    { readonly url: string; readonly headers: Readonly<Record<string, string>> } | undefined;
  /** Where Application Insights takes spans, for a test double. */
  readonly ingestionUrl?: string;
}

/** An exporter for each that is named, with its name. */
export async function openExporters(
  receivers: Receivers,
): Promise<readonly { readonly name: string; readonly exporter: SpanExporter }[]> {
  const { connectionString, collector, ingestionUrl } = receivers;
  return [
    ...(connectionString === undefined
      ? []
      : [{ name: 'application-insights', exporter: await openAzure(connectionString, ingestionUrl) }]),
    ...(collector ? [{ name: 'collector', exporter: await openCollector(collector) }] : []),
  ];
}

async function openCollector({ url, headers }: NonNullable<Receivers['collector']>): Promise<SpanExporter> {
  const { OTLPTraceExporter } = await import('@opentelemetry/exporter-trace-otlp-http');
  return new OTLPTraceExporter({ url: `${url}/v1/traces`, headers: { ...headers }, timeoutMillis: exportMs });
}

async function openAzure(connectionString: string, ingestionUrl?: string): Promise<SpanExporter> {
  // There is no option for it: figures about the exporter itself, which would go to its makers.
  process.env['APPLICATION_INSIGHTS_NO_STATSBEAT'] = '1';
  const { AzureMonitorTraceExporter } = await import('@azure/monitor-opentelemetry-exporter');
  let isTaken = true;
  const exporter = new AzureMonitorTraceExporter({
    connectionString,
    // Nothing of the work is left on the disk of the machine.
    disableOfflineStorage: true,
    retryOptions: { maxRetries: 0 },
    additionalPolicies: [
      {
        position: 'perCall',
        policy: {
          name: 'in-time',
          async sendRequest(request, next) {
            request.timeout = exportMs;
            isTaken = false;
            const response = await next(request);
            isTaken = response.status < 300;
            return response;
          },
        },
      },
    ],
    ...(ingestionUrl === undefined ? {} : { host: ingestionUrl, allowInsecureConnection: true }),
  });
  return {
    // It counts what it would try again later as taken, though nothing is kept for that.
    export(spans, done) {
      const failed = () => done({ code: 1 });
      exporter.export(spans, ({ code }) => done({ code: isTaken ? code : 1 })).catch(failed);
    },
    shutdown: () => exporter.shutdown(),
  };
}
