import {
  openTokenCheck,
  type TokenCheck,
} from '../../../../../src/drivers/channels/teams/token/connector-token';
import { badTokens } from '../../../../fixtures/teams/bad-tokens';
import { openFakeIssuer, type FakeIssuer } from '../../../../fixtures/teams/fake-issuer';

const serviceUrl = 'https://smba.trafficmanager.net/emea/';
let issuer: FakeIssuer;
let check: TokenCheck['check'];

function open(options: { readonly now?: () => number; readonly allowsLoopback?: boolean } = {}): void {
  const { appId, metadataUrl, issuer: name } = issuer;
  ({ check } = openTokenCheck({
    appId,
    metadataUrl,
    issuer: name,
    now: Date.now,
    allowsLoopback: true,
    ...options,
  }));
}

beforeAll(async () => {
  issuer = await openFakeIssuer();
});
afterAll(() => issuer.close());

test('a token of the Bot Connector gets in and says where it came from', async () => {
  open();
  const verdict = await check(`Bearer ${issuer.token({ serviceUrl })}`, serviceUrl);
  expect(verdict).toEqual({
    ok: true,
    claims: {
      issuer: issuer.issuer,
      audience: issuer.appId,
      serviceUrl,
      expiresAt: expect.any(Number) as number,
    },
  });
});

test.each([
  ['expired four minutes ago', { exp: -240 }],
  ['good in four minutes', { nbf: 240 }],
])('clocks may differ: %s', async (_name, times) => {
  open();
  const seconds = Math.floor(Date.now() / 1000);
  const claims = Object.fromEntries(Object.entries(times).map(([name, off]) => [name, seconds + off]));
  expect(await check(`Bearer ${issuer.token({ serviceUrl, claims })}`, serviceUrl)).toMatchObject({
    ok: true,
  });
});

test('a key may speak for the channels it is endorsed for, and only for those', async () => {
  open();
  const token = `Bearer ${issuer.token({ serviceUrl, key: issuer.keys()[1] })}`;
  expect(await check(token, serviceUrl, 'webchat')).toMatchObject({ ok: true });
  expect(await check(token, serviceUrl, 'directline')).toMatchObject({ status: 403, reason: 'endorsement' });
});

test('bad tokens of every kind are refused with their reason, and none of it is told', async () => {
  open();
  const bad = badTokens(issuer, serviceUrl);
  expect(bad.length).toBeGreaterThanOrEqual(35);
  expect(new Set(bad.map((one) => one.name)).size).toBe(bad.length);
  const verdicts = await Promise.all(
    bad.map(async ({ name, authorization, serviceUrl: address, channelId }) => ({
      name,
      ...(await check(authorization, address, channelId)),
    })),
  );
  expect(verdicts).toEqual(bad.map(({ name, status, reason }) => ({ name, ok: false, status, reason })));
});

test('a service on this machine is taken only where that is allowed', async () => {
  const local = 'http://127.0.0.1:4000/';
  const token = `Bearer ${issuer.token({ serviceUrl: local })}`;
  open();
  expect(await check(token, local)).toMatchObject({ ok: true });
  open({ allowsLoopback: false });
  expect(await check(token, local)).toMatchObject({ ok: false, reason: 'keys-unavailable' });
});

test('an activity without a service URL is refused', async () => {
  open();
  const token = `Bearer ${issuer.token({ serviceUrl })}`;
  expect(await check(token, undefined)).toMatchObject({ status: 403, reason: 'service-url' });
});

test('what is no text is refused too', async () => {
  open();
  const odd = [null, 7, {}, ['Bearer x']] as unknown as string[];
  const verdicts = await Promise.all(odd.map((one) => check(one, serviceUrl)));
  expect(verdicts.map((one) => !one.ok && one.status)).toEqual([401, 401, 401, 401]);
});
