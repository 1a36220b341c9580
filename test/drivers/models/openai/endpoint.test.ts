import type { ModelAccess } from '../../../../src/drivers/models/openai/endpoint';
import { openEndpoint, fails, saysJson, sends, type Endpoint } from './hostile-endpoint';
import { goodAnswer, judging, openModel } from './open-model';

let endpoint: Endpoint;
let identity: Endpoint;
beforeAll(async () => {
  endpoint = await openEndpoint();
  identity = await openEndpoint();
});
afterAll(() => Promise.all([endpoint.close(), identity.close()]));

const azure = (change: Partial<Extract<ModelAccess, { kind: 'azure' }>> = {}): ModelAccess => ({
  kind: 'azure',
  endpoint: endpoint.url,
  apiVersion: undefined,
  credential: { apiKey: 'azure-key' },
  ...change,
});
const inSeconds = (seconds: number) => String(Math.floor(Date.now() / 1_000) + seconds);
const token = (name: string, seconds: number) =>
  sends(
    JSON.stringify({
      access_token: name,
      expires_on: inSeconds(seconds),
      resource: 'x',
      token_type: 'Bearer',
    }),
  );
const managed = (clientId?: string) => ({
  identity: { endpoint: `${identity.url}/msi/token`, header: 'secret-header' },
  clientId,
});

test('Azure without a version is asked at its versionless address', async () => {
  endpoint.does(saysJson(goodAnswer));
  const { port } = openModel('', { access: azure() });
  expect(await port.judgeCriteria(judging)).toEqual(goodAnswer);
  const [{ path, headers } = {}] = endpoint.received;
  expect([path, headers?.authorization]).toEqual(['/openai/v1/responses', 'Bearer azure-key']);
});

test('a dated version of Azure is asked by it, and its chat at the address of the deployment', async () => {
  endpoint.does(fails(404), fails(404, 'DeploymentNotFound'));
  const { port } = openModel('', { access: azure({ apiVersion: '2024-10-21' }), model: 'my-deployment' });
  await expect(port.judgeCriteria(judging)).rejects.toMatchObject({ code: 'model-denied' });
  expect(endpoint.received.map(({ path, headers }) => [path, headers['api-key']])).toEqual([
    ['/openai/responses?api-version=2024-10-21', 'azure-key'],
    ['/openai/deployments/my-deployment/chat/completions?api-version=2024-10-21', 'azure-key'],
  ]);
  expect(endpoint.received[1]?.body).toHaveProperty('max_completion_tokens');
});

test.each([undefined, '2024-10-21'])(
  'a token of the managed identity is fetched once and kept (%s)',
  async (apiVersion) => {
    endpoint.does(saysJson(goodAnswer));
    identity.does(token('t-1', 3_600));
    const { port } = openModel('', { access: azure({ apiVersion, credential: managed('client-7') }) });
    await port.judgeCriteria(judging);
    await port.judgeCriteria(judging);
    expect(endpoint.received.map(({ headers }) => headers.authorization)).toEqual([
      'Bearer t-1',
      'Bearer t-1',
    ]);
    expect(identity.received).toHaveLength(1);
    const [{ path, headers } = {}] = identity.received;
    expect(headers?.['x-identity-header']).toBe('secret-header');
    expect(Object.fromEntries(new URL(path ?? '', identity.url).searchParams)).toEqual({
      'api-version': '2019-08-01',
      resource: 'https://cognitiveservices.azure.com',
      client_id: 'client-7',
    });
  },
);

test('a token that ends soon is not used again', async () => {
  endpoint.does(saysJson(goodAnswer));
  identity.does(token('t-1', 200), token('t-2', 3_600));
  const { port } = openModel('', { access: azure({ credential: managed() }) });
  await port.judgeCriteria(judging);
  await port.judgeCriteria(judging);
  expect(endpoint.received.map(({ headers }) => headers.authorization)).toEqual(['Bearer t-1', 'Bearer t-2']);
});

test.each([
  ['refuses', fails(403)],
  ['answers nonsense', sends('<html>secret-token</html>')],
])('an identity endpoint that %s is a fault that says what to do, and nothing is sent', async (_, act) => {
  endpoint.does(saysJson(goodAnswer));
  identity.does(act);
  const { port, booked } = openModel('', { access: azure({ credential: managed() }) });
  await expect(port.judgeCriteria(judging)).rejects.toMatchObject({
    code: 'model-denied',
    sentence: 'The endpoint of the model refuses us (no token of the managed identity).',
  });
  expect(endpoint.received).toEqual([]);
  expect(booked.map((one) => one.use)).toEqual(['nothing']);
});
