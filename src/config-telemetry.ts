import { z } from 'zod';

/** The settings of traces. */
export const telemetrySettings = {
  APPLICATIONINSIGHTS_CONNECTION_STRING: z
    .string()
    .refine(isConnectionString, 'copy it from Azure as it is, from `InstrumentationKey=` to its end')
    .optional()
    .describe('the Application Insights resource that gets a trace of the work on each lead'),
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .url({ protocol: /^https?$/u })
    .transform((url) => url.replace(/\/+$/, ''))
    .optional()
    .describe('an OpenTelemetry collector that gets the same over HTTP, such as `http://127.0.0.1:4318`'),
  OTEL_EXPORTER_OTLP_HEADERS: z
    .string()
    .transform((text) => text.split(',').map((one) => one.trim()))
    .pipe(z.array(z.string().regex(/^[\w-]+=[\x21-\x7e]+$/u, 'write `name=value`, separated by commas')))
    .optional()
    .describe('what it is sent with each request, such as `authorization=Bearer%20…`'),
};

type Given = {
  readonly [Name in keyof typeof telemetrySettings]?: z.output<(typeof telemetrySettings)[Name]>;
};

/** Where traces go; at least one of the two. */
export interface TelemetryConfig {
  readonly connectionString: string | undefined;
  readonly collector:
    { readonly url: string; readonly headers: Readonly<Record<string, string>> } | undefined;
}

/** Where traces go, undefined when they go nowhere; or what is missing for it. */
export function telemetryConfigOf({
  APPLICATIONINSIGHTS_CONNECTION_STRING: connectionString,
  OTEL_EXPORTER_OTLP_ENDPOINT: url,
  OTEL_EXPORTER_OTLP_HEADERS: pairs = [],
}: Given): { readonly config: TelemetryConfig | undefined } | { readonly problems: readonly string[] } {
  if (pairs.length > 0 && url === undefined)
    return { problems: ['OTEL_EXPORTER_OTLP_ENDPOINT: needed for OTEL_EXPORTER_OTLP_HEADERS'] };
  if (connectionString === undefined && url === undefined) return { config: undefined };
  const headers = pairs.map(readPair);
  if (headers.includes(undefined))
    return { problems: ['OTEL_EXPORTER_OTLP_HEADERS: a value holds what no header can'] };
  const collector =
    url === undefined
      ? undefined
      : { url, headers: Object.fromEntries(headers.flatMap((one) => (one ? [one] : []))) };
  return { config: { connectionString, collector } };
}

/** Values are percent-encoded, so that they can hold a comma or a blank. */
function readPair(pair: string): readonly [string, string] | undefined {
  const at = pair.indexOf('=');
  try {
    const value = decodeURIComponent(pair.slice(at + 1));
    return /^[\x20-\x7e]*$/u.test(value) ? [pair.slice(0, at).toLowerCase(), value] : undefined;
  } catch {
    return undefined;
  }
}

/** Fields `name=value`; the key is that of a resource, and what is sent goes over TLS. */
function isConnectionString(text: string): boolean {
  const fields = text
    .split(';')
    .filter(Boolean)
    .map((one) => one.split('='));
  if (fields.some((one) => one.length !== 2)) return false;
  const named = new Map(fields.map(([name = '', value = '']) => [name.trim().toLowerCase(), value.trim()]));
  const endpoint = named.get('ingestionendpoint');
  return (
    /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u.test(named.get('instrumentationkey') ?? '') &&
    (endpoint === undefined || /^https:\/\/[\w.:-]+\/?$/u.test(endpoint))
  );
}
