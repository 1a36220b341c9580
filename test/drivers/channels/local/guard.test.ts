import { readdirSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { openScriptedDesk } from './scripted-desk';
import { servePage, type ServedPage } from './page';

let page: ServedPage;
let asked: ReturnType<typeof openScriptedDesk>;
beforeAll(async () => {
  asked = openScriptedDesk({});
  page = await servePage(asked.desk);
});
afterAll(() => page.close());

/** A request with headers that no browser would let a page choose. */
function ask(
  method: string,
  path: string,
  headers: Readonly<Record<string, string>>,
): Promise<{ readonly status: number; readonly headers: Record<string, unknown>; readonly text: string }> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(page.url);
    const sent = request({ hostname, port, path, method, headers, agent: false }, (answer) => {
      let text = '';
      answer.on('data', (chunk: Buffer) => (text += chunk.toString()));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }));
    });
    sent.on('error', reject);
    sent.end(method === 'POST' ? '{"as":"noor@lumen.example","id":"turn-0001","text":"x"}' : undefined);
  });
}

const json = { 'content-type': 'application/json' };
const here = () => new URL(page.url).host;
const paths = ['/', '/app.js', '/local/people', '/local/messages?as=noor@lumen.example', '/local/mail'];

const foreignHosts = [
  'evil.example',
  'localhost.evil.example',
  '127.0.0.1.evil.example',
  'evil.example:3978',
  'localhost:3978@evil.example',
  '0.0.0.0',
  '10.0.0.4:3978',
  '[::]',
  'localhost.',
  '2130706433',
  '127.1',
  'xn--lcalhost-03a',
];
test.each(foreignHosts)('a name pointed at this machine gets nothing: Host "%s"', async (host) => {
  for (const path of [...paths, '/local/events?as=noor@lumen.example']) {
    const { status, text } = await ask('GET', path, { host });
    expect([path, status]).toEqual([path, 403]);
    expect(text).not.toContain('Noor Haddad');
  }
  expect((await ask('POST', '/local/turn', { host, ...json })).status).toBe(403);
});

test.each(['localhost', 'LOCALHOST:1', '127.0.0.1', '127.9.9.9:80', '[::1]:3978'])(
  'a name of this machine is answered: Host "%s"',
  async (host) => {
    for (const path of paths) expect([path, (await ask('GET', path, { host })).status]).toEqual([path, 200]);
  },
);

const foreignOrigins = [
  'null',
  'http://evil.example',
  'https://localhost',
  'http://localhost:1',
  'http://127.0.0.1:1',
  'http://127.0.0.1.evil.example',
  'file://',
  'chrome-extension://abcdef',
  '',
];
test.each(foreignOrigins)('another page can do nothing: Origin "%s"', async (origin) => {
  expect((await ask('POST', '/local/turn', { host: here(), origin, ...json })).status).toBe(403);
  expect((await ask('GET', '/local/people', { host: here(), origin })).status).toBe(403);
});

test('another page that sends no Origin is known by its fetch metadata', async () => {
  for (const site of ['cross-site', 'same-site']) {
    const headers = { host: here(), 'sec-fetch-site': site, 'sec-fetch-mode': 'no-cors' };
    expect((await ask('GET', '/local/events?as=noor@lumen.example', headers)).status).toBe(403);
  }
  const link = { host: here(), 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
  expect((await ask('GET', '/', link)).status).toBe(200);
});

test('a form of another page cannot reach it: only JSON is read', async () => {
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
    expect((await ask('POST', '/local/turn', { host: here(), 'content-type': type })).status).toBe(415);
  }
});

test('none of these reached the desk; the page itself does', async () => {
  expect(asked.turns).toEqual([]);
  const own = { host: here(), origin: page.url, 'sec-fetch-site': 'same-origin', ...json };
  expect((await ask('POST', '/local/turn', own)).status).toBe(200);
  expect(asked.turns).toHaveLength(1);
});

test('every answer forbids to load from elsewhere, to guess types, to keep and to frame', async () => {
  for (const path of [...paths, '/adaptivecards.js', '/base.css', '/icon.svg', '/local/messages?as=nobody']) {
    const { headers } = await ask('GET', path, { host: here() });
    const policy = String(headers['content-security-policy']);
    const rules = ["default-src 'none'", "script-src 'self'", "style-src 'self'", "connect-src 'self'"];
    for (const rule of [...rules, "frame-ancestors 'none'"])
      expect([path, policy]).toEqual([path, expect.stringContaining(rule)]);
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect([path, headers['x-content-type-options'], headers['cache-control']]).toEqual([
      path,
      'nosniff',
      'no-store',
    ]);
  }
});

test('every file of the page is served, and nothing is missing', async () => {
  const names = readdirSync(join(__dirname, '../../../../web')).map((one) =>
    one === 'index.html' ? '' : one,
  );
  expect(names.length).toBeGreaterThan(20);
  for (const name of names) {
    expect([name, (await ask('GET', `/${name}`, { host: here() })).status]).toEqual([name, 200]);
  }
});

test('of the page nothing but its own files is served', async () => {
  const others = [
    '/package.json',
    '/../package.json',
    '/web/app.js',
    '/%2e%2e/package.json',
    '/..%2fpackage.json',
  ];
  for (const path of [...others, '/app.js/', '/.git/config', '/app.js%00', '//app.js']) {
    expect([path, (await ask('GET', path, { host: here() })).status >= 400]).toEqual([path, true]);
  }
});
