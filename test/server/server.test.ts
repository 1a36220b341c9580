import { connect } from 'node:net';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Fault } from '../../src/domain/fault';
import { openServer, refuseExposedHost, type OpenServer } from '../../src/server';
import { answerJson, type Route } from '../../src/route';

const host = '127.0.0.1';
const ready = async () => [];
const opened: OpenServer[] = [];

async function open(routes: readonly Route[], more: Partial<Parameters<typeof openServer>[0]> = {}) {
  const server = await openServer({ host, port: 0, routes, health: ready, ...more });
  opened.push(server);
  return server;
}
afterEach(async () => {
  await Promise.all(opened.splice(0).map((one) => one.close()));
});

function route(path: string, answer: (req: IncomingMessage, res: ServerResponse) => Promise<void>): Route {
  return { method: 'GET', path, answer };
}

/** What the server answers to bytes that no client would send; ends when the server closes the connection. */
function raw(url: string, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(url).port), host, () => socket.write(bytes));
    let answer = '';
    socket.on('data', (chunk) => (answer += chunk.toString()));
    socket.on('error', reject);
    socket.on('close', () => resolve(answer));
  });
}

test('says that it is ready, and what keeps it from being so', async () => {
  let faults: string[] = [];
  const { url } = await open([], { health: async () => faults });
  const first = await fetch(`${url}/healthz`);
  expect([first.status, await first.json()]).toEqual([200, { ready: true }]);
  faults = ['The data file is full.'];
  const second = await fetch(`${url}/healthz`);
  expect([second.status, await second.json()]).toEqual([503, { ready: false, faults }]);
  // Trouble outside is no reason to start anew, nor to send requests past it.
  const ready = await fetch(`${url}/readyz`);
  expect([ready.status, await ready.json()]).toEqual([200, { ready: true }]);
});

test('a health check that fails or hangs is a 503 with a sentence', async () => {
  const fault = new Fault('store-broken', { sentence: 'The data file cannot be read.', todo: '' });
  const failing = await open([], { health: () => Promise.reject(fault) });
  const one = await fetch(`${failing.url}/healthz`);
  expect([one.status, await one.json()]).toEqual([503, { ready: false, faults: [fault.sentence] }]);
  const hanging = await open([], { health: () => new Promise(() => undefined), limits: { health: 30 } });
  const other = await fetch(`${hanging.url}/healthz`);
  expect([other.status, ((await other.json()) as { faults: unknown }).faults]).toEqual([
    503,
    [expect.stringContaining('in time')],
  ]);
});

test('what is not there, or throws, or answers nothing, is JSON with a sentence', async () => {
  const secret = 'ana@contoso.example';
  const { url } = await open([
    route('/unforeseen', () => Promise.reject(new Error(secret))),
    route('/foreseen', () =>
      Promise.reject(new Fault('store-busy', { sentence: 'The store is busy.', todo: 'Try again.' })),
    ),
    route('/silent', async () => undefined),
  ]);
  const cases = [
    ['/nothing', 'GET', 404, 'There is nothing at this address.'],
    ['/silent', 'POST', 405, 'This address does not take this method.'],
    ['/unforeseen', 'GET', 500, 'Something unforeseen happened here.'],
    ['/foreseen', 'GET', 503, 'The store is busy. Try again.'],
    ['/silent', 'GET', 500, 'Something unforeseen happened here.'],
    ['/%zz', 'GET', expect.any(Number), expect.any(String)],
    ['/healthz/%c0%ae%c0%ae/x', 'GET', expect.any(Number), expect.any(String)],
  ] as const;
  for (const [path, method, status, error] of cases) {
    const answer = await fetch(`${url}${path}`, { method });
    expect([path, answer.status, await answer.json()]).toEqual([path, status, { error }]);
    expect([path, answer.status >= 400]).toEqual([path, true]);
  }
});

test('bytes that are no request are answered, and the server goes on', async () => {
  const { url } = await open([]);
  const malformed = await raw(url, 'BREW /pot HTCPCP/1.0\r\n\r\n');
  expect(malformed).toMatch(/^HTTP\/1.1 400 .*\r\n[^]*"error":"This is not a request/);
  const large = await raw(url, `GET / HTTP/1.1\r\nhost: x\r\nx: ${'y'.repeat(70_000)}\r\n\r\n`);
  expect(large).toMatch(/^HTTP\/1.1 431 /);
  const upgrade = await raw(
    url,
    'GET / HTTP/1.1\r\nhost: x\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n',
  );
  expect(upgrade).toMatch(/^HTTP\/1.1 400 /);
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
});

test('a connection on which nothing moves is closed', async () => {
  const { url } = await open([], { limits: { silence: 60 } });
  await expect(raw(url, 'GET /healthz HTTP/1.1\r\nhost: x\r\n')).resolves.toEqual(expect.any(String));
});

test('closing ends event streams, lets a running answer finish, and takes no more', async () => {
  let finish: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (finish = resolve));
  const stream = route('/stream', async (_req, res) => {
    res.setHeader('content-type', 'text/event-stream');
    res.write(': here\n\n');
    await new Promise((resolve) => res.once('close', resolve));
  });
  const slow = route('/slow', async (_req, res) => {
    await held;
    answerJson(res, 200, { done: true });
  });
  const server = await open([stream, slow]);
  const listening = await fetch(`${server.url}/stream`);
  const answer = fetch(`${server.url}/slow`);
  await new Promise((resolve) => setTimeout(resolve, 50));
  const closed = server.close();
  expect(await listening.text()).toBe(': here\n\n');
  await expect(fetch(`${server.url}/healthz`)).rejects.toThrow();
  finish();
  expect(await (await answer).json()).toEqual({ done: true });
  await closed;
  await server.close();
});

test('an answer that never ends is cut off after the grace', async () => {
  const server = await open([route('/never', () => new Promise(() => undefined))], { limits: { grace: 50 } });
  const cut = expect(fetch(`${server.url}/never`)).rejects.toThrow();
  await new Promise((resolve) => setTimeout(resolve, 30));
  await server.close();
  await cut;
});

test('a port in use, and a host that is not here, are faults with one clear sentence', async () => {
  const first = await open([]);
  const port = Number(new URL(first.url).port);
  await expect(openServer({ host, port, routes: [], health: ready })).rejects.toMatchObject({
    code: 'config-invalid',
    message: `Port ${port} is in use. Set PORT to another one or stop the program that uses it.`,
  });
  await expect(openServer({ host: '203.0.113.9', port: 0, routes: [], health: ready })).rejects.toMatchObject(
    {
      code: 'config-invalid',
      sentence: 'This machine has no address 203.0.113.9.',
    },
  );
});

test.each(['localhost', '127.0.0.1', '127.1.2.3', '::1'])('the local page may be served on %s', (one) => {
  expect(() => refuseExposedHost(one)).not.toThrow();
});

test.each([
  '0.0.0.0',
  '::',
  '',
  '192.168.1.4',
  '127.0.0.1.example.org',
  'localhost.example.org',
  '1270.0.0.1',
])('the local page is refused on "%s"', (one) => {
  expect(() => refuseExposedHost(one)).toThrow(expect.objectContaining({ code: 'config-invalid' }));
});

test.each(['a b<c>', '[', ':', '%zz', 'x:99999999', 'x y', '<script>', '\u00ff'])(
  'the Host %j is answered, and the server goes on',
  async (name) => {
    const { url } = await open([]);
    for (const path of ['/healthz', '/nowhere', '//x']) {
      const answer = await raw(url, `GET ${path} HTTP/1.1\r\nhost: ${name}\r\nconnection: close\r\n\r\n`);
      expect(answer).toMatch(/^HTTP\/1\.1 (400|404|200) /);
    }
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  },
);
