import { createServer, type AddressInfo } from 'node:net';
import { openOpenTelemetry, type TelemetryOptions } from '../../../src/drivers/telemetry/opentelemetry';
import { leadPartitions } from '../../../src/pipeline/shard';
import { openCollector, type Mood } from './collector-double';
import { openTracedWorld } from './traced-world';

const connectionString =
  'InstrumentationKey=00000000-0000-0000-0000-00000000000a;IngestionEndpoint=https://x.example';

/** A port where nobody listens. */
async function closedPort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}`;
}

const receivers: readonly [string, (url: string) => Partial<TelemetryOptions>][] = [
  ['a collector', (url) => ({ collector: { url, headers: {} } })],
  ['Application Insights', (url) => ({ connectionString, ingestionUrl: url })],
];
const moods: readonly (Mood | 'is away')[] = ['fails', 'hangs', 'resets', 'is away'];

describe.each(receivers)('%s', (_, at) => {
  test.concurrent.each(moods)('that %s disturbs no lead, says one line, and ends in time', async (mood) => {
    const collector = mood === 'is away' ? undefined : await openCollector(mood);
    const lines: string[] = [];
    const log = {
      warn: (event: string, fields: object = {}) => lines.push(JSON.stringify({ event, ...fields })),
    };
    const url = collector?.url ?? (await closedPort());
    const desk = await openOpenTelemetry({
      connectionString: undefined,
      collector: undefined,
      log,
      monotonic: () => performance.now(),
      ...at(url),
    });
    const rejections: unknown[] = [];
    const note = (reason: unknown) => rejections.push(reason);
    process.on('unhandledRejection', note);
    const world = await openTracedWorld(desk);
    for (let one = 1; one <= 6; one += 1)
      await world.lead(`L-${one}`, { country: 'Germany', email: `somebody${one}@nord.example` });
    const done = await Promise.all(leadPartitions.map((one) => world.store.count(one, 'in-progress')));
    const began = performance.now();
    await desk.close();
    const took = performance.now() - began;
    await desk.close();
    process.off('unhandledRejection', note);
    expect(done.reduce((all, one) => all + one, 0)).toBe(6);
    expect(took).toBeLessThan(5_000);
    expect(rejections).toEqual([]);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('traces are not taken');
    if (collector) expect(collector.bodies().length).toBeGreaterThan(0);
    await world.close();
    await collector?.close();
  });
});
