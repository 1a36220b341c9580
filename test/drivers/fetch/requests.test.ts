import { setTimeout as pause } from 'node:timers/promises';
import type { FetchRequest } from '../../../src/ports/fetch';
import { openGuardedFetch, type GuardedFetchOptions } from '../../../src/drivers/fetch/guarded';
import { limits } from '../../../src/drivers/fetch/limits';
import { agent, answer, openFetchFor, openSite, pathOf, type Handler } from './site';

/** A server and a driver to which it is open, closed after the work. */
async function withSite(
  handler: Handler,
  work: (world: {
    site: Awaited<ReturnType<typeof openSite>>;
    fetch: ReturnType<typeof openFetchFor>;
    get: (
      path: string,
      more?: Partial<FetchRequest>,
    ) => ReturnType<ReturnType<typeof openFetchFor>['port']['get']>;
  }) => Promise<void>,
  options: Partial<GuardedFetchOptions> = {},
): Promise<void> {
  const site = await openSite(handler);
  const fetch = openFetchFor(site.port, options);
  try {
    const get = (path: string, more: Partial<FetchRequest> = {}) =>
      fetch.port.get({ url: `${site.origin}${path}`, mostBytes: 10_000, ...more });
    await work({ site, fetch, get });
  } finally {
    await fetch.close();
    await site.close();
  }
}

const page: Handler = (socket) => void socket.end(answer('200 OK', {}, 'malz'));
/** Sends on as often as the path says: `/3` to `/2` to `/1` to `/0`. */
const stairs: Handler = (socket, head) => {
  const step = Number(pathOf(head).slice(1));
  socket.end(step === 0 ? answer('200 OK', {}, 'malz') : answer('302 Found', { location: `/${step - 1}` }));
};

test('a request says who asks and nothing else', async () => {
  await withSite(page, async ({ site, get }) => {
    await get('/a/b?c=d%20e#part');
    expect(site.heads[0]?.split('\r\n').filter(Boolean)).toEqual([
      'GET /a/b?c=d%20e HTTP/1.1',
      `host: 127.0.0.1:${site.port}`,
      'connection: close',
      'user-agent: BatonBot/0.1.0 (+https://baton.example/bot)',
      'accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.5',
      'accept-encoding: gzip, br, deflate',
    ]);
  });
});

test('a cookie is not kept, neither for the next redirect nor for the next read', async () => {
  const handler: Handler = (socket, head) =>
    void socket.end(
      pathOf(head) === '/a'
        ? answer('302 Found', { location: '/b', 'set-cookie': 'a=b' })
        : answer('200 OK', { 'set-cookie': 'c=d' }, 'malz'),
    );
  await withSite(handler, async ({ site, get }) => {
    await get('/a');
    await get('/a');
    expect(site.heads).toHaveLength(4);
    expect(site.heads.filter((head) => /cookie|referer|authorization/i.test(head))).toEqual([]);
  });
});

test('what a page is known by goes along as it came, and never as headers of its own', async () => {
  await withSite(page, async ({ site, get }) => {
    await get('/', { known: { etag: 'W/"v1"', lastModified: 'Tue, 02 Jun 2026 08:00:00 GMT' } });
    expect(site.heads[0]).toContain(
      'if-none-match: W/"v1"\r\nif-modified-since: Tue, 02 Jun 2026 08:00:00 GMT\r\n',
    );
    for (const bad of ['"a"\r\nx-evil: 1', '"\u00e4"', '"\u0100"', '', 'x'.repeat(2_000)]) {
      expect(await get('/', { known: { etag: bad, lastModified: bad } })).toMatchObject({
        outcome: 'fetched',
      });
    }
    expect(site.heads.slice(1).filter((head) => /evil|if-/.test(head))).toEqual([]);
  });
});

test('tags that could not be sent back are not handed on', async () => {
  const handler: Handler = (socket) =>
    void socket.end(answer('200 OK', { etag: `"${'x'.repeat(2_000)}"`, 'last-modified': '\u00e4' }));
  await withSite(handler, async ({ get }) => {
    expect(await get('/')).toMatchObject({ outcome: 'fetched', etag: null, lastModified: null });
  });
});

test('five redirects are followed and six are not', async () => {
  await withSite(stairs, async ({ site, get }) => {
    expect(limits.mostRedirects).toBe(5);
    expect(await get('/5')).toMatchObject({ outcome: 'fetched', url: `${site.origin}/0` });
    const before = site.connections();
    expect(await get('/6')).toMatchObject({ outcome: 'failed', problem: 'redirects' });
    expect(site.connections()).toBe(before + 6);
  });
});

test('a redirect in UTF-8 leads to where a browser would go', async () => {
  const handler: Handler = (socket, head) =>
    void socket.end(
      pathOf(head) === '/'
        ? Buffer.from('HTTP/1.1 301 Moved\r\nlocation: /\u00fcber-uns\r\ncontent-length: 0\r\n\r\n', 'utf8')
        : answer('200 OK', {}, 'malz'),
    );
  await withSite(handler, async ({ site, get }) => {
    expect(await get('/')).toMatchObject({ outcome: 'fetched', url: `${site.origin}/%C3%BCber-uns` });
  });
});

test.each([
  ['120', 120],
  ['0', 0],
  ['Tue, 02 Jun 2026 08:01:30 GMT', 90],
  ['Tue, 02 Jun 2026 07:00:00 GMT', 0],
  ['99999999999999999999', limits.longestRetryAfterSeconds],
  ['soon', undefined],
  ['-5', undefined],
])('a server that wants to be asked again after %s is remembered with %s s', async (value, seconds) => {
  const now = () => Date.parse('2026-06-02T08:00:00Z');
  const handler: Handler = (socket) => void socket.end(answer('503 Busy', { 'retry-after': value }));
  await withSite(
    handler,
    async ({ get }) => {
      const outcome = await get('/');
      expect(outcome).toMatchObject({ outcome: 'failed', problem: 'http-status', status: 503 });
      expect(outcome.outcome === 'failed' && outcome.retryAfterSeconds).toBe(seconds);
    },
    { now },
  );
});

test('every read has a connection of its own, and what a server sends unasked reaches no other', async () => {
  const poison = answer('200 OK', {}, 'poison');
  const handler: Handler = (socket, head) =>
    void socket.write(Buffer.concat([answer('200 OK', {}, pathOf(head)), poison, poison]));
  await withSite(handler, async ({ site, get }) => {
    for (const path of ['/1', '/2', '/3']) {
      const outcome = await get(path);
      expect(outcome.outcome === 'fetched' && Buffer.from(outcome.body).toString()).toBe(path);
    }
    expect(site.connections()).toBe(3);
  });
});

test('a name that nobody answers for is a timeout, in time', async () => {
  const { port, close } = openFetchFor(0, { deadlineMs: 200, lookup: () => new Promise(() => {}) });
  const began = performance.now();
  expect(await port.get({ url: 'http://www.bergkorn-malt.com/', mostBytes: 10 })).toMatchObject({
    problem: 'timeout',
  });
  expect(performance.now() - began).toBeLessThan(500);
  await close();
});

test('an answer of the lookup after the time is over is not connected to', async () => {
  await withSite(
    page,
    async ({ site, fetch }) => {
      const url = `http://www.bergkorn-malt.com:${site.port}/`;
      expect(await fetch.port.get({ url, mostBytes: 10 })).toMatchObject({ problem: 'timeout' });
      await pause(300);
      expect(site.connections()).toBe(0);
    },
    { deadlineMs: 100, lookup: () => pause(250, ['127.0.0.1']) },
  );
});

test.each([[[]], [['']], [['localhost']], [['127.0.0.1:80']], [['[::1]']], [['1.1.1']]])(
  'a lookup that answers %j reaches nothing',
  async (found) => {
    const { port, close } = openFetchFor(0, { lookup: () => Promise.resolve(found) });
    const outcome = await port.get({ url: 'http://www.bergkorn-malt.com/', mostBytes: 10 });
    expect(outcome).toMatchObject({
      outcome: 'failed',
      problem: found.length === 0 ? 'no-site' : 'forbidden-address',
    });
    await close();
  },
);

test('a server that is not there refuses the connection', async () => {
  const site = await openSite(page);
  await site.close();
  const { port, close } = openFetchFor(site.port);
  expect(await port.get({ url: `${site.origin}/`, mostBytes: 10 })).toMatchObject({
    problem: 'unreachable',
    sentence: '127.0.0.1 refuses the connection.',
  });
  await close();
});

test('the second address of a name is tried when the first refuses', async () => {
  await withSite(
    page,
    async ({ site, fetch }) => {
      const url = `http://www.bergkorn-malt.com:${site.port}/`;
      expect(await fetch.port.get({ url, mostBytes: 10 })).toMatchObject({ outcome: 'fetched', url });
    },
    {
      lookup: () => Promise.resolve(['127.0.0.7', '127.0.0.1']),
      allow: (address) => /^127\.0\.0\.[17]$/.test(address),
    },
  );
});

test('reads under way end when the driver is closed, and their connections with them', async () => {
  await withSite(
    () => {},
    async ({ site, fetch, get }) => {
      const reads = [get('/a'), get('/b')];
      while (site.heads.length < 2) await pause(5);
      const began = performance.now();
      await fetch.close();
      for (const one of await Promise.all(reads))
        expect(one).toMatchObject({ problem: 'unreachable', status: null });
      expect(performance.now() - began).toBeLessThan(200);
      await pause(50);
      expect(site.open()).toBe(0);
    },
    { deadlineMs: 30_000 },
  );
});

test.each([
  [`http://${'a'.repeat(63)}.com/`, 'no-answer'],
  [`http://${'a'.repeat(64)}.com/`, 'no-site'],
  [`http://${'a.'.repeat(125)}com/`, 'no-answer'],
  [`http://${'a.'.repeat(126)}com/`, 'no-site'],
  [`http://a.com/${'b'.repeat(limits.longestAddress - 13)}`, 'no-answer'],
  [`http://a.com/${'b'.repeat(limits.longestAddress - 12)}`, 'no-site'],
  [`http://a.com/${'\u00fc'.repeat(limits.longestAddress / 2)}`, 'no-site'],
  ['http://a.com./', 'no-answer'],
  ['http://a.com../', 'no-site'],
  ['http://.a.com/', 'no-site'],
])('of %.40s… the name is asked about only if it can exist', async (url, expected) => {
  const asked: string[] = [];
  const lookup = (name: string) => {
    asked.push(name);
    return Promise.reject(Object.assign(new Error('no'), { code: 'ESERVFAIL' }));
  };
  const { port, close } = openFetchFor(0, { lookup });
  const outcome = await port.get({ url, mostBytes: 10 });
  expect(outcome).toMatchObject({ problem: expected === 'no-answer' ? 'unreachable' : 'no-site' });
  expect(asked).toHaveLength(expected === 'no-answer' ? 1 : 0);
  expect(asked.filter((name) => name.endsWith('.'))).toEqual([]);
  await close();
});

test('a name for who asks that a header cannot carry is refused at once', () => {
  const open = () => openGuardedFetch({ agent: { ...agent, contact: 'https://baton.example\r\nx: y' } });
  expect(open).toThrow(expect.objectContaining({ code: 'config-invalid' }));
});
