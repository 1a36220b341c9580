import type { Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { answer, pathOf } from './site';

/** How long the read that is tried may take, in milliseconds. */
export const deadlineMs = 800;
const html = { 'content-type': 'text/html' };
const ok = 'HTTP/1.1 200 OK\r\n';

/** Writes again and again until the other side is gone, without filling our memory. */
async function endlessly(socket: Socket, chunk: string | Buffer, pauseMs = 0): Promise<void> {
  while (!socket.destroyed) {
    if (!socket.write(chunk))
      await new Promise((resolve) => socket.once('drain', resolve).once('close', resolve));
    await pause(pauseMs);
  }
}

const zeros = Buffer.alloc(64_000_000);
const bomb = gzipSync(zeros);
const nestedBomb = gzipSync(bomb);
const page = '<p>Malz</p>'.repeat(100);
const emptyMembers = Buffer.concat(Array.from({ length: 5_000 }, () => gzipSync('')));

/** A server that means harm, or is broken, and how reading it ends. */
export interface HostileServer {
  readonly name: string;
  readonly serve: (socket: Socket, head: string) => void | Promise<void>;
  /** Problem and status, or `fetched`. */
  readonly ends: string | readonly string[];
}

const packed = (coding: string, body: Buffer) => (socket: Socket) =>
  void socket.end(answer('200 OK', { ...html, 'content-encoding': coding }, body));
const raw = (text: string | Buffer) => (socket: Socket) => void socket.end(text);
const held = (text: string | Buffer) => (socket: Socket) => void socket.write(text);

export const hostileServers: readonly HostileServer[] = [
  // It is not there, or breaks off.
  { name: 'resets before it answers', serve: (socket) => void socket.resetAndDestroy(), ends: 'unreachable' },
  { name: 'closes before it answers', serve: (socket) => void socket.end(), ends: 'unreachable' },
  { name: 'closes within the headers', serve: raw(`${ok}content-ty`), ends: ['unreachable', 'unreadable'] },
  {
    name: 'resets within the body',
    serve: async (socket) => {
      socket.write(`${ok}content-length: 1000\r\n\r\nhalf`);
      await pause(50);
      socket.resetAndDestroy();
    },
    ends: 'unreachable',
  },
  {
    name: 'sends less than its length',
    serve: raw(`${ok}content-length: 1000\r\n\r\nhalf`),
    ends: 'unreachable',
  },
  {
    name: 'breaks off a chunk',
    serve: raw(`${ok}transfer-encoding: chunked\r\n\r\nff\r\nhalf`),
    ends: ['unreachable', 'unreadable'],
  },

  // It takes its time.
  { name: 'says nothing', serve: () => {}, ends: 'timeout' },
  { name: 'stops within the headers', serve: held(`${ok}content-type: text/html\r\n`), ends: 'timeout' },
  { name: 'stops within the body', serve: held(`${ok}content-length: 1000\r\n\r\nhalf`), ends: 'timeout' },
  { name: 'never ends a body without length', serve: held(`${ok}\r\nhalf`), ends: 'timeout' },
  {
    name: 'trickles headers',
    serve: async (socket) => {
      socket.write(ok);
      await endlessly(socket, 'x-a: b\r\n', 20);
    },
    ends: 'timeout',
  },
  {
    name: 'trickles a body',
    serve: async (socket) => {
      socket.write(`${ok}content-length: 100000\r\n\r\n`);
      await endlessly(socket, 'm', 20);
    },
    ends: 'timeout',
  },
  {
    name: 'sends early hints without end',
    serve: (socket) => endlessly(socket, 'HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n'.repeat(100)),
    ends: ['timeout', 'unreachable', 'too-large'],
  },
  {
    name: 'sends the extension of a chunk without end',
    serve: async (socket) => {
      socket.write(`${ok}transfer-encoding: chunked\r\n\r\n1;`);
      await endlessly(socket, 'x'.repeat(65_536));
    },
    ends: ['timeout', 'too-large', 'unreadable'],
  },
  {
    name: 'sends a kilobyte through a redirect each tenth of a second',
    serve: async (socket, head) => {
      await pause(deadlineMs / 4);
      socket.end(
        answer('302 Found', {
          location: `/x${head.length + Math.floor(Number(pathOf(head).slice(2) || 1)) + 1}`,
        }),
      );
    },
    ends: 'timeout',
  },

  // It sends too much.
  { name: 'says a gigabyte', serve: held(`${ok}content-length: 1000000000\r\n\r\n`), ends: 'too-large' },
  {
    name: 'sends a gigabyte that it says',
    serve: async (socket) => {
      socket.write(`${ok}content-length: 1000000000\r\n\r\n`);
      await endlessly(socket, zeros.subarray(0, 65_536));
    },
    ends: 'too-large',
  },
  {
    name: 'sends without end',
    serve: async (socket) => {
      socket.write(`${ok}\r\n`);
      await endlessly(socket, zeros.subarray(0, 65_536));
    },
    ends: 'too-large',
  },
  {
    name: 'sends chunks without end',
    serve: async (socket) => {
      socket.write(`${ok}transfer-encoding: chunked\r\n\r\n`);
      await endlessly(socket, `10000\r\n${'m'.repeat(65_536)}\r\n`);
    },
    ends: 'too-large',
  },
  {
    name: 'says a length beyond all numbers',
    serve: raw(`${ok}content-length: ${'9'.repeat(400)}\r\n\r\n`),
    ends: ['too-large', 'unreadable'],
  },
  {
    name: 'sends a header of 100 KB',
    serve: raw(`${ok}x-a: ${'b'.repeat(100_000)}\r\n\r\n`),
    ends: 'too-large',
  },
  { name: 'sends 20,000 headers', serve: raw(`${ok}${'a: b\r\n'.repeat(20_000)}\r\n`), ends: 'too-large' },
  {
    name: 'sends trailers without end',
    serve: async (socket) => {
      socket.write(`${ok}transfer-encoding: chunked\r\n\r\n4\r\nmalz\r\n0\r\n`);
      await endlessly(socket, 'x-a: b\r\n'.repeat(1_000));
    },
    ends: ['too-large', 'unreachable'],
  },
  {
    name: 'sends a status line without end',
    serve: async (socket) => {
      socket.write('HTTP/1.1 200 ');
      await endlessly(socket, 'O'.repeat(65_536));
    },
    ends: 'timeout',
  },
  {
    name: 'sends its page a byte at a time',
    serve: raw(`${ok}transfer-encoding: chunked\r\n\r\n${'1\r\nm\r\n'.repeat(20_000)}0\r\n\r\n`),
    ends: 'fetched',
  },

  // It packs.
  ...(
    [
      ['gzip', gzipSync],
      ['x-gzip', gzipSync],
      ['br', brotliCompressSync],
      ['deflate', deflateSync],
      ['zstd', zstdCompressSync],
    ] as const
  ).flatMap(([coding, pack]): readonly HostileServer[] => [
    { name: `packs with ${coding}`, serve: packed(coding, pack(page)), ends: 'fetched' },
    { name: `packs nothing with ${coding}`, serve: packed(coding, Buffer.alloc(0)), ends: 'fetched' },
    { name: `packs 64 MB with ${coding}`, serve: packed(coding, pack(zeros)), ends: 'archive-bomb' },
    {
      name: `says ${coding} and does not pack`,
      serve: packed(coding, Buffer.from(page)),
      ends: 'unreadable',
    },
    {
      name: `cuts off what it packs with ${coding}`,
      serve: packed(coding, pack(page).subarray(0, -6)),
      ends: ['unreadable', 'fetched'],
    },
  ]),
  { name: 'packs with raw deflate', serve: packed('deflate', deflateRawSync(page)), ends: 'fetched' },
  { name: 'packs twice', serve: packed('gzip, gzip', gzipSync(gzipSync(page))), ends: 'fetched' },
  {
    name: 'packs twice, in two ways',
    serve: packed('identity, gzip, br', brotliCompressSync(gzipSync(page))),
    ends: 'fetched',
  },
  { name: 'packs a bomb within a bomb', serve: packed('gzip, gzip', nestedBomb), ends: 'archive-bomb' },
  {
    name: 'packs three times',
    serve: packed('gzip, gzip, gzip', gzipSync(nestedBomb)),
    ends: 'archive-bomb',
  },
  { name: 'packs nothing five thousand times', serve: packed('gzip', emptyMembers), ends: 'fetched' },
  { name: 'packs in a way nobody knows', serve: packed('rot13', Buffer.from(page)), ends: 'unreadable' },
  {
    name: 'packs in a way of the prototype',
    serve: packed('constructor', Buffer.from(page)),
    ends: 'unreadable',
  },
  {
    name: 'sends a bomb without end',
    serve: async (socket) => {
      socket.write(`${ok}content-encoding: gzip\r\n\r\n`);
      await endlessly(socket, gzipSync(zeros.subarray(0, 1_000_000)));
    },
    ends: 'archive-bomb',
  },

  // It does not speak HTTP.
  { name: 'greets as a mail server', serve: raw('220 mail.example ESMTP\r\n'), ends: 'unreadable' },
  { name: 'sends noise', serve: raw(Buffer.from('00ff7f80c3280d0a0d0a', 'hex')), ends: 'unreadable' },
  {
    name: 'has two lengths',
    serve: raw(`${ok}content-length: 4\r\ncontent-length: 5\r\n\r\nmalz!`),
    ends: 'unreadable',
  },
  {
    name: 'has a length and chunks',
    serve: raw(`${ok}content-length: 4\r\ntransfer-encoding: chunked\r\n\r\n4\r\nmalz\r\n0\r\n\r\n`),
    ends: 'unreadable',
  },
  { name: 'has a length below zero', serve: raw(`${ok}content-length: -1\r\n\r\n`), ends: 'unreadable' },
  {
    name: 'has a chunk of no number',
    serve: raw(`${ok}transfer-encoding: chunked\r\n\r\nzz\r\n`),
    ends: 'unreadable',
  },
  {
    name: 'switches protocols unasked',
    serve: raw('HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n'),
    ends: ['unreachable', 'unreadable'],
  },
  { name: 'has status 999', serve: raw('HTTP/1.1 999 Odd\r\n\r\n'), ends: 'http-status 999' },
  {
    name: 'has not changed, which nobody asked',
    serve: raw('HTTP/1.1 304 Not Modified\r\n\r\n'),
    ends: 'http-status 304',
  },
  { name: 'forbids', serve: raw(answer('403 Forbidden', {})), ends: 'http-status 403' },
  { name: 'wants a proxy login', serve: raw(answer('407 Proxy', {})), ends: 'login-wall 407' },
  { name: 'sends on to nowhere', serve: raw(answer('302 Found', {})), ends: 'redirects 302' },
  {
    name: 'sends on to no address',
    serve: raw(answer('302 Found', { location: 'http://[' })),
    ends: 'no-site',
  },
  {
    name: 'sends on with a password',
    serve: raw(answer('302 Found', { location: 'http://a:b@bergkorn-malt.com/' })),
    ends: 'forbidden-address',
  },
  {
    name: 'sends on to a script',
    serve: raw(answer('302 Found', { location: 'javascript:alert(1)' })),
    ends: 'forbidden-address',
  },
  {
    name: 'sends on to an address of 20 KB',
    serve: raw(answer('302 Found', { location: `/${'a'.repeat(20_000)}` })),
    ends: 'no-site',
  },
  {
    name: 'sends on for ever',
    serve: (socket, head) => void socket.end(answer('302 Found', { location: `${pathOf(head)}a` })),
    ends: 'redirects',
  },
  {
    name: 'sends more than its length',
    serve: raw(Buffer.concat([answer('200 OK', html, 'malz'), Buffer.from('and more')])),
    ends: 'fetched',
  },
  {
    name: 'sends a second answer at once',
    serve: raw(Buffer.concat([answer('200 OK', html, 'malz'), answer('200 OK', html, 'poison')])),
    ends: 'fetched',
  },
  {
    name: 'sends headers that are not UTF-8',
    serve: raw(
      Buffer.from(
        `${ok}content-type: text/html; x=\xff\xfe\r\netag: "\xe4"\r\ncontent-length: 0\r\n\r\n`,
        'latin1',
      ),
    ),
    ends: 'fetched',
  },
  {
    name: 'sends headers with names of the prototype',
    serve: raw(`${ok}__proto__: a\r\nconstructor: b\r\nhasOwnProperty: c\r\ncontent-length: 0\r\n\r\n`),
    ends: 'fetched',
  },
  {
    name: 'sends a line of its own into a header',
    serve: raw(`${ok}etag: "a\rb"\r\ncontent-length: 0\r\n\r\n`),
    ends: ['unreadable', 'fetched'],
  },
];
