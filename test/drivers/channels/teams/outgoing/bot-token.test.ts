import { openBotToken, type BotToken } from '../../../../../src/drivers/channels/teams/outgoing/bot-token';
import type { AzureLogin } from '../../../../../src/drivers/azure-token-request';
import { openFakeIssuer, type FakeIssuer, type IssuerFault } from '../../../../fixtures/teams/fake-issuer';
import { endJson, openLoopback } from '../../../../fixtures/teams/loopback';

let issuer: FakeIssuer;
let now: number;
let token: BotToken;
const loginOf = ({ appId, appPassword, tenantId, loginUrl }: FakeIssuer): AzureLogin => ({
  kind: 'secret',
  clientId: appId,
  clientSecret: appPassword,
  tenantId,
  loginUrl,
});
beforeEach(async () => {
  now = 1_800_000_000_000;
  issuer = await openFakeIssuer({ now: () => now });
  token = openBotToken({ login: loginOf(issuer), now: () => now, timeoutMs: 300 });
});
afterEach(() => issuer.close());

async function held(from: BotToken = token): Promise<string> {
  const got = await from.get();
  if (got.outcome !== 'held') throw new Error(`no token for ${got.waitMs} ms`);
  return got.token;
}
const logins = () => issuer.requests('login');

test('one token is asked for by all at once, and held until five minutes before its end', async () => {
  const all = await Promise.all([1, 2, 3].map(() => held()));
  expect(new Set(all).size).toBe(1);
  now += 3_299_000;
  expect(await held()).toBe(all[0]);
  expect(logins()).toBe(1);
  now += 2_000;
  const next = await held();
  expect(next).not.toBe(all[0]);
  expect(issuer.isBotToken(`Bearer ${next}`)).toBe(true);
  expect(logins()).toBe(2);
});

test('a token that is not taken is forgotten, another one is not', async () => {
  const first = await held();
  token.forget('another');
  expect(await held()).toBe(first);
  token.forget(first);
  expect(await held()).not.toBe(first);
});

const faults: readonly IssuerFault[] = ['server error', 'hang', 'reset', 'garbage'];
test.each(faults)(
  'when the login answers with %s, one request, a wait, and health says so',
  async (fault) => {
    issuer.fail('login', fault);
    const from = performance.now();
    expect(await token.get()).toEqual({ outcome: 'none', waitMs: 5_000 });
    expect(performance.now() - from).toBeLessThan(600);
    expect(await token.get()).toEqual({ outcome: 'none', waitMs: 5_000 });
    expect(logins()).toBe(1);
    await expect(token.health()).rejects.toMatchObject({ code: 'timeout' });
    now += 5_001;
    expect(await held()).toMatch(/^bot-/);
    await expect(token.health()).resolves.toBeUndefined();
  },
);

test('a wrong password is refused for a minute, told by health, and nowhere named', async () => {
  const wrong = openBotToken({
    login: { ...loginOf(issuer), clientSecret: 'wrong-secret' } as AzureLogin,
    now: () => now,
  });
  expect(await wrong.get()).toEqual({ outcome: 'none', waitMs: 60_000 });
  const trouble = wrong.health();
  await expect(trouble).rejects.toMatchObject({ code: 'config-invalid' });
  await expect(trouble).rejects.not.toMatchObject({ message: expect.stringContaining('wrong-secret') });
  expect(logins()).toBe(1);
});

test('while the login is down the old token serves until its end', async () => {
  const first = await held();
  issuer.down();
  now += 3_400_000;
  expect(await held()).toBe(first);
  now += 201_000;
  expect(await token.get()).toMatchObject({ outcome: 'none' });
});

const identityAnswers = [
  ['seconds to go', { expires_in: '3600' }],
  ['the second it ends', { expires_on: String(1_800_000_000 + 3_600) }],
] as const;
test.each(identityAnswers)(
  'a managed identity is asked as Azure wants it, which answers with %s',
  async (_, ends) => {
    const asked: { readonly url: URL; readonly header: unknown }[] = [];
    const server = await openLoopback((request, response) => {
      const url = new URL(request.url ?? '', 'http://identity');
      asked.push({ url, header: request.headers['x-identity-header'] });
      endJson(response, 200, { access_token: `identity-${asked.length}`, token_type: 'Bearer', ...ends });
    });
    const endpoint = { endpoint: `${server.origin}/msi/token`, header: 'header-1' };
    const identity = openBotToken({
      login: { kind: 'managed-identity', clientId: 'client-1', identity: endpoint },
      now: () => now,
    });
    expect(await held(identity)).toBe('identity-1');
    now += 3_299_000;
    expect(await held(identity)).toBe('identity-1');
    now += 2_000;
    await identity.get();
    const [first] = asked;
    expect(first?.header).toBe('header-1');
    expect(first?.url.pathname).toBe('/msi/token');
    expect(Object.fromEntries(first?.url.searchParams ?? [])).toEqual({
      'api-version': '2019-08-01',
      resource: 'https://api.botframework.com',
      client_id: 'client-1',
    });
    expect(asked).toHaveLength(2);
    await server.close();
  },
);

test.each([
  ['no token', { expires_in: 3600 }],
  ['a token with a line break', { access_token: 'a\r\nx: y', expires_in: 3600 }],
  ['an end long past', { access_token: 'a', expires_on: '1' }],
  ['no end', { access_token: 'a' }],
  ['too much', { access_token: 'a', expires_in: 3600, filling: 'x'.repeat(100_000) }],
])('an answer with %s is none', async (_, body) => {
  const server = await openLoopback((__, response) => endJson(response, 200, body));
  const loginUrl = server.origin;
  const odd = openBotToken({
    login: { ...loginOf(issuer), loginUrl } as AzureLogin,
    now: () => now,
  });
  expect(await odd.get()).toEqual({ outcome: 'none', waitMs: 5_000 });
  await server.close();
});
