import { createHmac } from 'node:crypto';
import { leadEndpoint } from '../../src/lead-endpoint';
import { openSqlite, type SqliteStore } from '../../src/drivers/stores/sqlite';
import { createIntake, type Intake, type IncomingLead } from '../../src/pipeline/intake';
import { createLeadRecord } from '../../src/pipeline/record';
import { openServer, type OpenServer } from '../../src/server';

const secret = 'a-long-random-secret-of-the-test';
const start = Date.parse('2026-11-22T09:00:00Z');
const json = 'application/json';
const lead = { id: 'W-1', firstName: 'Ana', companyName: 'Contoso', email: 'ana@contoso.example' };

let now = start;
let store: SqliteStore;
let server: OpenServer;
let taken: IncomingLead[];
let failing = false;

beforeEach(async () => {
  now = start;
  taken = [];
  failing = false;
  store = openSqlite({ file: ':memory:' });
  const clock = { now: () => now, monotonic: () => now, sleep: async () => undefined };
  const real = createIntake(
    createLeadRecord(store.port, clock, []),
    { isErased: async () => false },
    clock,
    () => undefined,
  );
  const intake: Intake = {
    async receive(incoming, by) {
      if (failing) throw new Error('the disk is gone');
      taken.push(incoming);
      return real.receive(incoming, by);
    },
  };
  const routes = [leadEndpoint({ secret, intake, now: () => now, records: store.port })];
  server = await openServer({ host: '127.0.0.1', port: 0, routes, health: async () => [] });
});
afterEach(async () => {
  await server.close();
  await store.close();
});

function sign(body: string | Buffer, t: number | string = now / 1000, key = secret): string {
  return `t=${t},v1=${createHmac('sha256', key).update(`${t}.`).update(body).digest('hex')}`;
}

interface Posted {
  readonly status: number;
  readonly body: { readonly error?: string; readonly leadId?: string; readonly verdict?: string };
}

async function post(
  body: string | Buffer,
  headers: Readonly<Record<string, string>> = {},
  signature: string | null = sign(body),
): Promise<Posted> {
  const signed: Record<string, string> = signature === null ? {} : { 'x-baton-signature': signature };
  const answer = await fetch(`${server.url}/leads`, {
    method: 'POST',
    headers: { 'content-type': json, ...signed, ...headers },
    body: typeof body === 'string' ? body : new Uint8Array(body),
  });
  return { status: answer.status, body: (await answer.json()) as Posted['body'] };
}

test('a signed lead is stored before it is answered; again it is an update, or nothing new', async () => {
  const first = await post(JSON.stringify({ ...lead, custom: { budget: '50k' } }));
  expect(first).toEqual({ status: 202, body: { leadId: expect.any(String), verdict: 'accepted' } });
  now += 1000;
  const second = await post(JSON.stringify({ ...lead, phone: '+49 30 123' }));
  expect(second).toEqual({ status: 202, body: { leadId: first.body.leadId, verdict: 'updated' } });
  now += 1000;
  const third = await post(JSON.stringify(lead));
  expect(third.body).toEqual({ leadId: first.body.leadId, verdict: 'unchanged' });
  expect(taken[0]).toEqual({
    source: 'web-form',
    sourceId: 'W-1',
    fields: { firstName: 'Ana', companyName: 'Contoso', email: lead.email, custom: { budget: '50k' } },
  });
});

test('a lead without an id is the same lead when all that names it is the same', async () => {
  const without = { ...lead, id: undefined };
  const first = await post(JSON.stringify(without));
  now += 1000;
  const second = await post(JSON.stringify(without));
  expect([first.status, second.body.leadId]).toEqual([202, first.body.leadId]);
});

test('the same request is taken once, also by another process, and also at the same moment', async () => {
  const body = JSON.stringify(lead);
  expect((await post(body)).status).toBe(202);
  expect(await post(body)).toEqual({ status: 409, body: { error: 'This request was received before.' } });
  now += 240_000;
  expect((await post(body, {}, sign(body, start / 1000))).status).toBe(409);
  const other = JSON.stringify({ ...lead, id: 'W-2' });
  const statuses = (await Promise.all(Array.from({ length: 8 }, () => post(other)))).map((one) => one.status);
  expect(statuses.sort()).toEqual([202, 409, 409, 409, 409, 409, 409, 409]);
});

test('what could not be stored is not remembered as received', async () => {
  const body = JSON.stringify(lead);
  failing = true;
  const first = await post(body);
  expect([first.status, first.body.error]).toEqual([500, expect.not.stringContaining('disk')]);
  failing = false;
  expect((await post(body)).status).toBe(202);
});

test('signatures are forgotten when they would be refused for their age', async () => {
  for (let n = 0; n < 30; n += 1) {
    await post(JSON.stringify({ ...lead, id: `W-${n}` }));
    now += 60_000;
  }
  const { documents } = await store.port.list('lead-signatures', { limit: 100 });
  expect(documents.length).toBeLessThanOrEqual(12);
});

test('a time within the allowance is believed', async () => {
  for (const [n, t] of [start / 1000 - 299, start / 1000 + 59].entries()) {
    const body = JSON.stringify({ ...lead, id: `T-${n}` });
    expect((await post(body, {}, sign(body, t))).status).toBe(202);
  }
});

test('a secret that could be guessed is refused', () => {
  const open = (short: string) =>
    leadEndpoint({ secret: short, intake: {} as Intake, now: () => now, records: store.port });
  for (const short of ['', 'short', 'fifteen-letters']) {
    expect(() => open(short)).toThrow(expect.objectContaining({ code: 'config-invalid' }));
  }
});

/** Requests that nobody honest sends, with the status each must get. */
function hostile(): readonly (readonly [
  string,
  number,
  string | Buffer,
  Record<string, string>,
  (string | null)?,
])[] {
  const good = JSON.stringify(lead);
  const seconds = start / 1000;
  const right = sign(good);
  const hex = right.split('v1=')[1] ?? '';
  const forged: readonly (string | null)[] = [
    null,
    'nonsense',
    't=,v1=',
    `v1=${hex}`,
    `t=${seconds}`,
    `t=${seconds},v1=${hex.slice(2)}`,
    `t=${seconds},v1=${hex}00`,
    `t=${seconds},v1=${hex.toUpperCase()}`,
    `t=${seconds},v1=${'0'.repeat(64)}`,
    `t=${seconds},v1=${'g'.repeat(64)}`,
    `t=${seconds},v0=${hex}`,
    `t=${seconds}, v1=${hex}`,
    `t=${seconds}.0,v1=${hex}`,
    `t=-${seconds},v1=${hex}`,
    `t=${seconds}e0,v1=${hex}`,
    `t=9999999999999999,v1=${hex}`,
    `t=NaN,v1=${hex}`,
    `t=${seconds - 1},v1=${hex}`,
    `${right},v1=${hex}`,
    `${right},t=${seconds}`,
    ` ${right}x`,
    sign(`${good} `),
    sign(good, seconds, 'another secret of the same length'),
    sign(good, seconds, ''),
    sign(good, seconds - 301),
    sign(good, seconds - 86_400),
    sign(good, 0),
    sign(good, seconds + 61),
    sign(good, seconds + 86_400),
    sign(good, seconds * 1000),
    sign(good, `${seconds}.5`),
    sign(good, `0x${seconds.toString(16)}`),
    `${right}, ${right}`,
    `sha256=${hex}`,
    hex,
  ];
  const types = ['', 'text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'];
  const otherTypes = ['application/json; charset=utf-16', 'application/jsonp', 'application/json, text/html'];
  const broken: readonly (string | Buffer)[] = [
    '',
    ' ',
    '{',
    '{"id":',
    "{'id':1}",
    '{"id":"x"}}',
    '\u0000',
    '<lead/>',
    'NaN',
    '[1,',
    '{"a":1,}',
    '"\\ud8"',
    Buffer.from([0xff, 0xfe, 0x7b, 0x7d]),
    Buffer.from([0x7b, 0x22, 0xc0, 0xae, 0x22, 0x3a, 0x31, 0x7d]),
    Buffer.from('{"firstName":"Jos\xe9"}', 'latin1'),
    '['.repeat(60_000),
    '{"a":'.repeat(12_000),
  ];
  const wrong: readonly unknown[] = [
    null,
    true,
    7,
    'lead',
    [],
    [lead],
    {},
    { id: 'only-an-id' },
    { topic: 'only a topic' },
    { firstName: '   ', email: '' },
    { ...lead, id: '' },
    { ...lead, id: 5 },
    { ...lead, id: null },
    { ...lead, id: 'x'.repeat(201) },
    { ...lead, id: { $gt: '' } },
    { ...lead, firstName: 5 },
    { ...lead, firstName: ['Ana'] },
    { ...lead, firstName: null },
    { ...lead, email: { toString: 'x' } },
    { ...lead, description: 'x'.repeat(20_001) },
    { ...lead, createdOn: 'yesterday' },
    { ...lead, createdOn: '2026-02-30' },
    { ...lead, createdOn: '10/11/2026' },
    { ...lead, phase: 'handed-over' },
    { ...lead, leadId: 'L-1' },
    { ...lead, decision: {} },
    { ...lead, First_Name: 'x' },
    { ...lead, custom: 'x' },
    { ...lead, custom: [] },
    { ...lead, custom: { a: 1 } },
    { ...lead, custom: { a: { b: 'c' } } },
    { ...lead, custom: { a: null } },
    { ...lead, custom: { '': 'x' } },
    { ...lead, custom: { ['x'.repeat(101)]: 'x' } },
    { ...lead, constructor: 'x' },
    { ...lead, toString: 'x' },
  ];
  const raw = ['{"email":"a@b.example","__proto__":{"x":1}}', '{"email":"a@b.example","prototype":{}}'];
  return [
    ...forged.map((one, n) => [`forged signature ${n}`, 401, good, {}, one] as const),
    ...[...types, ...otherTypes].map((one) => [`type "${one}"`, 415, good, { 'content-type': one }] as const),
    ['compressed', 415, good, { 'content-encoding': 'gzip' }] as const,
    ...broken.map((one, n) => [`broken body ${n}`, 400, one, {}] as const),
    ...wrong.map((one, n) => [`wrong lead ${n}`, 422, JSON.stringify(one), {}] as const),
    ...raw.map((one, n) => [`raw lead ${n}`, 422, one, {}] as const),
    ...[65_537, 100_000, 1_000_000, 8_000_000].map(
      (size) => [`${size} bytes`, 413, JSON.stringify({ description: 'x'.repeat(size) }), {}] as const,
    ),
    ['large and unsigned', 413, 'x'.repeat(200_000), {}, null] as const,
    ['large and of another type', 413, 'x'.repeat(200_000), { 'content-type': 'text/plain' }] as const,
  ];
}

test('at least 100 hostile requests: each is refused with a reason, nothing is taken, the server goes on', async () => {
  const requests = hostile();
  expect(requests.length).toBeGreaterThanOrEqual(100);
  for (const [name, status, body, headers, signature] of requests) {
    const answer = await post(body, headers, signature);
    const { error = '' } = answer.body;
    expect([name, answer.status, error.length > 10 && error.length < 400]).toEqual([name, status, true]);
    expect([name, Object.keys(answer.body)]).toEqual([name, ['error']]);
  }
  expect(taken).toEqual([]);
  expect((await post(JSON.stringify(lead))).status).toBe(202);
}, 30_000);

test('signed noise of any bytes never crashes it', async () => {
  let seed = 7;
  const next = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
  for (let n = 0; n < 150; n += 1) {
    const bytes = Buffer.from(JSON.stringify(lead));
    for (let at = next(4); at >= 0; at -= 1) bytes[next(bytes.length)] = next(256);
    const { status } = await post(bytes);
    expect([202, 400, 409, 422]).toContain(status);
    now += 1000;
  }
});
