import { failed, type Failed } from './failure';
import { limits } from './limits';
import { packingsOf, unpack, type Bytes } from './unpack';

export interface BodyRequest {
  readonly host: string;
  /** As the server said them; empty when it said nothing. */
  readonly contentEncoding: string;
  readonly contentLength: string;
  /** Most bytes after unpacking. */
  readonly mostBytes: number;
}

/**
 * The body, unpacked, or why it was not read to its end. No more of it is taken in than fits, whatever length the server
 * says, and no packing grows past the limit, neither the outer nor the inner one. Rejects when the connection does.
 */
export async function readBody(body: Bytes, request: BodyRequest): Promise<Uint8Array | Failed> {
  const { host, mostBytes } = request;
  const packings = packingsOf(request.contentEncoding);
  if (!packings) return failed('unreadable', `${host} sends a page that is packed in a way we do not know.`);
  if (packings.length > limits.mostPackings)
    return failed('archive-bomb', `${host} sends a page that is packed more than twice over.`);
  const mostPacked = mostBytes + (packings.length > 0 ? limits.packingOverhead : 0);
  if (Number(request.contentLength) > mostPacked) return tooLarge(request);

  let past: Failed | undefined;
  let bytes = upTo(body, mostPacked, () => (past ??= tooLarge(request)));
  try {
    for (const packing of packings) {
      const layer = await unpack(bytes, packing);
      bytes = upTo(layer.bytes, mostBytes, () => {
        const bomb = mostBytes > layer.taken() * limits.bombRatio;
        past ??= bomb
          ? failed('archive-bomb', `${host} sends a packed page that swells without end.`)
          : tooLarge(request);
      });
    }
    const read = await gather(bytes);
    return past ?? read;
  } catch (thrown) {
    // What was cut off at a limit does not unpack.
    if (past) return past;
    throw thrown;
  }
}

/** The same bytes as long as they are no more than `most`; then says so and ends. */
async function* upTo(bytes: Bytes, most: number, onPast: () => void): AsyncGenerator<Uint8Array> {
  let total = 0;
  for await (const chunk of bytes) {
    total += chunk.length;
    if (total > most) return onPast();
    yield chunk;
  }
}

/** In one piece that grows: a list of two million pieces of a byte each would take a hundred times its size. */
async function gather(bytes: Bytes): Promise<Uint8Array> {
  let whole = new Uint8Array(16_384);
  let length = 0;
  for await (const chunk of bytes) {
    if (length + chunk.length > whole.length) {
      const wider = new Uint8Array(Math.max(2 * whole.length, length + chunk.length));
      wider.set(whole.subarray(0, length));
      whole = wider;
    }
    whole.set(chunk, length);
    length += chunk.length;
  }
  return whole.slice(0, length);
}

function tooLarge({ host, mostBytes }: BodyRequest): Failed {
  const size =
    mostBytes < 1_000_000
      ? `${Math.round(mostBytes / 1_000)} KB`
      : `${(mostBytes / 1_000_000).toFixed(1)} MB`;
  return failed('too-large', `${host} sends a page of more than ${size}.`);
}
