import { openPrometheus } from '../../src/drivers/metrics/prometheus';
import { countedRoute, metricsEndpoint, storeFigures } from '../../src/metrics-endpoint';
import type { MetricsDesk } from '../../src/ports/metrics';
import { answerJson } from '../../src/route';
import { openServer, type OpenServer } from '../../src/server';
import { openWorld, type World } from '../pipeline/world';

const token = 'a-token-of-some-length';
const canary = 'Zyxwq';
let world: World;
let server: OpenServer;
let prometheus: MetricsDesk;

beforeEach(async () => {
  world = await openWorld({
    made(store, now) {
      const clock = { now, monotonic: now, sleep: async () => undefined };
      prometheus = openPrometheus(storeFigures(store, clock));
      const told = { info: () => undefined, warn: () => undefined, error: () => undefined };
      return {
        metrics: prometheus.port,
        store: prometheus.watched(store, 'store'),
        log: prometheus.counting(told),
      };
    },
  });
  const route = {
    method: 'GET' as const,
    path: '/there',
    answer: async (_: unknown, response: Parameters<typeof answerJson>[0]) => answerJson(response, 200, {}),
  };
  const routes = [countedRoute(route, prometheus), metricsEndpoint(token, prometheus)];
  server = await openServer({ host: '127.0.0.1', port: 0, routes, health: async () => [] });
});
afterEach(async () => {
  await server.close();
  await world.close();
});

const ask = (authorization?: string) =>
  fetch(`${server.url}/metrics`, authorization === undefined ? {} : { headers: { authorization } });

/** Every sample by name and labels, read by the grammar of the text format. */
function samplesIn(text: string): ReadonlyMap<string, number> {
  const lines = text.split('\n').filter((one) => one !== '' && !one.startsWith('#'));
  return new Map(
    lines.map((line) => {
      const read =
        /^([a-zA-Z_:][\w:]*(?:\{(?:[a-zA-Z_]\w*="(?:[^"\\\n]|\\["\\n])*",?)*\})?) ([-+]?(?:\d[\d.e+-]*|Inf)|NaN)$/u.exec(
          line,
        );
      if (!read) throw new Error(`no sample: ${line}`);
      return [read[1] ?? '', Number(read[2])];
    }),
  );
}

test('whoever knows the token reads how the work goes, and nothing of anybody', async () => {
  for (let one = 1; one <= 12; one += 1)
    await world.lead(`${canary}-${one}`, {
      firstName: canary,
      lastName: `${canary}${one}`,
      companyName: `${canary} Ltd`,
      topic: canary,
      email: `${canary}${one}@nord.example`,
    });
  world.outside.log.error('x', { code: 'store-busy' });
  world.outside.log.warn('x', { code: `Somebody ${canary}` });
  await fetch(`${server.url}/there?who=${canary}`);
  const answer = await ask(`Bearer ${token}`);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([
    200,
    expect.stringContaining('text/plain'),
  ]);
  const text = await answer.text();
  const samples = samplesIn(text);
  expect(samples.get('baton_leads{phase="handed-over"}')).toBe(12);
  expect(samples.get('baton_leads{phase="erased"}')).toBe(0);
  expect(samples.get('baton_step_seconds_count{step="decide",status="completed"}')).toBe(12);
  expect(samples.get('baton_effects_total{kind="announce",outcome="done"}')).toBe(12);
  expect(samples.get('baton_faults_total{level="error",code="store-busy"}')).toBe(1);
  expect(samples.get('baton_faults_total{level="warn",code="other"}')).toBe(1);
  expect(samples.get('baton_http_seconds_count{path="/there",status="200"}')).toBe(1);
  expect(samples.get('baton_model_tokens_today')).toBe(0);
  expect(
    [...samples.keys()].some((one) => one.startsWith('baton_call_seconds_count{port="store",call="replace"')),
  ).toBe(true);
  expect(text.toLowerCase()).not.toContain(canary.toLowerCase());
  // As many series as there are words of ours, however many leads there are.
  expect(samples.size).toBeLessThan(600);
});

test.each([undefined, '', 'Bearer', 'Bearer wrong', `Basic ${token}`, token, `Bearer ${token} `.repeat(2)])(
  'nobody else (%p) learns that it is there',
  async (authorization) => {
    const answer = await ask(authorization);
    expect([answer.status, await answer.json()]).toEqual([
      404,
      { error: 'There is nothing at this address.' },
    ]);
  },
);
