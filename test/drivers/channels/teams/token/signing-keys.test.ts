import { randomUUID } from 'node:crypto';
import {
  openTokenCheck,
  type TokenVerdict,
} from '../../../../../src/drivers/channels/teams/token/connector-token';
import { openFakeIssuer, type FakeIssuer, type TokenWish } from '../../../../fixtures/teams/fake-issuer';
import { timed } from '../../../../fixtures/timed';

const serviceUrl = 'https://smba.trafficmanager.net/emea/';
const hour = 3_600_000;
let issuer: FakeIssuer;
let now: number;
let checkHeader: (authorization: string) => Promise<TokenVerdict>;

/** A sender whose tokens are good at the time of this test. */
function send(wish: TokenWish = {}): Promise<TokenVerdict> {
  const seconds = Math.floor(now / 1000);
  const claims = { nbf: seconds, exp: seconds + 3_600, ...wish.claims };
  return checkHeader(`Bearer ${issuer.token({ serviceUrl, ...wish, claims })}`);
}

function openHeaderCheck(): typeof checkHeader {
  const { appId, metadataUrl, issuer: name } = issuer;
  const { check } = openTokenCheck({
    appId,
    metadataUrl,
    issuer: name,
    now: () => now,
    allowsLoopback: true,
  });
  return (authorization) => check(authorization, serviceUrl);
}

beforeEach(async () => {
  issuer = await openFakeIssuer();
  now = Date.now();
  checkHeader = openHeaderCheck();
});
afterEach(() => issuer.close());

test('keys are read once for all who come at once, and kept for a day', async () => {
  const verdicts = await Promise.all(Array.from({ length: 50 }, () => send()));
  expect(verdicts.every((one) => one.ok)).toBe(true);
  now += 23 * hour;
  expect(await send()).toMatchObject({ ok: true });
  expect(issuer.requests()).toBe(2);
  now += hour;
  expect(await send()).toMatchObject({ ok: true });
  expect(issuer.requests()).toBe(4);
});

test('a new key is found when it first signs, and a key that is gone is good for a day at most', async () => {
  const old = issuer.keys()[1];
  await send({ key: old });
  now += 60_000;
  issuer.rotate();
  issuer.rotate();
  expect(await send()).toMatchObject({ ok: true });
  expect(await send({ key: old })).toMatchObject({ ok: false, reason: 'unknown-key' });
  expect(issuer.requests('keys')).toBe(2);
});

test('a key is refetched once a minute at most', async () => {
  await send();
  const late = issuer.rotate();
  expect(await send({ key: late })).toMatchObject({ reason: 'unknown-key' });
  now += 59_999;
  expect(await send({ key: late })).toMatchObject({ reason: 'unknown-key' });
  now += 1;
  expect(await send({ key: late })).toMatchObject({ ok: true });
});

test.each(['server error', 'reset', 'garbage', 'refused'] as const)(
  'the issuer down (%s): the keys we have go on',
  async (fault) => {
    await send();
    now += 30 * hour;
    issuer.fail('metadata', fault, fault);
    issuer.fail('keys', fault);
    expect(await send()).toMatchObject({ ok: true });
    expect(await send({ kid: 'another' })).toMatchObject({ status: 401, reason: 'unknown-key' });
  },
);

test('without any key nobody gets in, and all do soon after the issuer is back', async () => {
  issuer.down();
  expect(await send()).toEqual({ ok: false, status: 401, reason: 'keys-unavailable' });
  issuer.up();
  now += 5_000;
  expect(await send()).toMatchObject({ ok: true });
});

test('an issuer that hangs holds nobody longer than three seconds', async () => {
  issuer.fail('keys', 'hang');
  const began = performance.now();
  const verdicts = await Promise.all([send(), send(), send()]);
  const took = performance.now() - began;
  expect(verdicts.map((one) => one.ok)).toEqual([false, false, false]);
  expect(took).toBeGreaterThan(2_500);
  expect(took).toBeLessThan(5_000);
});

test('whoever has a known key does not wait for one that is asked for', async () => {
  await send();
  now += 60_000;
  issuer.fail('metadata', 'hang');
  const slow = send({ kid: 'another' });
  const first = await Promise.race([slow, send()]);
  expect(first).toMatchObject({ ok: true });
  await slow;
});

test('keys that are too short, not for RSA, or endorsed for nothing let nobody in', async () => {
  const bare = issuer.rotate({ endorsements: [] });
  expect(await send({ key: bare })).toMatchObject({ status: 403, reason: 'endorsement' });
  const silent = issuer.rotate({ endorsements: null });
  now += 60_000;
  expect(await send({ key: silent })).toMatchObject({ status: 403, reason: 'endorsement' });
  const short = issuer.rotate({ bits: 1024 });
  now += 60_000;
  expect(await send({ key: short })).toMatchObject({ status: 401, reason: 'unknown-key' });
});

test('ten thousand random kids and tenants: the issuer is asked a few times, and the next costs what the first did', async () => {
  const { privateKey, publicKey } = issuer.keys()[0] as ReturnType<FakeIssuer['rotate']>;
  const forged = Array.from({ length: 12_000 }, (_, index) => {
    const key = { kid: randomUUID(), privateKey, publicKey, endorsements: undefined };
    // Every tenth comes from another issuer; the others get as far as the keys.
    const tenant = randomUUID();
    const claims = index % 10 ? { tid: tenant } : { iss: `https://sts.windows.net/${tenant}/`, tid: tenant };
    return `Bearer ${issuer.token({ serviceUrl, key, claims, unsigned: true })}`;
  });
  async function timeOf(check: typeof checkHeader, tokens: readonly string[]): Promise<number> {
    const verdicts: TokenVerdict[] = [];
    const began = performance.now();
    for (const one of tokens) {
      now += 20;
      verdicts.push(await check(one));
    }
    const took = performance.now() - began;
    expect(verdicts.every((one) => !one.ok && one.status === 401)).toBe(true);
    return took;
  }
  await send();
  await timeOf(checkHeader, forged.slice(0, 10_000));
  expect(issuer.requests('keys')).toBeLessThanOrEqual(1 + (10_000 * 20) / 60_000 + 1);

  // In turns with a check that has seen none of them, so that whatever else the machine does slows both.
  const fresh = openHeaderCheck();
  await fresh(`Bearer ${issuer.token({ serviceUrl })}`);
  const times = { fresh: [] as number[], old: [] as number[] };
  for (let from = 10_000; from < 12_000; from += 200) {
    times.fresh.push(await timeOf(fresh, forged.slice(from, from + 100)));
    times.old.push(await timeOf(checkHeader, forged.slice(from + 100, from + 200)));
  }
  expect(Math.min(...times.old)).toBeLessThanOrEqual(Math.min(...times.fresh) * 2);
});

test('a header of five megabytes is refused at once', async () => {
  await send();
  for (const huge of [
    `Bearer ${'a'.repeat(5_000_000)}`,
    `Bearer ${'a.'.repeat(2_500_000)}`,
    'B'.repeat(5_000_000),
  ]) {
    const { answer, seconds } = await timed(() => checkHeader(huge));
    expect(answer).toEqual({ ok: false, status: 401, reason: 'too-long' });
    expect(seconds).toBeLessThan(0.1);
  }
});
