import { openTokens, type Tokens } from '../../../src/drivers/mcp/tokens';
import { openSqlite, type SqliteStore } from '../../../src/drivers/stores/sqlite';

const ada = 'ada@seller.example';
const day = 86_400_000;
let now = Date.parse('2026-11-22T09:00:00Z');
let store: SqliteStore;
let tokens: Tokens;
beforeEach(() => {
  store = openSqlite({ file: ':memory:' });
  tokens = openTokens({ records: store.port, now: () => now });
});
afterEach(() => store.close());

const check = (token: string) => tokens.check(`Bearer ${token}`);
const invalid = { ok: false, reason: 'invalid' };

test('a token speaks for its person, on every replica, until its last day', async () => {
  const token = await tokens.issue(ada, 2);
  expect(token).toMatch(/^baton_[0-9a-f]{16}_[\w-]{43}$/u);
  const replica = openTokens({ records: store.port, now: () => now });
  expect(await replica.check(`Bearer ${token}`)).toMatchObject({ ok: true, person: ada });
  expect(await replica.check(`bearer ${token}`)).toMatchObject({ ok: true, person: ada });
  now += 2 * day - 1;
  expect(await check(token)).toMatchObject({ ok: true });
  now += 1;
  expect(await check(token)).toEqual({ ok: false, reason: 'expired' });
});

test('the store holds nothing that could be used', async () => {
  const token = await tokens.issue(ada, 2);
  const [, , secret = ''] = token.split('_');
  const kept = JSON.stringify(await store.port.list('mcp-tokens', { limit: 10 }));
  expect(kept).toContain(ada);
  expect(kept).not.toContain(secret);
  expect(kept).not.toContain(Buffer.from(secret, 'base64url').toString('hex'));
});

test('what is no token of ours is not believed', async () => {
  const token = await tokens.issue(ada, 2);
  const other = await tokens.issue('ben@seller.example', 2);
  const [, id = '', secret = ''] = token.split('_');
  const bad = [
    '',
    'x',
    token.slice(0, -1),
    `${token}x`,
    ` ${token}`,
    `${token} `,
    `baton_${id}_${secret.split('').reverse().join('')}`,
    `baton_${other.split('_')[1]}_${secret}`,
    `baton_${'0'.repeat(16)}_${secret}`,
    `baton_${id}_${'A'.repeat(43)}`,
    `baton_${'a'.repeat(10_000)}_${secret}`,
    'null',
    '__proto__',
    `${token}, Bearer ${token}`,
    '../../etc/passwd',
  ];
  for (const one of bad.filter((candidate) => candidate !== token)) {
    const [verdict, expected] = [await check(one), one === ` ${token}` ? { ok: true } : invalid];
    expect([one, verdict]).toEqual([one, expect.objectContaining(expected)]);
  }
  for (const header of [
    '',
    'Bearer',
    'Bearer ',
    token,
    `Basic ${token}`,
    `Token ${token}`,
    `Bearer\t${token}`,
  ])
    expect([header, await tokens.check(header)]).toEqual([header, invalid]);
  expect(await tokens.check(undefined)).toEqual({ ok: false, reason: 'missing' });
});

test('revoking ends all tokens of that person at once, and nobody else’s', async () => {
  const mine = await Promise.all([1, 2, 3].map(() => tokens.issue(ada, 2)));
  const longer = await tokens.issue(`${ada}.au`, 2);
  expect(await tokens.revoke(ada)).toBe(3);
  for (const one of mine) expect(await check(one)).toEqual(invalid);
  expect(await check(longer)).toMatchObject({ ok: true, person: `${ada}.au` });
  expect(await tokens.revoke(ada)).toBe(0);
});

test('those that expired are forgotten when the next is given', async () => {
  await tokens.issue(ada, 1);
  now += day;
  await tokens.issue(ada, 1);
  expect((await store.port.list('mcp-tokens', { limit: 10 })).documents).toHaveLength(1);
});
