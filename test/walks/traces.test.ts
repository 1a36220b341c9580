import { execFile, spawn } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { openCollector, type CollectorDouble } from '../drivers/telemetry/collector-double';
import { root, temporaryFolder } from './baton';

const folder = temporaryFolder();
const connection = 'InstrumentationKey=00000000-0000-0000-0000-00000000000a';

/** The packages of traces that a service has loaded once it serves. */
async function loaded(env: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const script = `
    const { openApp } = require('./dist/app');
    const { configOf } = require('./dist/config');
    (async () => {
      const app = await openApp(configOf(process.env), { log: 'quiet' });
      const server = await app.serve();
      await app.worker.once([]);
      const names = Object.keys(require.cache).map((one) => /node_modules\\/((?:@[^/]+\\/)?[^/]+)/.exec(one)?.[1]);
      const of = /^@opentelemetry\\/|^@azure\\/monitor/;
      console.log(JSON.stringify([...new Set(names)].filter((one) => one && of.test(one)).sort()));
      await server.close();
      await app.close();
    })();`;
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', script], {
    cwd: root,
    env: { PATH: process.env.PATH, PORT: '0', ...env },
  });
  return JSON.parse(stdout) as string[];
}

test('no package of traces is loaded unless a setting asks for it, and then only what it needs', async () => {
  const at = (name: string, env = {}) => loaded({ BATON_DATA_DIR: join(folder, name), ...env });
  const [off, collector, insights] = await Promise.all([
    at('off'),
    at('collector', { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9' }),
    at('insights', { APPLICATIONINSIGHTS_CONNECTION_STRING: connection }),
  ]);
  expect(off).toEqual([]);
  expect(collector).toContain('@opentelemetry/exporter-trace-otlp-http');
  expect(collector).not.toContain('@azure/monitor-opentelemetry-exporter');
  expect(insights).toContain('@azure/monitor-opentelemetry-exporter');
  expect([...collector, ...insights].filter((one) => one.includes('instrumentation'))).toEqual([]);
});

describe('a service whose collector hangs', () => {
  let collector: CollectorDouble;
  beforeAll(async () => (collector = await openCollector('hangs')));
  afterAll(() => collector.close());

  test('works, and ends when it is told to, without a word of the exporter', async () => {
    const child = spawn(process.execPath, [join(root, 'dist/main.js')], {
      cwd: root,
      env: {
        PATH: process.env.PATH,
        PORT: '0',
        BATON_DATA_DIR: join(folder, 'hangs'),
        OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
      },
    });
    let told = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (told += text));
    child.stdout.resume();
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
    const deadline = performance.now() + 50_000;
    while (collector.bodies().length === 0 && performance.now() < deadline)
      await new Promise((resolve) => setTimeout(resolve, 50));
    const spans = collector.spans();
    expect(spans.some((one) => one.name === 'lead' && one.attributes['baton.lead'])).toBe(true);
    const families = new Set(spans.map((one) => one.attributes['peer.service']));
    for (const one of ['store', 'crm', 'model', 'sources']) expect(families).toContain(one);
    const began = performance.now();
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    // By itself: whoever is not done after nine seconds is ended.
    expect(performance.now() - began).toBeLessThan(8_500);
    expect(told.split('\n').filter((line) => line.includes('not taken')).length).toBeLessThanOrEqual(1);
    expect(told).not.toMatch(/otlp|opentelemetry|\bat .*\.js/iu);
  });
});
