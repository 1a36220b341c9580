import { openDnsLookup } from '../../../src/drivers/fetch/lookup';
import { openNameServer } from '../resolvers/name-server';
import { openFetchFor } from './site';

// The name server of these tests answers with addresses of documentation only, which are special.
const zones = {
  'both.bergkorn-malt.com': { a: true, aaaa: true },
  'four.bergkorn-malt.com': { a: true },
  'six.bergkorn-malt.com': { aaaa: true },
  'none.bergkorn-malt.com': {},
  'failing.bergkorn-malt.com': { code: 'server-failure' },
  'refusing.bergkorn-malt.com': { code: 'refused' },
  'silent.bergkorn-malt.com': { silent: true },
} as const;

async function withServer(work: (lookup: (name: string) => Promise<readonly string[]>) => Promise<void>) {
  const server = await openNameServer(zones);
  const { lookup, close } = openDnsLookup({ servers: [server.address], timeoutMs: 100 });
  try {
    await work(lookup);
  } finally {
    close();
    await server.close();
  }
}

test('all addresses of a name, of both families', async () => {
  await withServer(async (lookup) => {
    expect([...(await lookup('both.bergkorn-malt.com'))].sort()).toEqual(['192.0.2.1', '2001:db8::1']);
    expect(await lookup('four.bergkorn-malt.com')).toEqual(['192.0.2.1']);
    expect(await lookup('six.bergkorn-malt.com')).toEqual(['2001:db8::1']);
  });
});

test('the hosts file of the machine is not asked', async () => {
  await withServer(async (lookup) => {
    await expect(lookup('localhost')).rejects.toMatchObject({ code: 'ENOTFOUND' });
  });
});

test.each([
  ['both', 'forbidden-address'],
  ['none', 'no-site'],
  ['missing', 'no-site'],
  ['failing', 'unreachable'],
  ['refusing', 'unreachable'],
  ['silent', 'unreachable'],
])('the name %s.bergkorn-malt.com is %s', async (name, problem) => {
  await withServer(async (lookup) => {
    const { port, close } = openFetchFor(0, { lookup, deadlineMs: 5_000 });
    const outcome = await port.get({ url: `http://${name}.bergkorn-malt.com/`, mostBytes: 100 });
    expect(outcome).toMatchObject({ outcome: 'failed', problem });
    await close();
  });
});
