import { configOf } from '../src/config';

const key = '00000000-0000-0000-0000-00000000000a';
const connection = `InstrumentationKey=${key};IngestionEndpoint=https://westeurope-5.in.applicationinsights.azure.com/;LiveEndpoint=https://westeurope.livediagnostics.monitor.azure.com/;ApplicationId=${key}`;

test('without a setting traces go nowhere', () => {
  expect(configOf({}).telemetry).toBeUndefined();
  expect(configOf({ OTEL_EXPORTER_OTLP_ENDPOINT: ' ' }).telemetry).toBeUndefined();
});

test('each alone, or both', () => {
  expect(configOf({ APPLICATIONINSIGHTS_CONNECTION_STRING: connection }).telemetry).toEqual({
    connectionString: connection,
    collector: undefined,
  });
  expect(
    configOf({
      APPLICATIONINSIGHTS_CONNECTION_STRING: `InstrumentationKey=${key}`,
      OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318/',
      OTEL_EXPORTER_OTLP_HEADERS: 'Authorization=Bearer%20a%2Cb, x-team=sales=eu',
    }).telemetry,
  ).toEqual({
    connectionString: `InstrumentationKey=${key}`,
    collector: {
      url: 'http://127.0.0.1:4318',
      headers: { authorization: 'Bearer a,b', 'x-team': 'sales=eu' },
    },
  });
});

test.each<[string, Record<string, string>, RegExp]>([
  [
    'no key',
    { APPLICATIONINSIGHTS_CONNECTION_STRING: 'IngestionEndpoint=https://a.example' },
    /copy it from Azure/,
  ],
  ['a key alone', { APPLICATIONINSIGHTS_CONNECTION_STRING: key }, /copy it from Azure/],
  [
    'no TLS',
    { APPLICATIONINSIGHTS_CONNECTION_STRING: `InstrumentationKey=${key};IngestionEndpoint=http://a.example` },
    /copy it/,
  ],
  [
    'a part that is no pair',
    { APPLICATIONINSIGHTS_CONNECTION_STRING: `${connection};more` },
    /copy it from Azure/,
  ],
  ['no address', { OTEL_EXPORTER_OTLP_ENDPOINT: '127.0.0.1:4318' }, /OTEL_EXPORTER_OTLP_ENDPOINT/],
  ['a file', { OTEL_EXPORTER_OTLP_ENDPOINT: 'file:///etc/passwd' }, /OTEL_EXPORTER_OTLP_ENDPOINT/],
  ['headers for nobody', { OTEL_EXPORTER_OTLP_HEADERS: 'a=b' }, /OTEL_EXPORTER_OTLP_ENDPOINT: needed/],
  [
    'headers that are none',
    { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://a.example', OTEL_EXPORTER_OTLP_HEADERS: 'secret' },
    /write `name=value`/,
  ],
  [
    'a stray %',
    { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://a.example', OTEL_EXPORTER_OTLP_HEADERS: 'a=5%' },
    /OTEL_EXPORTER_OTLP_HEADERS: a value/,
  ],
  [
    'a line break in disguise',
    { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://a.example', OTEL_EXPORTER_OTLP_HEADERS: 'a=b%0d%0ac' },
    /OTEL_EXPORTER_OTLP_HEADERS/,
  ],
])('%s is said', (_, given, words) => {
  expect(() => configOf(given)).toThrow(words);
});

test('all mistakes are said at once, and no secret with them', () => {
  const given = {
    APPLICATIONINSIGHTS_CONNECTION_STRING: 'hush-one',
    OTEL_EXPORTER_OTLP_ENDPOINT: 'x',
    OTEL_EXPORTER_OTLP_HEADERS: 'hush-two',
  };
  expect(() => configOf(given)).toThrow(
    /3 mistakes: APPLICATIONINSIGHTS.*OTEL_EXPORTER_OTLP_ENDPOINT.*HEADERS/u,
  );
  expect(() => configOf(given)).not.toThrow(/hush/u);
});
