import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openGraphTokens } from '../../../../src/drivers/mailboxes/graph/graph-token';

let asked: IncomingMessage[];
let answers: (readonly [status: number, body: string])[];
const server = createServer((request, response) => {
  asked.push(request);
  const [status, body] = answers.shift() ?? [500, ''];
  response.writeHead(status);
  response.end(body);
});
beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
afterAll(() => new Promise((resolve) => server.close(resolve)));
beforeEach(() => {
  asked = [];
  answers = [];
});

const start = Date.parse('2026-11-26T09:00:00Z');
function tokensAt(now: () => number) {
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/msi/token`;
  const identity = { endpoint, header: 'the-header' };
  return openGraphTokens({ kind: 'managed-identity', clientId: 'mine', identity }, 500, now);
}
const token = (name: string, hours: number) =>
  [200, JSON.stringify({ access_token: name, expires_on: String(start / 1_000 + hours * 3_600) })] as const;

test('a managed identity is asked once for everybody, and again shortly before its token ends', async () => {
  let now = start;
  const tokens = tokensAt(() => now);
  answers = [token('first', 1), token('second', 2)];
  expect(await Promise.all([tokens.current(), tokens.current()])).toEqual(['first', 'first']);
  expect(asked.map((one) => [one.url, one.headers['x-identity-header']])).toEqual([
    [
      '/msi/token?api-version=2019-08-01&resource=https%3A%2F%2Fgraph.microsoft.com&client_id=mine',
      'the-header',
    ],
  ]);
  now += 54 * 60_000;
  expect(await tokens.current()).toBe('first');
  now += 2 * 60_000;
  expect(await tokens.current()).toBe('second');
});

test.each([
  [[401, '{"error":"invalid_client"}']],
  [[200, '{"access_token":"two\\nlines","expires_in":3600}']],
  [[200, 'x'.repeat(100_000)]],
] as const)('%.60j gives no token, and is asked again', async (answer) => {
  answers = [answer, token('later', 1)];
  const tokens = tokensAt(() => start);
  expect(await tokens.current()).toBeNull();
  expect(await tokens.current()).toBe('later');
});
