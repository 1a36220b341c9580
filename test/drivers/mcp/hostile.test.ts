import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { pace } from '../../../src/drivers/mcp/pace';
import { openWorld, type World } from '../../pipeline/world';
import { connected, serveMcp, type McpServer } from './mcp-server';

const ada = 'ada@seller.example';
let world: World;
let server: McpServer;
let token: string;
beforeEach(async () => {
  world = await openWorld();
  server = await serveMcp(world);
  token = await server.tokens.issue(ada, 1);
});
afterEach(async () => {
  await server.close();
  await world.close();
});

type Sent = Readonly<Record<string, string>>;
const both = 'application/json, text/event-stream';
const ping = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'ping' });
const list = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list' });
const call = (params: unknown) => JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params });

/** Plain HTTP, so that every header can be sent, also those that fetch keeps to itself. */
function post(body: string | Buffer, headers: Sent = {}, method = 'POST', path = '/mcp', url = server.url) {
  const given = {
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    accept: both,
    'content-length': String(Buffer.byteLength(body)),
    ...headers,
  };
  const sent = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''));
  return new Promise<{ status: number; text: string; headers: Sent }>((resolve, reject) => {
    const asked = httpRequest(`${url}${path}`, { method, headers: sent, agent: false }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, text, headers: answer.headers as Sent }),
      );
      answer.on('error', reject);
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

test('without a token that counts: 401, with what is wanted', async () => {
  const revoked = await server.tokens.issue('owen@seller.example', 1);
  await server.tokens.revoke('owen@seller.example');
  const short = await server.tokens.issue(ada, 1);
  const missing = await post(list, { authorization: '' });
  expect([missing.status, missing.headers['www-authenticate']]).toEqual([401, 'Bearer realm="baton"']);
  for (const bad of [
    `Bearer ${revoked}`,
    `Bearer ${token}x`,
    'Bearer x',
    'Bearer',
    `Basic ${Buffer.from(`ada:${token}`).toString('base64')}`,
    token,
    `Bearer ${'x'.repeat(8_000)}`,
  ]) {
    const { status, headers, text } = await post(list, { authorization: bad });
    expect([bad, status, headers['www-authenticate']]).toEqual([
      bad,
      401,
      expect.stringContaining('error="invalid_token"'),
    ]);
    expect(text).not.toContain('tools');
  }
  server.pass(86_400_000);
  const expired = await post(list, { authorization: `Bearer ${short}` });
  expect([expired.status, expired.text]).toEqual([401, expect.stringContaining('expired')]);
});

test('a token in the address or in a body is none', async () => {
  expect((await post(list, { authorization: '' }, 'POST', `/mcp?access_token=${token}`)).status).toBe(401);
  expect((await post(JSON.stringify({ access_token: token }), { authorization: '' })).status).toBe(401);
});

test('under another name, or from a page of somebody else: 403, whatever the token', async () => {
  const own = new URL(server.url).host;
  for (const headers of [
    { host: 'evil.example' },
    { host: `evil.example:${new URL(server.url).port}` },
    { host: '127.0.0.1.evil.example' },
    { host: 'localhost.evil.example' },
    { origin: 'http://evil.example' },
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'http://localhost:6274' },
    { host: own, origin: `https://${own}.evil.example` },
  ]) {
    const answer = await post(list, headers as Sent);
    expect([headers, answer.status]).toEqual([headers, 403]);
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
  }
  for (const headers of [
    {},
    { host: 'localhost' },
    { host: '[::1]:1' },
    { host: own, origin: `http://${own}` },
  ])
    expect([headers, (await post(list, headers as Sent)).status]).toEqual([headers, 200]);
});

test('with PUBLIC_URL its name counts too', async () => {
  const outside = await serveMcp(world, { publicUrl: 'https://baton.example.com' });
  const asked = (headers: Sent) => post(list, headers, 'POST', '/mcp', outside.url);
  for (const headers of [
    { host: 'baton.example.com' },
    { host: 'BATON.example.com:443' },
    { host: 'baton.example.com', origin: 'https://baton.example.com' },
  ])
    expect([headers, (await asked(headers as Sent)).status]).toEqual([headers, 200]);
  for (const headers of [
    { host: 'baton.example.com', origin: 'https://baton.example.com.evil.example' },
    { host: 'other.example.com' },
    { host: 'baton.example.com:444' },
  ])
    expect([headers, (await asked(headers as Sent)).status]).toEqual([headers, 403]);
  await outside.close();
});

test('what is no message of the protocol: 4xx with a reason, never 500', async () => {
  const deep = `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`;
  const cases: readonly (readonly [string, string | Buffer, Sent?])[] = [
    ['nothing', ''],
    ['broken JSON', '{"jsonrpc":"2.0",'],
    ['no JSON', 'hello'],
    ['no UTF-8', Buffer.from([0xff, 0xfe, 0x7b, 0x7d])],
    ['a number', '7'],
    ['null', 'null'],
    ['an empty object', '{}'],
    ['another version', JSON.stringify({ jsonrpc: '1.0', id: 1, method: 'ping' })],
    ['an id that is an object', JSON.stringify({ jsonrpc: '2.0', id: {}, method: 'ping' })],
    ['a method that is a number', JSON.stringify({ jsonrpc: '2.0', id: 1, method: 7 })],
    ['many at once', `[${list},${list}]`],
    ['many behind a space', ` \n[${list}]`],
    ['very deep', deep],
    ['5 MB', Buffer.alloc(5 * 1024 * 1024, 0x20)],
    ['5 MB of JSON', JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'x'.repeat(5 * 1024 * 1024) })],
    ['a wrong content type', list, { 'content-type': 'text/plain' }],
    ['a form', 'a=b', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['no content type', list, { 'content-type': '' }],
    ['another charset', list, { 'content-type': 'application/json; charset=utf-16' }],
    ['compressed', list, { 'content-encoding': 'gzip' }],
    ['a session that does not exist', list, { 'mcp-session-id': 'f00d' }],
    ['an empty session', list, { 'mcp-session-id': ' ' }],
    ['a session of many letters', list, { 'mcp-session-id': 'x'.repeat(4_000) }],
    ['a version that does not exist', list, { 'mcp-protocol-version': '1999-01-01' }],
    ['an answer it does not take', list, { accept: 'image/png' }],
  ];
  for (const [what, body, headers] of cases) {
    const { status, text } = await post(body, headers);
    expect([what, status, status >= 400 && status < 500]).toEqual([what, status, true]);
    expect([what, text]).toEqual([what, expect.not.stringMatching(/\bat .*\.(?:c?js|ts):\d+/u)]);
  }
  expect((await post(ping)).status).toBe(200);
});

test('other methods and other addresses: 404 or 405', async () => {
  for (const method of ['GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])
    expect([method, (await post('', {}, method)).status]).toEqual([method, 405]);
  for (const path of ['/mcp/', '/mcp/x', '/sse', '/.well-known/oauth-protected-resource'])
    expect([path, (await post(list, {}, 'POST', path)).status]).toEqual([path, 404]);
});

test('calls that do not fit are answered as the protocol has it, and change nothing', async () => {
  const id = await world.lead('L-1');
  const before = JSON.stringify(await world.record.open(id));
  for (const params of [
    { name: 'qualify', arguments: { lead: id, confirmed: 'yes' } },
    { name: 'source', arguments: { place: '/etc/passwd', reach: 'machine', pages: 1 } },
    { name: 'import', arguments: {} },
    { name: '__proto__', arguments: {} },
    { name: 'get_lead_summary', arguments: { lead: { $ne: null } } },
    { name: 'get_lead_summary', arguments: { lead: '\u0000'.repeat(5_000) } },
    { name: 'get_lead_summary', arguments: [] },
    { name: 'get_lead_summary' },
    { name: 7 },
    {},
    null,
  ]) {
    const { status, text } = await post(call(params));
    expect([params, status < 500, /"isError":true|"error":/u.test(text)]).toEqual([params, true, true]);
  }
  const unknown = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'resources/list' });
  expect((await post(unknown)).text).toContain('-32601');
  expect(JSON.stringify(await world.record.open(id))).toBe(before);
});

test('too fast: 429 with how long to wait, for that token alone', async () => {
  const statuses: number[] = [];
  for (let sent = 0; sent < pace.burst + 1; sent += 1) statuses.push((await post(ping)).status);
  expect(new Set(statuses.slice(0, -1))).toEqual(new Set([200]));
  const refused = await post(ping);
  expect([refused.status, refused.headers['retry-after']]).toEqual([429, '1']);
  const other = await server.tokens.issue('sue@seller.example', 1);
  expect((await post(ping, { authorization: `Bearer ${other}` })).status).toBe(200);
  server.pass(1_000);
  expect((await post(ping)).status).toBe(200);
});

test('a connection that breaks off in the middle takes nothing with it', async () => {
  const { port } = new URL(server.url);
  await new Promise<void>((resolve) => {
    const socket = connect(Number(port), '127.0.0.1', () => {
      const head = `POST /mcp HTTP/1.1\r\nhost: 127.0.0.1\r\nauthorization: Bearer ${token}\r\n`;
      socket.write(`${head}content-type: application/json\r\ncontent-length: 999\r\n\r\n{"json`, () =>
        socket.destroy(),
      );
    });
    socket.on('close', () => resolve());
    socket.on('error', () => undefined);
  });
  expect((await post(ping)).status).toBe(200);
});

test('a part that breaks says nothing of itself', async () => {
  const broken = await serveMcp(world, {
    toolbox: {
      ...world.toolbox,
      call: async () => {
        throw new Error(`secret of the store ${token}`);
      },
    },
  });
  const answer = await post(call({ name: 'list_leads', arguments: {} }), {}, 'POST', '/mcp', broken.url);
  expect(answer.text).not.toContain('secret');
  expect(broken.lines.join('')).not.toContain('secret');
  await broken.close();
});

test('no token, no address and no word of a lead is ever logged', async () => {
  const canary = 'Canary Grand Hotel';
  const id = await world.lead('L-1', { topic: canary, companyName: canary });
  const client = await connected(server.url, token);
  await client.callTool({ name: 'get_lead_summary', arguments: { lead: id } });
  await client.callTool({ name: 'get_lead_summary', arguments: { lead: canary } });
  await client.close();
  await post(list, { authorization: `Bearer ${token}x` });
  await post(list, { host: 'evil.example' });
  await post('{', {});
  await post(list, { 'mcp-session-id': token });
  expect(server.lines.length).toBeGreaterThan(0);
  const logged = server.lines.join('');
  for (const word of [token, token.split('_')[2] ?? '-', canary, ada, 'evil'])
    expect([word, logged.includes(word)]).toEqual([word, false]);
});
