import { resolverContract } from '../../contracts/resolver';
import { openDnsResolver } from '../../../src/drivers/resolvers/dns';
import { openNameServer } from './name-server';

// Short where every question is silent; where an answer must come in time, a busy machine gets more.
const shortMs = 600;
const amplyMs = 12_000;
const zones = {
  'mx.example': { mx: ['mail.mx.example', 'mail2.mx.example'] },
  'null.example': { mx: ['.'] },
  'both.example': { mx: ['.', 'mail.both.example'] },
  'a.example': { a: true },
  'aaaa.example': { aaaa: true },
  'empty.example': {},
  'failing.example': { code: 'server-failure' },
  'refusing.example': { code: 'refused' },
  'confused.example': { code: 'format-error' },
  'silent.example': { silent: true },
  'half.example': { silent: 'address' },
} as const;

const cases = [
  { domain: 'mx.example', route: 'mail-server' },
  { domain: 'null.example', route: 'null-mx' },
  { domain: 'both.example', route: 'mail-server' },
  { domain: 'a.example', route: 'address-only' },
  { domain: 'aaaa.example', route: 'address-only' },
  { domain: 'empty.example', route: 'no-route' },
  { domain: 'missing.example', route: 'no-such-domain' },
  { domain: 'failing.example', route: 'no-answer' },
  { domain: 'refusing.example', route: 'no-answer' },
  { domain: 'confused.example', route: 'no-answer' },
  { domain: 'silent.example', route: 'no-answer' },
  { domain: 'half.example', route: 'no-answer' },
] as const;

resolverContract('dns', async () => {
  const server = await openNameServer(zones);
  const { port, close } = openDnsResolver({ servers: [server.address], timeoutMs: shortMs });
  return {
    resolver: port,
    cases,
    close: async () => {
      await close();
      await server.close();
    },
  };
});

/** A resolver on a server of its own, closed after the work. */
async function withServer(
  work: (world: {
    ask: (domain: string) => Promise<string>;
    asked: readonly string[];
    clock: { now: number };
  }) => Promise<void>,
  own: Parameters<typeof openNameServer>[0] = zones,
  timeoutMs = shortMs,
): Promise<void> {
  const server = await openNameServer(own);
  const clock = { now: 1_000_000_000 };
  const { port, close } = openDnsResolver({ servers: [server.address], timeoutMs, now: () => clock.now });
  try {
    await work({ ask: (domain) => port.mailRoute(domain), asked: server.asked, clock });
  } finally {
    await close();
    await server.close();
  }
}

test('silence is no-answer within the time, even when several questions are silent', async () => {
  await withServer(async ({ ask }) => {
    for (const domain of ['silent.example', 'half.example']) {
      const began = performance.now();
      expect(await ask(domain)).toBe('no-answer');
      expect(performance.now() - began).toBeLessThan(shortMs * 2);
    }
  });
});

test('one lost packet is asked again', async () => {
  await withServer(
    async ({ ask, asked }) => {
      expect(await ask('lossy.example')).toBe('mail-server');
      expect(asked).toEqual(['lossy.example 15', 'lossy.example 15']);
    },
    { 'lossy.example': { mx: ['mail.lossy.example'], silent: 'once' } },
    amplyMs,
  );
});

test('a server that is not there is no-answer', async () => {
  const server = await openNameServer({});
  await server.close();
  const { port, close } = openDnsResolver({ servers: [server.address], timeoutMs: shortMs });
  expect(await port.mailRoute('mx.example')).toBe('no-answer');
  await close();
});

test('a question under way when the resolver is closed is no-answer', async () => {
  const server = await openNameServer(zones);
  const { port, close } = openDnsResolver({ servers: [server.address], timeoutMs: 60_000 });
  const asked = port.mailRoute('silent.example');
  await close();
  expect(await asked).toBe('no-answer');
  await server.close();
});

test('an answer is remembered for an hour, and asked once by many at a time', async () => {
  await withServer(async ({ ask, asked, clock }) => {
    await Promise.all(Array.from({ length: 50 }, () => ask('mx.example')));
    clock.now += 3_599_999;
    await ask('MX.example');
    expect(asked).toHaveLength(1);
    clock.now += 1;
    await ask('mx.example');
    expect(asked).toHaveLength(2);
  });
});

test('no-answer is not remembered', async () => {
  await withServer(async ({ ask, asked }) => {
    await ask('failing.example');
    const first = asked.length;
    await ask('failing.example');
    expect(asked.length).toBe(2 * first);
  });
});
