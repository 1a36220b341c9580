import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { openGuardedFetch, type GuardedFetchOptions } from '../../../src/drivers/fetch/guarded';

/** What the server does with a connection after the head of a request has come; it writes bytes as it likes. */
export type Handler = (socket: Socket, head: string) => void | Promise<void>;

export const agent = { name: 'BatonBot', version: '0.1.0', contact: 'https://baton.example/bot' };

/** A server of raw bytes on loopback that closes what is still open when it is closed. */
export async function openSite(handler: Handler, address = '127.0.0.1') {
  const open = new Set<Socket>();
  const heads: string[] = [];
  let connections = 0;
  let bytes = 0;
  const server = createServer((socket) => {
    connections += 1;
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    // The client may be gone while we write.
    socket.on('error', () => {});
    let head = '';
    socket.on('data', (chunk) => {
      bytes += chunk.length;
      if (head.endsWith('\r\n\r\n')) return;
      head += chunk.toString('latin1');
      if (!head.endsWith('\r\n\r\n')) return;
      heads.push(head);
      void handler(socket, head);
    });
  });
  server.listen(0, address);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    port,
    origin: address.includes(':') ? `http://[${address}]:${port}` : `http://${address}:${port}`,
    heads: heads as readonly string[],
    connections: () => connections,
    /** Bytes that came, of all connections. */
    bytes: () => bytes,
    /** Connections that the client has not closed. */
    open: () => open.size,
    close: () =>
      new Promise<void>((resolve) => {
        for (const socket of open) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

/** A fetch driver to which one port of 127.0.0.1 is open, besides what is public. */
export function openFetchFor(port: number, options: Partial<GuardedFetchOptions> = {}) {
  return openGuardedFetch({
    agent,
    deadlineMs: 1_000,
    lookup: () => Promise.reject(Object.assign(new Error('not found'), { code: 'ENOTFOUND' })),
    allow: (address, to) => address === '127.0.0.1' && to === port,
    ...options,
  });
}

/** A whole answer with its right length. */
export function answer(
  status: string,
  headers: Readonly<Record<string, string>>,
  body: string | Buffer = '',
) {
  const bytes = Buffer.from(body);
  const lines = Object.entries({ 'content-length': String(bytes.length), ...headers });
  const head = `HTTP/1.1 ${status}\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`;
  return Buffer.concat([Buffer.from(head, 'latin1'), bytes]);
}

export function pathOf(head: string): string {
  return head.split(' ')[1] ?? '';
}
