import { pipeline, type Transform } from 'node:stream';
import {
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createInflateRaw,
  createZstdDecompress,
  type Zlib,
} from 'node:zlib';

export type Bytes = AsyncIterable<Uint8Array>;
type Unpacker = Transform & Zlib;

/** How to take off a packing, by its name in `Content-Encoding`; the first byte tells the two kinds of deflate apart. */
const unpackers: Readonly<Record<string, (firstByte: number) => Unpacker>> = {
  gzip: () => createGunzip(),
  'x-gzip': () => createGunzip(),
  br: () => createBrotliDecompress(),
  zstd: () => createZstdDecompress(),
  // Half the servers send it without the frame that the standard asks for (RFC 9110 8.4.1.2).
  deflate: (firstByte) => ((firstByte & 0x0f) === 8 ? createInflate() : createInflateRaw()),
};

/** The packings of a body in the order they come off, or undefined when one of them is not known. */
export function packingsOf(contentEncoding: string): readonly string[] | undefined {
  const names = contentEncoding.split(',').map((one) => one.trim().toLowerCase());
  const packings = names.filter((one) => one !== '' && one !== 'identity').reverse();
  return packings.every((one) => Object.hasOwn(unpackers, one)) ? packings : undefined;
}

/** What came out of a packing so far, and how much of the packed bytes that took. */
export interface Unpacked {
  readonly bytes: Bytes;
  /** Bytes taken in. */
  taken(): number;
}

/** Takes off one packing as the bytes come, never far ahead of who reads; rejects with a zlib code for what is not packed so. */
export async function unpack(packed: Bytes, packing: string): Promise<Unpacked> {
  const rest = packed[Symbol.asyncIterator]();
  const first = await rest.next();
  // Nothing at all is packed nothing.
  if (first.done === true) return { bytes: nothing(), taken: () => 0 };
  const unpacker = unpackers[packing]?.(first.value[0] ?? 0);
  if (!unpacker) throw new TypeError(`no such packing: ${packing}`);
  pipeline(joined(first.value, rest), unpacker, () => {});
  return { bytes: unpacker, taken: () => unpacker.bytesWritten };
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

async function* joined(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield first;
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}
