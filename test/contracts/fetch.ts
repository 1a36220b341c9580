import type { Fetch, Fetched } from '../../src/ports/fetch';

/** A page that the world of the suite must serve; `silent` takes the request and never answers. */
export interface ServedPage {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const html = { 'content-type': 'Text/HTML; Charset=UTF-8' };

/** By path. The page with the etag `"v1"` is to answer 304 to a request that knows it. */
export const servedPages: Readonly<Record<string, ServedPage | 'silent'>> = {
  '/page': {
    status: 200,
    headers: { ...html, etag: '"v1"', 'last-modified': 'Tue, 02 Jun 2026 08:00:00 GMT' },
    body: '<p>Malz für Brauereien</p>',
  },
  '/bare': { status: 200, headers: {}, body: '' },
  '/large': { status: 200, headers: html, body: 'm'.repeat(200_000) },
  '/missing': { status: 404, headers: html, body: 'no' },
  '/broken': { status: 500, headers: html, body: 'no' },
  '/login': { status: 401, headers: html, body: 'no' },
  '/later': { status: 429, headers: { 'retry-after': '120' }, body: 'no' },
  '/moved': { status: 301, headers: { location: '/moved-again?x=1' }, body: 'see there' },
  '/moved-again?x=1': { status: 302, headers: { location: 'page#part' }, body: '' },
  '/circle': { status: 302, headers: { location: '/circle' }, body: '' },
  '/to-file': { status: 302, headers: { location: 'file:///etc/passwd' }, body: '' },
  '/to-metadata': { status: 302, headers: { location: 'http://169.254.169.254/latest/' }, body: '' },
  '/silent': 'silent',
};

export interface FetchWorld {
  readonly fetch: Fetch;
  /** The address of a page of `servedPages`. */
  url(path: string): string;
  /** Most time in which a read must end, in milliseconds. */
  readonly deadlineMs: number;
  close(): Promise<void>;
}

/** What every driver that reads the web keeps: a named outcome for whatever it is asked, in time, and never a rejection. */
export function fetchContract(name: string, open: () => Promise<FetchWorld>): void {
  describe(`fetch contract: ${name}`, () => {
    let world: FetchWorld;
    beforeAll(async () => {
      world = await open();
    });
    afterAll(() => world.close());

    const get = (path: string, mostBytes = 1_000_000) => world.fetch.get({ url: world.url(path), mostBytes });
    const word = (one: Fetched) => (one.outcome === 'failed' ? `${one.problem} ${one.status}` : one.outcome);

    test('a page comes with its bytes, its type in lower case, and what it is known by', async () => {
      const page = await get('/page');
      expect(page).toMatchObject({
        outcome: 'fetched',
        url: world.url('/page'),
        contentType: 'text/html; charset=utf-8',
        etag: '"v1"',
        lastModified: 'Tue, 02 Jun 2026 08:00:00 GMT',
      });
      const body = page.outcome === 'fetched' ? page.body : new Uint8Array();
      expect(new TextDecoder().decode(body)).toBe('<p>Malz für Brauereien</p>');
    });

    test('what the server does not say is empty', async () => {
      const page = await get('/bare');
      expect(page).toMatchObject({ outcome: 'fetched', contentType: '', etag: null, lastModified: null });
      expect(page.outcome === 'fetched' && page.body.length).toBe(0);
    });

    test('a page that is known and has not changed is not sent again', async () => {
      const known = { etag: '"v1"', lastModified: 'Tue, 02 Jun 2026 08:00:00 GMT' };
      const ask = (one: typeof known) =>
        world.fetch.get({ url: world.url('/page'), mostBytes: 1_000, known: one });
      expect(await ask(known)).toEqual({ outcome: 'unchanged' });
      expect(word(await ask({ ...known, etag: '"v0"' }))).toBe('fetched');
    });

    test('the limit is to the byte', async () => {
      expect(word(await get('/large', 200_000))).toBe('fetched');
      expect(word(await get('/large', 199_999))).toBe('too-large null');
    });

    test('redirects are followed, and the address is the last one without its fragment', async () => {
      expect(await get('/moved')).toMatchObject({ outcome: 'fetched', url: world.url('/page') });
    });

    test('every refusal has its word and status', async () => {
      expect(word(await get('/missing'))).toBe('http-status 404');
      expect(word(await get('/broken'))).toBe('http-status 500');
      expect(word(await get('/login'))).toBe('login-wall 401');
      expect(await get('/later')).toMatchObject({ problem: 'http-status', retryAfterSeconds: 120 });
      expect(word(await get('/circle'))).toBe('redirects null');
      expect(word(await get('/to-file'))).toBe('forbidden-address null');
      expect(word(await get('/to-metadata'))).toBe('forbidden-address null');
    });

    test('silence is a timeout, in time', async () => {
      const began = performance.now();
      expect(word(await get('/silent'))).toBe('timeout null');
      expect(performance.now() - began).toBeLessThan(world.deadlineMs + 500);
    });

    test('many at once do not disturb each other', async () => {
      const paths = Array.from({ length: 20 }, () => ['/page', '/missing', '/moved']).flat();
      const words = (await Promise.all(paths.map((path) => get(path)))).map(word);
      expect(words).toEqual(paths.map((path) => (path === '/missing' ? 'http-status 404' : 'fetched')));
    });

    test('what is not a place on the public web is refused by name, with a sentence', async () => {
      const cases = {
        '': 'no-site',
        'not a url': 'no-site',
        'http://': 'no-site',
        'http://a..b.com/': 'no-site',
        'file:///etc/passwd': 'forbidden-address',
        'javascript:alert(1)': 'forbidden-address',
        'ftp://bergkorn-malt.com/': 'forbidden-address',
        'data:text/html,x': 'forbidden-address',
        'http://user:pass@bergkorn-malt.com/': 'forbidden-address',
        'http://10.0.0.1/': 'forbidden-address',
        'http://[::1]/': 'forbidden-address',
        'http://2130706433/': 'forbidden-address',
        'http://localhost/': 'reserved-name',
        'http://intranet/': 'reserved-name',
        'http://www.bergkorn.example/': 'reserved-name',
        'http://metadata.google.internal./': 'reserved-name',
      };
      for (const [url, problem] of Object.entries(cases)) {
        const outcome = await world.fetch.get({ url, mostBytes: 1_000 });
        expect([url, outcome]).toMatchObject([url, { outcome: 'failed', problem, status: null }]);
        expect(outcome.outcome === 'failed' && outcome.sentence).toMatch(/^[A-Zh-w0-9[].{10,200}\.$/);
      }
    });
  });
}
