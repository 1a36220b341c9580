import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { createServer as createTlsServer, getCACertificates, setDefaultCACertificates } from 'node:tls';
import { makeCertificate } from './certificate';
import { answer, openFetchFor, openSite } from './site';

const name = 'www.bergkorn-malt.com';
const day = 86_400_000;
const now = Date.now();
const valid = makeCertificate(name, new Date(now - day), new Date(now + day));
const expired = makeCertificate(name, new Date(now - 2 * day), new Date(now - day));
const unknown = makeCertificate(name, new Date(now - day), new Date(now + day));

const before = getCACertificates('default');
beforeAll(() => setDefaultCACertificates([...before, valid.cert, expired.cert]));
afterAll(() => setDefaultCACertificates(before));

/** Reads a page of a secure server that shows this certificate, by this name. */
async function readFrom(shown: { key: string; cert: string }, host: string) {
  let heads = 0;
  const asked: unknown[] = [];
  const server = createTlsServer({ ...shown, ALPNProtocols: ['h2', 'http/1.1'] }, (socket) => {
    asked.push(socket.servername, socket.alpnProtocol);
    socket.on('error', () => {});
    socket.once('data', () => {
      heads += 1;
      socket.end(answer('200 OK', {}, 'malz'));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port: to } = server.address() as AddressInfo;
  const { port, close } = openFetchFor(to, { lookup: () => Promise.resolve(['127.0.0.1']) });
  const outcome = await port.get({ url: `https://${host}:${to}/`, mostBytes: 100 });
  await close();
  await new Promise((resolve) => server.close(resolve));
  return { outcome, heads, asked };
}

test('a page is read by https, by the name that the certificate is for', async () => {
  const { outcome, asked } = await readFrom(valid, name);
  expect(outcome).toMatchObject({ outcome: 'fetched', url: expect.stringMatching(/^https:/) as string });
  expect(asked).toEqual([name, 'http/1.1']);
});

test.each([
  ['of another name', valid, 'www.other-malt.com'],
  ['for an IP address that it does not name', valid, '127.0.0.1'],
  ['that has run out', expired, name],
  ['that nobody vouches for', unknown, name],
])('a certificate %s is not trusted, and nothing is asked', async (_, shown, host) => {
  const { outcome, heads } = await readFrom(shown, host);
  expect(outcome).toMatchObject({ outcome: 'failed', problem: 'unreachable', status: null });
  expect(outcome.outcome === 'failed' && outcome.sentence).toContain('certificate');
  expect(heads).toBe(0);
});

test('a server without TLS is unreachable by https', async () => {
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.resume().end('HTTP/1.1 400 Bad Request\r\n\r\n');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port: to } = server.address() as AddressInfo;
  const { port, close } = openFetchFor(to);
  const outcome = await port.get({ url: `https://127.0.0.1:${to}/`, mostBytes: 100 });
  expect(outcome).toMatchObject({
    problem: 'unreachable',
    sentence: expect.stringContaining('secure') as string,
  });
  await close();
  await new Promise((resolve) => server.close(resolve));
});

test('a server that never ends its greeting is a timeout, and the connection is closed', async () => {
  const site = await openSite(() => {});
  const { port, close } = openFetchFor(site.port, { deadlineMs: 300 });
  expect(await port.get({ url: `https://127.0.0.1:${site.port}/`, mostBytes: 100 })).toMatchObject({
    problem: 'timeout',
  });
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(site.connections()).toBe(1);
  expect(site.open()).toBe(0);
  await close();
  await site.close();
});
