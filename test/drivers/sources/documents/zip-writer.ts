import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipPart {
  readonly content: string | Buffer;
  /** Bytes that the archive says the part unpacks to; the truth when not given. */
  readonly declared?: number;
  /** Marked as locked with a password. */
  readonly locked?: boolean;
}

/** An archive of the given parts, which may lie about itself. */
export function zip(parts: Readonly<Record<string, string | ZipPart>>): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, written] of Object.entries(parts)) {
    const {
      content,
      declared,
      locked = false,
    } = typeof written === 'string' ? { content: written } : written;
    const whole = Buffer.from(content as string);
    const packed = deflateRawSync(whole);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(locked ? 1 : 0, 2);
    shared.writeUInt16LE(8, 4);
    shared.writeUInt32LE(crc32(whole), 10);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(declared ?? whole.length, 18);
    shared.writeUInt16LE(Buffer.byteLength(name), 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    const file = Buffer.concat([Buffer.from('PK\u0003\u0004'), shared, Buffer.from(name), packed]);
    directory.push(Buffer.from('PK\u0001\u0002\u0014\u0000'), shared, place, Buffer.from(name));
    files.push(file);
    at += file.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  const count = Object.keys(parts).length;
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...files, list, end]);
}
