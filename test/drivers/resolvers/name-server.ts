import { createSocket } from 'node:dgram';
import { once } from 'node:events';

/** What a domain of the test has; `silent` answers nothing, the codes are those of RFC 1035 4.1.1. */
export interface Zone {
  readonly mx?: readonly string[];
  readonly a?: true;
  readonly aaaa?: true;
  readonly code?: 'server-failure' | 'refused' | 'format-error';
  readonly silent?: true | 'once' | 'address';
}

const codes = { 'server-failure': 2, refused: 5, 'format-error': 1 } as const;
const types = { a: 1, mx: 15, aaaa: 28 } as const;

/** A name server on loopback (UDP) that knows these domains only; all others do not exist. */
export async function openNameServer(zones: Readonly<Record<string, Zone>>) {
  const socket = createSocket('udp4');
  const asked: string[] = [];
  socket.on('message', (query, from) => {
    const { name, end, type } = questionOf(query);
    asked.push(`${name} ${type}`);
    const zone = Object.hasOwn(zones, name) ? zones[name] : undefined;
    const before = asked.filter((one) => one === `${name} ${type}`).length;
    if (zone?.silent === true || (zone?.silent === 'once' && before === 1)) return;
    if (zone?.silent === 'address' && type !== types.mx) return;
    const records = recordsOf(zone, type);
    const header = Buffer.from(query.subarray(0, 12));
    const code = zone ? (zone.code ? codes[zone.code] : 0) : 3;
    header.writeUInt16BE(0x8180 | code, 2);
    header.writeUInt16BE(records.length, 6);
    header.fill(0, 8, 12);
    socket.send(Buffer.concat([header, query.subarray(12, end), ...records]), from.port, from.address);
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  return {
    address: `127.0.0.1:${socket.address().port}`,
    /** Every question so far: name and type number. */
    asked: asked as readonly string[],
    close: () => new Promise<void>((resolve) => socket.close(() => resolve())),
  };
}

function questionOf(query: Buffer): { name: string; end: number; type: number } {
  const labels: string[] = [];
  let at = 12;
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.toString('latin1', at + 1, at + 1 + length));
    at += 1 + length;
  }
  return { name: labels.join('.').toLowerCase(), end: at + 5, type: query.readUInt16BE(at + 1) };
}

function recordsOf(zone: Zone | undefined, type: number): readonly Buffer[] {
  if (type === types.mx)
    return (zone?.mx ?? []).map((host) => record(type, Buffer.concat([Buffer.from([0, 10]), nameOf(host)])));
  if (type === types.a && zone?.a) return [record(type, Buffer.from([192, 0, 2, 1]))];
  if (type === types.aaaa && zone?.aaaa)
    return [record(type, Buffer.from('20010db8000000000000000000000001', 'hex'))];
  return [];
}

/** Under the name of the question, which stands at byte 12. */
function record(type: number, data: Buffer): Buffer {
  const head = Buffer.from([0xc0, 12, 0, type, 0, 1, 0, 0, 0, 60, 0, 0]);
  head.writeUInt16BE(data.length, 10);
  return Buffer.concat([head, data]);
}

/** An empty name is the root, which is what a null MX names. */
function nameOf(host: string): Buffer {
  const labels = host.split('.').filter(Boolean);
  return Buffer.concat([
    ...labels.map((one) => Buffer.from([one.length, ...Buffer.from(one)])),
    Buffer.from([0]),
  ]);
}
