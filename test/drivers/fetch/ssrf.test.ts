import type { Lookup } from '../../../src/drivers/fetch/lookup';
import type { Fetched } from '../../../src/ports/fetch';
import { watchConnections } from './connection-watch';
import { answer, openFetchFor, openSite, pathOf } from './site';
import {
  carriers,
  metadataHosts,
  seeded,
  specialIpv4,
  specialIpv6,
  spellings4,
  tricks,
} from './ssrf-targets';

const seed = 20_260_602;
const draw = seeded(seed);
const four = specialIpv4(draw);
const pick = <T>(from: readonly T[], at: number) => from.filter((_, index) => index % at === draw(at));

const literals = [
  ...four.flatMap((address) => spellings4(address)),
  ...four.flatMap((address) => carriers(address)).map((address) => `[${address}]`),
  ...specialIpv6.map((address) => `[${address}]`),
  ...specialIpv6.map((address) => `[${address.toUpperCase()}]`),
];
const direct = [
  ...literals.map((host) => `http://${host}/latest/meta-data/`),
  ...literals.filter((_, index) => index % 5 === 0).map((host) => `https://${host}/`),
  ...[...four.slice(0, 12), '[::1]', '[fd00:ec2::254]', '[::ffff:127.0.0.1]'].flatMap(tricks),
];
const reserved = metadataHosts.flatMap((host) => [
  `http://${host}/`,
  `https://${host}:8443/computeMetadata/v1/`,
]);
/** What a name may resolve to: one special address, several, one in the spelling of another family. */
const answers = [
  ...four.map((one) => [one]),
  ...four.map((one) => [one, '::1', ...carriers(one).slice(0, 3)]),
  ...specialIpv6.map((one) => [one]),
];
const names = answers.map((_, index) => `http://name-${index}.bergkorn-malt.com/`);
const schemes = [
  'file:///etc/passwd',
  'ftp://127.0.0.1/',
  'gopher://127.0.0.1:6379/_x',
  'dict://127.0.0.1/',
  'data:text/html,x',
  'unix:/run/x.sock',
  'jar:http://127.0.0.1!/',
];
const once = [...direct, ...reserved, ...names, ...schemes];
/** A header carries no control characters, and `http:host` is a path where the page before was of http too. */
const travels = once.filter((url) => !/[\0-\x1f]|^http:[^/\\]/.test(url));
const redirected = [...pick(travels, 3), ...schemes, ...reserved];
/** The open server is at 127.0.0.1, so a name that goes there goes nowhere special. */
const rebinding = answers.flatMap((one, index) => (one.includes('127.0.0.1') ? [] : [index]));
const count = once.length + redirected.length + rebinding.length;

const word = (one: Fetched) => (one.outcome === 'failed' ? one.problem : one.outcome);
const closed = ['forbidden-address', 'reserved-name', 'no-site'];

/** A server that is open to the driver and sends on to what the path says, and others beside it that nobody may reach. */
async function openWorld() {
  const site = await openSite((socket, head) => {
    const to = new URL(pathOf(head), 'http://x').searchParams.get('to');
    socket.end(
      to === null
        ? answer('200 OK', {}, 'malz')
        : answer('302 Found', { location: encodeURI(to) === to ? to : Buffer.from(to).toString('latin1') }),
    );
  });
  const canaries = await Promise.all(
    ['127.0.0.2', '127.0.0.3', '127.99.99.99', '::1'].map((address) =>
      openSite((socket) => void socket.end(answer('200 OK', {}, 'secret')), address),
    ),
  );
  const asked = new Map<string, number>();
  const lookup: Lookup = (name) => {
    const before = asked.get(name) ?? 0;
    asked.set(name, before + 1);
    const [kind, index] = name.split('.')[0]?.split('-') ?? [];
    const special = answers[Number(index)] ?? [];
    if (kind === 'name') return Promise.resolve(special);
    // The first answer is open, each second one is not.
    if (kind === 'rebind') return Promise.resolve(before % 2 === 0 ? ['127.0.0.1'] : special);
    if (kind === 'mixed') return Promise.resolve([...special, '127.0.0.1', '127.0.0.2', '::1']);
    return Promise.reject(Object.assign(new Error('not found'), { code: 'ENOTFOUND' }));
  };
  const watch = watchConnections();
  const { port, close } = openFetchFor(site.port, { deadlineMs: 5_000, lookup });
  return {
    site,
    canaries,
    asked,
    get: (url: string) => port.get({ url, mostBytes: 1_000 }),
    /** Where sockets tried to connect to, other than the open server. */
    strays: () => watch.attempts.filter((one) => one.address !== '127.0.0.1' || one.port !== site.port),
    attempts: () => watch.attempts.length,
    close: async () => {
      watch.stop();
      await close();
      await Promise.all([site, ...canaries].map((one) => one.close()));
    },
  };
}

let world: Awaited<ReturnType<typeof openWorld>>;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

function expectNobodyWasReached() {
  expect(world.strays()).toEqual([]);
  expect(world.canaries.map((one) => one.connections())).toEqual([0, 0, 0, 0]);
}

async function wordsOf(urls: readonly string[]): Promise<readonly (readonly [string, string])[]> {
  const words: (readonly [string, string])[] = [];
  for (let at = 0; at < urls.length; at += 25) {
    const some = urls.slice(at, at + 25);
    words.push(...(await Promise.all(some.map(async (url) => [url, word(await world.get(url))] as const))));
  }
  return words;
}

test(`there are ${count} targets`, () => {
  expect(count).toBeGreaterThanOrEqual(1_000);
  expect(new Set(once).size).toBeGreaterThanOrEqual(1_000);
});

test(`${direct.length} spellings of special addresses are refused and not connected to`, async () => {
  const canaryPorts = world.canaries.map((one) => `${one.origin}/`);
  const words = await wordsOf([...direct, ...canaryPorts]);
  expect(words.filter(([, one]) => !['forbidden-address', 'no-site'].includes(one))).toEqual([]);
  // Few are no address at all, such as a soft hyphen where a digit is missing.
  expect(words.filter(([, one]) => one === 'no-site').map(([url]) => url)).toEqual([]);
  expect(world.attempts()).toBe(0);
  expect(world.asked.size).toBe(0);
  expectNobodyWasReached();
});

test(`${reserved.length} reserved names are refused and not asked about`, async () => {
  const words = await wordsOf(reserved);
  expect(words.filter(([, one]) => one !== 'reserved-name')).toEqual([]);
  expect(world.asked.size).toBe(0);
  expectNobodyWasReached();
});

test(`${names.length} names that resolve to special addresses are refused`, async () => {
  const words = await wordsOf(names);
  expect(words.filter(([, one]) => one !== 'forbidden-address')).toEqual([]);
  expect(world.asked.size).toBe(names.length);
  expectNobodyWasReached();
});

test(`${redirected.length} redirects to all of these are followed to nowhere`, async () => {
  const words = await wordsOf(redirected.map((to) => `${world.site.origin}/?to=${encodeURIComponent(to)}`));
  expect(words.filter(([, one]) => !closed.includes(one))).toEqual([]);
  expect(world.site.connections()).toBe(redirected.length);
  expectNobodyWasReached();
});

test(`${rebinding.length} names that resolve to another address the second time are not followed there`, async () => {
  const at = (index: number) => `http://rebind-${index}.bergkorn-malt.com:${world.site.port}/`;
  const words = await wordsOf(
    rebinding.map((index) => `${at(index)}?to=${encodeURIComponent(`${at(index)}b`)}`),
  );
  expect(words.filter(([, one]) => one !== 'forbidden-address')).toEqual([]);
  expect(world.site.connections()).toBe(rebinding.length);
  expectNobodyWasReached();
});

test('of good and bad addresses of one name only the good one is connected to', async () => {
  const urls = answers.map((_, index) => `http://mixed-${index}.bergkorn-malt.com:${world.site.port}/`);
  const words = await wordsOf(urls);
  expect(words.filter(([, one]) => one !== 'fetched')).toEqual([]);
  expect(world.site.connections()).toBe(urls.length);
  expectNobodyWasReached();
});

test('the watch sees what it must: every connection to the open server, and one to a canary', async () => {
  const outcome = await world.get(`${world.site.origin}/`);
  expect(outcome).toMatchObject({ outcome: 'fetched', url: `${world.site.origin}/` });
  expect(world.attempts()).toBe(1);
  const [canary] = world.canaries;
  const careless = openFetchFor(0, { allow: () => true });
  expect(word(await careless.port.get({ url: `${canary?.origin}/`, mostBytes: 1_000 }))).toBe('fetched');
  expect(world.strays()).toEqual([{ address: '127.0.0.2', port: canary?.port }]);
  expect(canary?.connections()).toBe(1);
  await careless.close();
});

test('where a connection went is looked at before a byte is sent, by http and https', async () => {
  for (const scheme of ['http', 'https']) {
    // Open when it was resolved, closed when it was connected.
    let looks = 0;
    const { port, close } = openFetchFor(0, { allow: () => (looks += 1) === 1 });
    const before = world.site.connections();
    expect(word(await port.get({ url: `${scheme}://127.0.0.1:${world.site.port}/`, mostBytes: 1_000 }))).toBe(
      'forbidden-address',
    );
    expect(looks).toBe(2);
    expect(world.site.connections()).toBe(before + 1);
    expect(world.site.bytes()).toBe(0);
    await close();
  }
});
