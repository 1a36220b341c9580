import { connect as connectTcp, isIP, type LookupFunction, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import type { buildConnector } from 'undici';
import type { Gate } from './gate';

/**
 * Connects to these addresses whatever the name resolves to by now, looks where the connection went before a byte is
 * sent, and only then begins TLS. The signal ends it at any time. HTTP/1.1 only; certificates are always checked.
 */
export function pinnedConnector(
  addresses: readonly string[],
  gate: Gate,
  signal: AbortSignal,
): buildConnector.connector {
  return ({ hostname, protocol, port }, callback) => {
    const secure = protocol === 'https:';
    const to = Number(port) || (secure ? 443 : 80);
    const give = once(callback);
    // A host that is an IP address is not looked up by Node, so it is looked at here.
    if (isIP(hostname) && !addresses.includes(hostname)) return give(shut(), null);
    const tcp = connectTcp({
      host: hostname,
      port: to,
      lookup: pinned(addresses),
      autoSelectFamily: true,
      signal,
    });
    tcp.setNoDelay(true);
    tcp.on('error', (error) => give(error, null));
    tcp.once('connect', () => {
      if (!gate(tcp.remoteAddress ?? '', to)) return tcp.destroy(shut());
      if (!secure) return give(null, tcp);
      const tls = connectTls({
        socket: tcp,
        host: hostname,
        servername: isIP(hostname) ? '' : hostname,
        ALPNProtocols: ['http/1.1'],
        rejectUnauthorized: true,
      });
      tls.on('error', (error) => give(error, null));
      tls.once('secureConnect', () => give(null, tls));
    });
  };
}

/** Node asks for one address or for all, by its options. */
function pinned(addresses: readonly string[]): LookupFunction {
  const all = addresses.map((address) => ({ address, family: isIP(address) }));
  return (_name, options, answer) => {
    const [first] = all;
    if (!first) return answer(shut(), '', 0);
    if (options.all) answer(null, all);
    else answer(null, first.address, first.family);
  };
}

function shut(): Error {
  return Object.assign(new Error('this address may not be connected to'), { code: 'EACCES' });
}

/** An error after the connection was handed over is for whoever has it. */
function once(callback: buildConnector.Callback): (error: Error | null, socket: Socket | null) => void {
  let called = false;
  return (error, socket) => {
    if (called) return;
    called = true;
    if (socket) callback(null, socket);
    else callback(error ?? shut(), null);
  };
}
