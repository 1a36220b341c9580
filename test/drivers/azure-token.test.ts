import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openAzureTokens, type AzureTokens } from '../../src/drivers/azure-token';

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
  const login = { kind: 'managed-identity', clientId: 'mine', identity } as const;
  return openAzureTokens(login, { resource: 'https://graph.microsoft.com', timeoutMs: 500, now });
}
async function held(tokens: AzureTokens): Promise<string | null> {
  const current = await tokens.current();
  return current.outcome === 'held' ? current.token : null;
}
const token = (name: string, hours: number) =>
  [200, JSON.stringify({ access_token: name, expires_on: String(start / 1_000 + hours * 3_600) })] as const;

test('a managed identity is asked once for everybody, and again shortly before its token ends', async () => {
  let now = start;
  const tokens = tokensAt(() => now);
  answers = [token('first', 1), token('second', 2)];
  expect(await Promise.all([held(tokens), held(tokens)])).toEqual(['first', 'first']);
  expect(asked.map((one) => [one.url, one.headers['x-identity-header']])).toEqual([
    [
      '/msi/token?api-version=2019-08-01&resource=https%3A%2F%2Fgraph.microsoft.com&client_id=mine',
      'the-header',
    ],
  ]);
  now += 54 * 60_000;
  expect(await held(tokens)).toBe('first');
  now += 2 * 60_000;
  expect(await held(tokens)).toBe('second');
});

test.each([
  [[401, '{"error":"invalid_client"}'], 'refused'],
  [[200, '{"access_token":"two\\nlines","expires_in":3600}'], 'unavailable'],
  [[200, 'x'.repeat(100_000)], 'unavailable'],
] as const)('%.60j gives no token, and is asked again', async (answer, outcome) => {
  answers = [answer, token('later', 1)];
  const tokens = tokensAt(() => start);
  expect((await tokens.current()).outcome).toBe(outcome);
  expect(await held(tokens)).toBe('later');
});
